package io.statecraft.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.UnaryOperator;

/** The passwords of the superuser and of each role. */
record Credentials(String superuser, Map<DatabaseRole, String> roles) {
    private static final String SUPERUSER_KEY = "superuser";

    Credentials {
        roles = Map.copyOf(roles);
    }

    /** The passwords that tests use: everything runs on the loopback interface and lasts as long as the test. */
    static Credentials fixed() {
        return of(key -> key);
    }

    /** The passwords in the file, which is made with random ones and readable by its owner only where it is missing. */
    static Credentials storedIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            store(random(), file);
        }
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            stored.load(reader);
        }
        return of(key -> {
            String password = stored.getProperty(key);
            if (password == null) {
                throw new BackendException("the password of " + key + " is missing in " + file);
            }
            return password;
        });
    }

    String of(DatabaseRole role) {
        return Objects.requireNonNull(roles.get(role));
    }

    private static Credentials of(UnaryOperator<String> password) {
        Map<DatabaseRole, String> roles = new EnumMap<>(DatabaseRole.class);
        for (DatabaseRole role : DatabaseRole.values()) {
            roles.put(role, password.apply(role.roleName()));
        }
        return new Credentials(password.apply(SUPERUSER_KEY), roles);
    }

    private static Credentials random() {
        SecureRandom random = new SecureRandom();
        return of(key -> {
            byte[] bytes = new byte[24];
            random.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        });
    }

    private static void store(Credentials credentials, Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty(SUPERUSER_KEY, credentials.superuser());
        credentials.roles().forEach((role, password) -> properties.setProperty(role.roleName(), password));
        // Written aside and renamed, so that a crash leaves all passwords or none.
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(draft, StandardOpenOption.WRITE)) {
            properties.store(writer, "Passwords of the database roles, made at the first start");
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
