package io.statecraft.ingest;

import io.quarkus.agroal.DataSource;
import io.statecraft.facts.Event;
import io.statecraft.facts.FactRecorded;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

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

    /** The facts of a document that no extractor has taken back and no reviewer has decided about. */
    Set<String> unreviewed(String document) throws SQLException {
        String sql = """
                select id from ingest.fact f
                where document = ? and not retracted
                  and not exists (select from ingest.correction c where c.about = f.id and c.type = 'FactReviewed')
                order by kafka_offset""";
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, document);
            try (ResultSet row = query.executeQuery()) {
                Set<String> facts = new LinkedHashSet<>();
                while (row.next()) {
                    facts.add(row.getString(1));
                }
                return facts;
            }
        }
    }

    /** Notes that an event said this fact. */
    void said(Connection connection, Event event, FactRecorded recorded, TopicPlace place) throws SQLException {
        String sql = """
                insert into ingest.fact (id, document, kind, event_id, kafka_partition, kafka_offset)
                values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update set event_id = excluded.event_id, kafka_partition = excluded.kafka_partition,
                  kafka_offset = excluded.kafka_offset, retracted = false""";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, recorded.subject());
            upsert.setString(2, recorded.documentId());
            upsert.setString(3, recorded.fact().kind());
            upsert.setString(4, event.id());
            upsert.setInt(5, place.partition());
            upsert.setLong(6, place.offset());
            upsert.executeUpdate();
        }
    }

    /** Notes that a fact was taken back by its extractor. */
    void retracted(Connection connection, String id) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update ingest.fact set retracted = true where id = ?")) {
            update.setString(1, id);
            update.executeUpdate();
        }
    }
}
