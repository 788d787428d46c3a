package io.statecraft.eventstore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The Ed25519 key that signs the log's checkpoints. Whoever has it can vouch for a forged log: keep it from the database. */
final class SigningKey {
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final PublicKey open;

    private SigningKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** The key in {@code checkpoint.key} of this directory, with its public half in {@code checkpoint.pub}; made if need be. */
    static SigningKey in(Path directory) throws IOException {
        Path secretFile = directory.resolve("checkpoint.key");
        Path openFile = directory.resolve("checkpoint.pub");
        try {
            if (!Files.exists(secretFile)) {
                generate(secretFile, openFile);
            }
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            return new SigningKey(
                    factory.generatePrivate(new PKCS8EncodedKeySpec(decoded(secretFile))),
                    factory.generatePublic(new X509EncodedKeySpec(decoded(openFile))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("no usable key pair in " + secretFile + " and " + openFile, e);
        }
    }

    String sign(byte[] statement) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(statement);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform signs with " + ALGORITHM, e);
        }
    }

    boolean signed(byte[] statement, String signature) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(open);
            verifier.update(statement);
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // What is no signature at all signs nothing.
            return false;
        }
    }

    private static void generate(Path secretFile, Path openFile) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.writeString(openFile, encoded(pair.getPublic().getEncoded()));
        // The secret half last and in one step: where it exists, both are whole.
        Path draft = secretFile.resolveSibling("checkpoint.key.new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, encoded(pair.getPrivate().getEncoded()));
        Files.move(draft, secretFile, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String encoded(byte[] key) {
        return Base64.getEncoder().encodeToString(key) + "\n";
    }

    private static byte[] decoded(Path file) throws IOException {
        return Base64.getDecoder()
                .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
    }
}
