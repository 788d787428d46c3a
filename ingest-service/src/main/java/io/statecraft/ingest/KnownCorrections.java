package io.statecraft.ingest;

import io.quarkus.agroal.DataSource;
import io.statecraft.facts.Correction;
import io.statecraft.facts.CorrectionRevoked;
import io.statecraft.facts.Event;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of all corrections that were made. It follows the topics; the topics are the truth. */
@Singleton
class KnownCorrections {
    private static final String COLUMNS = "select event_id, type, document, about, decision from ingest.correction";
    private static final String REVOCATION = CorrectionRevoked.class.getSimpleName();

    private final javax.sql.DataSource database;

    KnownCorrections(@DataSource("ingest") javax.sql.DataSource database) {
        this.database = database;
    }

    Optional<KnownCorrection> find(String eventId) throws SQLException {
        return list(" where event_id = ?", eventId).stream().findFirst();
    }

    /** A correction of this type about this that is not revoked. */
    Optional<KnownCorrection> standing(Class<? extends Correction> type, String about) throws SQLException {
        for (KnownCorrection correction : list(" where about = ? and type = ?", about, type.getSimpleName())) {
            if (!isRevoked(correction)) {
                return Optional.of(correction);
            }
        }
        return Optional.empty();
    }

    /** Whether it is taken back; a revocation that is itself revoked takes nothing back. */
    boolean isRevoked(KnownCorrection correction) throws SQLException {
        for (KnownCorrection revocation : list(" where about = ? and type = ?", correction.eventId(), REVOCATION)) {
            if (!isRevoked(revocation)) {
                return true;
            }
        }
        return false;
    }

    /**
     * How many decisions there are about this, revocations among them, within a transaction that no other decision about it
     * can overtake.
     */
    static long lockVersion(Connection connection, String about) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "ingest.correction " + about);
            lock.execute();
        }
        String sql = """
                with recursive decision (event_id) as (
                  select event_id from ingest.correction where about = ?
                  union
                  select c.event_id from ingest.correction c join decision d on c.about = d.event_id)
                select count(*) from decision""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, about);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** What a revocation is about in the end: not the decision that it takes back, but what that decides on. */
    String root(String about) throws SQLException {
        Optional<KnownCorrection> correction = find(about);
        return correction.isPresent() ? root(correction.get().about()) : about;
    }

    /** Notes a correction within a transaction. */
    static void made(Connection connection, Event event, Correction correction) throws SQLException {
        KnownCorrection known = KnownCorrection.of(event, correction);
        String sql = """
                insert into ingest.correction (event_id, type, document, about, decision) values (?, ?, ?, ?, ?)
                on conflict (event_id) do nothing""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, known.eventId());
            insert.setString(2, known.type());
            insert.setString(3, known.document());
            insert.setString(4, known.about());
            insert.setString(5, known.decision().orElse(null));
            insert.executeUpdate();
        }
    }

    private List<KnownCorrection> list(String condition, String... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(COLUMNS + condition)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            List<KnownCorrection> corrections = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    corrections.add(new KnownCorrection(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            Optional.ofNullable(row.getString(5))));
                }
            }
            return corrections;
        }
    }
}
