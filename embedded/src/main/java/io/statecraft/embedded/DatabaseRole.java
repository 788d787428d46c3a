package io.statecraft.embedded;

import java.util.Locale;

/** A login role of the database, one for each service. */
public enum DatabaseRole {
    INGEST,
    EVENT_STORE,
    PROJECTIONS,
    QUERY;

    /** The role's name in PostgreSQL, such as {@code event_store}. */
    public String roleName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The configuration key of the role's password, such as {@code statecraft.database.event-store.password}. */
    public String passwordKey() {
        return "statecraft.database." + roleName().replace('_', '-') + ".password";
    }
}
