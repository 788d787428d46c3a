package io.statecraft.query.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.agroal.DataSource;
import io.statecraft.facts.Json;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of standing questions. */
@Singleton
class StandingQuestions {
    static final String SCHEMA = "questions";

    private static final TypeReference<Map<String, List<String>>> FILTERS = new TypeReference<>() {};
    private static final String SELECT = """
            select q.id, q.name, q.view, q.filters, q.url, q.created_at, q.delivered, q.last_delivered_at,
              (select count(*) from questions.delivery d where d.question = q.id and d.dead_at is null) as waiting,
              (select count(*) from questions.delivery d where d.question = q.id and d.dead_at is not null) as dead
            from questions.standing_question q""";

    private final javax.sql.DataSource database;

    StandingQuestions(@DataSource("questions") javax.sql.DataSource database) {
        this.database = database;
    }

    /** Whether it was added: there may be so many questions at most. */
    boolean add(StandingQuestion question, String secret, int questionsMax) throws SQLException {
        String sql = """
                insert into questions.standing_question (id, name, view, filters, url, secret, created_at)
                select ?, ?, ?, cast(? as jsonb), ?, ?, ?
                where (select count(*) from questions.standing_question) < ?""";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, question.id());
            insert.setString(2, question.name().orElse(null));
            insert.setString(3, question.view());
            insert.setString(4, Json.line(question.filters()));
            insert.setString(5, question.url().toString());
            insert.setString(6, secret);
            insert.setObject(7, question.createdAt().atOffset(ZoneOffset.UTC));
            insert.setInt(8, questionsMax);
            return insert.executeUpdate() == 1;
        }
    }

    /** All of them, the oldest first. */
    List<StandingQuestion> all() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SELECT + " order by q.created_at, q.id")) {
            return read(query);
        }
    }

    /**
     * What a question watches.
     *
     * @param createdAt changes told later are sent, and perhaps those told shortly before
     */
    record Watch(String question, String view, Map<String, List<String>> filters, Instant createdAt) {}

    /** What all of them watch, within a transaction; how much waits for each is not counted. */
    static List<Watch> watches(Connection connection) throws SQLException {
        String sql = "select id, view, filters, created_at from questions.standing_question";
        List<Watch> watches = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                watches.add(new Watch(
                        row.getString("id"),
                        row.getString("view"),
                        filters(row.getString("filters")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()));
            }
        }
        return watches;
    }

    /** The question with this id, if there is one. */
    Optional<StandingQuestion> find(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SELECT + " where q.id = ?")) {
            query.setString(1, id);
            return read(query).stream().findFirst();
        }
    }

    /** Whether there was one with this id; what waits for its webhook goes with it. */
    boolean remove(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from questions.standing_question where id = ?")) {
            delete.setString(1, id);
            return delete.executeUpdate() == 1;
        }
    }

    private static List<StandingQuestion> read(PreparedStatement query) throws SQLException {
        List<StandingQuestion> questions = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                questions.add(new StandingQuestion(
                        row.getString("id"),
                        Optional.ofNullable(row.getString("name")),
                        row.getString("view"),
                        filters(row.getString("filters")),
                        URI.create(row.getString("url")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getLong("delivered"),
                        Optional.ofNullable(row.getObject("last_delivered_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getLong("waiting"),
                        row.getLong("dead")));
            }
        }
        return questions;
    }

    private static Map<String, List<String>> filters(String json) {
        try {
            return Json.MAPPER.readValue(json, FILTERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("filters are written as an object of lists", e);
        }
    }
}
