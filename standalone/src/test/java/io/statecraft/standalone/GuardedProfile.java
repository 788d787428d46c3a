package io.statecraft.standalone;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.statecraft.service.security.ApiKey;
import io.statecraft.service.security.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The services with an API key for each role, with tokens, and with nothing for callers without credentials.
 *
 * <p>A profile is loaded by another class loader than the tests; what both must know is made once per JVM.
 */
public final class GuardedProfile implements QuarkusTestProfile {
    /** The API keys by their roles. */
    static final Map<String, String> KEYS = keys();

    static final Path KEYS_FILE = Path.of("target", "keys-of-roles-it").toAbsolutePath();

    /** A site whose pages may change things. */
    static final String CONSOLE = "https://console.example";

    private static final String PRIVATE_KEY = "statecraft.test.private-key";
    private static final String PUBLIC_KEY = "statecraft.test.public-key";

    @Override
    public Map<String, String> getConfigOverrides() {
        writeKeysFile();
        signer();
        return Map.of(
                "statecraft.security.anonymous-roles",
                "",
                "statecraft.security.origins",
                CONSOLE,
                "statecraft.security.hosts",
                "localhost,127.0.0.1",
                "statecraft.security.keys-file",
                KEYS_FILE.toString(),
                "quarkus.oidc.tenant-enabled",
                "true",
                "quarkus.oidc.public-key",
                System.getProperty(PUBLIC_KEY));
    }

    /** What signs the tokens that the services believe. */
    static PrivateKey signer() {
        String encoded = once(PRIVATE_KEY, () -> {
            KeyPair pair = pair();
            System.setProperty(PUBLIC_KEY, base64(pair.getPublic().getEncoded()));
            return base64(pair.getPrivate().getEncoded());
        });
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What signs tokens of somebody else. */
    static PrivateKey anotherSigner() {
        return pair().getPrivate();
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        Roles.ALL.forEach(role -> keys.put(role, once("statecraft.test.key." + role, ApiKey::random)));
        return Map.copyOf(keys);
    }

    private static void writeKeysFile() {
        StringBuilder lines = new StringBuilder("# made by a test\n\n");
        KEYS.forEach((role, key) -> lines.append(
                        ApiKey.of(role + "-desk", Set.of(role), key).line())
                .append('\n'));
        try {
            Files.createDirectories(KEYS_FILE.getParent());
            Files.writeString(KEYS_FILE, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String once(String name, Supplier<String> made) {
        return String.valueOf(System.getProperties().computeIfAbsent(name, absent -> made.get()));
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
