package io.statecraft.ingest;

import io.quarkus.agroal.DataSource;
import io.statecraft.facts.Event;
import io.statecraft.facts.FactRecorded;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The table of all facts that were read, and where. It follows the topics; the topics are the truth. */
@Singleton
class KnownFacts {
    private final javax.sql.DataSource database;

    KnownFacts(@DataSource("ingest") javax.sql.DataSource database) {
        this.database = database;
    }

    Optional<KnownFact> find(String id) throws SQLException {
        String sql = """
                select id, document, kind, event_id, kafka_partition, kafka_offset, retracted
                from ingest.fact where id = ?""";
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new KnownFact(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                new TopicPlace(row.getInt(5), row.getLong(6)),
                                row.getBoolean(7)))
                        : Optional.empty();
            }
        }
    }

    /**
     * The facts of a document that rest on its reading alone: no extractor has taken them back, no reviewer has decided about
     * them, and no client has stated them.
     */
    Set<String> restingOnReading(String document) throws SQLException {
        return ids("""
                select id from ingest.fact f
                where document = ? and not retracted
                  and not exists (select from ingest.correction c where c.about = f.id and c.type = 'FactReviewed')
                  and not exists (select from ingest.stated s where s.fact = f.id)
                order by kafka_offset""", document);
    }

    /** The facts of a document that this client has stated. */
    Set<String> statedBy(String extractor, String document) throws SQLException {
        return ids("select fact from ingest.stated where extractor = ? and document = ?", extractor, document);
    }

    /** Notes that a client has stated these facts, all in one statement: each commit of its own would wait for the disk. */
    void stated(List<FactRecorded> facts, String extractor) throws SQLException {
        String sql = """
                insert into ingest.stated (fact, document, extractor)
                select fact, document, ? from unnest(?, ?) as noted (fact, document) on conflict do nothing""";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, extractor);
            insert.setArray(2, texts(connection, facts, FactRecorded::subject));
            insert.setArray(3, texts(connection, facts, FactRecorded::documentId));
            insert.executeUpdate();
        }
    }

    private static Array texts(Connection connection, List<FactRecorded> facts, Function<FactRecorded, String> text)
            throws SQLException {
        return connection.createArrayOf("text", facts.stream().map(text).toArray());
    }

    private Set<String> ids(String sql, String... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                Set<String> facts = new LinkedHashSet<>();
                while (row.next()) {
                    facts.add(row.getString(1));
                }
                return facts;
            }
        }
    }

    /** Takes down facts in the transaction of this connection, many in one go. */
    Notes notes(Connection connection) throws SQLException {
        return new Notes(connection);
    }

    /** What is said and taken back, in its order; all of it is written when these notes are closed. */
    static final class Notes implements AutoCloseable {
        private static final String SAID = """
                insert into ingest.fact (id, document, kind, event_id, kafka_partition, kafka_offset)
                values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update set event_id = excluded.event_id, kafka_partition = excluded.kafka_partition,
                  kafka_offset = excluded.kafka_offset, retracted = false""";
        private static final String STATED =
                "insert into ingest.stated (fact, document, extractor) values (?, ?, ?) on conflict do nothing";
        private static final String RETRACTED = "update ingest.fact set retracted = true where id = ?";

        private final PreparedStatement said;
        private final PreparedStatement stated;
        private final PreparedStatement retracted;

        private Notes(Connection connection) throws SQLException {
            said = connection.prepareStatement(SAID);
            stated = connection.prepareStatement(STATED);
            retracted = connection.prepareStatement(RETRACTED);
        }

        /** An event said this fact. */
        void said(Event event, FactRecorded recorded, TopicPlace place) throws SQLException {
            said.setString(1, recorded.subject());
            said.setString(2, recorded.documentId());
            said.setString(3, recorded.fact().kind());
            said.setString(4, event.id());
            said.setInt(5, place.partition());
            said.setLong(6, place.offset());
            said.addBatch();
            if (event.data() instanceof FactRecorded && !event.source().equals(Registrar.SOURCE)) {
                stated.setString(1, recorded.subject());
                stated.setString(2, recorded.documentId());
                stated.setString(3, recorded.fact().statement().extractor());
                stated.addBatch();
            }
        }

        /** A fact was taken back by its extractor. */
        void retracted(String id) throws SQLException {
            said.executeBatch();
            retracted.setString(1, id);
            retracted.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            try (said;
                    stated;
                    retracted) {
                said.executeBatch();
                stated.executeBatch();
            }
        }
    }
}
