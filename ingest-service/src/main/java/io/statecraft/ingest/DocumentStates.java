package io.statecraft.ingest;

import io.quarkus.agroal.DataSource;
import io.statecraft.facts.ExtractionCompleted;
import io.statecraft.service.Problem;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The table of how far each document has come. It follows the topics; the topics are the truth. */
@Singleton
class DocumentStates {
    private static final int NOT_FOUND = 404;

    private final javax.sql.DataSource database;

    DocumentStates(@DataSource("ingest") javax.sql.DataSource database) {
        this.database = database;
    }

    Optional<DocumentStatus> find(String document) throws SQLException {
        String sql =
                "select status, registered, extracted, facts, extractor, problem, note from ingest.document where id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, document);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(status(document, row)) : Optional.empty();
            }
        }
    }

    /** The state of a document that must be known; a {@link Problem} with status 404 if it is not. */
    DocumentStatus required(String document) throws SQLException {
        return find(document)
                .orElseThrow(() -> Problem.of(NOT_FOUND, "unknown-document", "There is no document " + document + ".")
                        .asException());
    }

    void registered(String document, Instant when) throws SQLException {
        try (Connection connection = database.getConnection()) {
            registered(connection, document, when, Optional.empty());
        }
    }

    /** Notes that a document is registered and, where that is known, its place in the topic. */
    void registered(Connection connection, String document, Instant when, Optional<TopicPlace> place)
            throws SQLException {
        String sql = """
                insert into ingest.document as d (id, status, registered, kafka_partition, kafka_offset)
                values (?, 'registered', ?, ?, ?)
                on conflict (id) do update set kafka_partition = coalesce(excluded.kafka_partition, d.kafka_partition),
                  kafka_offset = coalesce(excluded.kafka_offset, d.kafka_offset)""";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, document);
            upsert.setObject(2, when.atOffset(ZoneOffset.UTC));
            upsert.setObject(3, place.map(TopicPlace::partition).orElse(null), Types.INTEGER);
            upsert.setObject(4, place.map(TopicPlace::offset).orElse(null), Types.BIGINT);
            upsert.executeUpdate();
        }
    }

    /** Where the document stands in its topic, once that is noted. */
    Optional<TopicPlace> place(String document) throws SQLException {
        String sql = """
                select kafka_partition, kafka_offset from ingest.document
                where id = ? and kafka_offset is not null""";
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, document);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(new TopicPlace(row.getInt(1), row.getLong(2))) : Optional.empty();
            }
        }
    }

    /** Where the documents stand that another extractor than this read last, by their ids; redacted ones are left out. */
    Map<String, TopicPlace> readByOthers(String extractor) throws SQLException {
        String sql = """
                select id, kafka_partition, kafka_offset from ingest.document
                where status <> 'registered' and extractor <> ? and kafka_offset is not null
                  and not exists (select from ingest.document_key k where k.document = id and k.key is null)
                order by registered, id""";
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, extractor);
            try (ResultSet row = query.executeQuery()) {
                Map<String, TopicPlace> places = new LinkedHashMap<>();
                while (row.next()) {
                    places.put(row.getString(1), new TopicPlace(row.getInt(2), row.getLong(3)));
                }
                return places;
            }
        }
    }

    void completed(Connection connection, ExtractionCompleted completed, Instant when) throws SQLException {
        String sql = """
                insert into ingest.document as d (id, status, registered, extracted, facts, extractor, problem, note)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set status = excluded.status, extracted = excluded.extracted,
                  facts = excluded.facts, extractor = excluded.extractor, problem = excluded.problem,
                  note = excluded.note""";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            DocumentState state = completed.problem().isPresent() ? DocumentState.FAILED : DocumentState.EXTRACTED;
            upsert.setString(1, completed.document());
            upsert.setString(2, state.code());
            upsert.setObject(3, when.atOffset(ZoneOffset.UTC));
            upsert.setObject(4, when.atOffset(ZoneOffset.UTC));
            upsert.setInt(5, completed.facts().size());
            upsert.setString(6, completed.extractor());
            text(upsert, 7, completed.problem());
            text(upsert, 8, completed.note());
            upsert.executeUpdate();
        }
    }

    private static void text(PreparedStatement statement, int place, Optional<String> value) throws SQLException {
        if (value.isPresent()) {
            statement.setString(place, value.get());
        } else {
            statement.setNull(place, Types.VARCHAR);
        }
    }

    private static DocumentStatus status(String document, ResultSet row) throws SQLException {
        return new DocumentStatus(
                document,
                DocumentState.of(row.getString(1)),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(3, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                row.getInt(4),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                Optional.ofNullable(row.getString(7)));
    }
}
