package io.statecraft.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The script that creates roles, schemas and rights in a database of Statecraft. */
public final class DatabaseRoles {
    private DatabaseRoles() {}

    /** Creates what is missing and sets every role's password; the connection belongs to a superuser. */
    public static void create(Connection superuser, Map<DatabaseRole, String> passwords) throws SQLException {
        for (DatabaseRole role : DatabaseRole.values()) {
            String password = passwords.get(role);
            if (password == null) {
                throw new IllegalArgumentException("no password for the database role " + role.roleName());
            }
            try (PreparedStatement setting = superuser.prepareStatement("select set_config(?, ?, false)")) {
                setting.setString(1, "statecraft.password_" + role.roleName());
                setting.setString(2, password);
                setting.execute();
            }
        }
        try (Statement statement = superuser.createStatement()) {
            statement.execute(script());
        }
    }

    private static String script() {
        try (InputStream script = DatabaseRoles.class.getResourceAsStream("roles.sql")) {
            if (script == null) {
                throw new IllegalStateException("roles.sql is missing from the module embedded: build it with Maven");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
