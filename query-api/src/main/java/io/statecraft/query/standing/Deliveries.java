package io.statecraft.query.standing;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.agroal.DataSource;
import io.statecraft.facts.DocumentRedacted;
import io.statecraft.facts.Json;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The queue of changes on their way to webhooks, one after the other for each question.
 *
 * <p>Whoever sends a change has it for a while; when nothing is heard of it in that time, another attempt is due. So a change
 * is sent at least once, whatever breaks off.
 */
@Singleton
class Deliveries {
    private static final double MS_PER_SECOND = 1_000;

    private final javax.sql.DataSource database;

    Deliveries(@DataSource("questions") javax.sql.DataSource database) {
        this.database = database;
    }

    /** Adds a change for a question within a transaction; one that waits already is not added again. */
    static void add(Connection connection, String question, String messageId, byte[] body) throws SQLException {
        String sql = """
                insert into questions.delivery (question, message_id, body, due_at)
                select id, ?, ?, now() from questions.standing_question where id = ?
                on conflict (question, message_id) do nothing""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, messageId);
            insert.setBytes(2, body);
            insert.setString(3, question);
            insert.executeUpdate();
        }
    }

    /** Drops what waits, or was given up, of the rows of a document before it was redacted. */
    static void forget(Connection connection, String document) throws SQLException {
        String sql = """
                delete from questions.delivery
                where ? in (convert_from(body, 'UTF8')::jsonb #>> '{data,before,document}',
                            convert_from(body, 'UTF8')::jsonb #>> '{data,after,document}')
                  and convert_from(body, 'UTF8')::jsonb ->> 'causationid' <> ?""";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, document);
            delete.setString(2, DocumentRedacted.eventId(document));
            delete.executeUpdate();
        }
    }

    /** Takes the next change that is due, of a question none of whose earlier changes waits, for so long at most. */
    Optional<Delivery> take(Duration longest) throws SQLException {
        String sql = """
                update questions.delivery d
                set attempts = d.attempts + 1, due_at = now() + make_interval(secs => ?)
                from questions.standing_question q
                where q.id = d.question and d.id = (
                  select due.id from questions.delivery due
                  where due.dead_at is null and due.due_at <= now() and not exists (
                    select from questions.delivery earlier
                    where earlier.question = due.question and earlier.id < due.id and earlier.dead_at is null)
                  order by due.due_at, due.id limit 1 for update skip locked)
                returning d.id, d.question, q.url, q.secret, d.message_id, d.body, d.attempts""";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setDouble(1, longest.toMillis() / MS_PER_SECOND);
            try (ResultSet row = update.executeQuery()) {
                return row.next()
                        ? Optional.of(new Delivery(
                                row.getLong("id"),
                                row.getString("question"),
                                URI.create(row.getString("url")),
                                row.getString("secret"),
                                row.getString("message_id"),
                                row.getBytes("body"),
                                row.getInt("attempts")))
                        : Optional.empty();
            }
        }
    }

    /** The webhook has it. */
    void delivered(Delivery delivery) throws SQLException {
        String sql = """
                with done as (delete from questions.delivery where id = ? returning question)
                update questions.standing_question set delivered = delivered + 1, last_delivered_at = now()
                where id in (select question from done)""";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, delivery.id());
            update.executeUpdate();
        }
    }

    /** The webhook does not have it: another attempt is due after this pause, or none. */
    void failed(Delivery delivery, String reason, Optional<Duration> pause) throws SQLException {
        String sql = """
                update questions.delivery set last_error = ?, due_at = now() + make_interval(secs => ?),
                  dead_at = case when ? then now() end
                where id = ?""";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, reason);
            update.setDouble(2, pause.orElse(Duration.ZERO).toMillis() / MS_PER_SECOND);
            update.setBoolean(3, pause.isEmpty());
            update.setLong(4, delivery.id());
            update.executeUpdate();
        }
    }

    /** What was given up of a question, the oldest first. */
    List<DeadDelivery> dead(String question, int limit) throws SQLException {
        String sql = """
                select message_id, attempts, last_error, dead_at, body from questions.delivery
                where question = ? and dead_at is not null order by id limit ?""";
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, question);
            query.setInt(2, limit);
            List<DeadDelivery> dead = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    dead.add(new DeadDelivery(
                            row.getString("message_id"),
                            row.getInt("attempts"),
                            Objects.requireNonNullElse(row.getString("last_error"), ""),
                            row.getObject("dead_at", OffsetDateTime.class).toInstant(),
                            Json.read(row.getBytes("body"), JsonNode.class)));
                }
            }
            return dead;
        }
    }

    /** How many were given up and will be sent again, before what came later. */
    int redrive(String question) throws SQLException {
        String sql = "update questions.delivery set dead_at = null, attempts = 0, due_at = now()"
                + " where question = ? and dead_at is not null";
        return update(sql, question);
    }

    /** How many were given up and are forgotten now. */
    int discard(String question) throws SQLException {
        return update("delete from questions.delivery where question = ? and dead_at is not null", question);
    }

    private int update(String sql, String question) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, question);
            return update.executeUpdate();
        }
    }
}
