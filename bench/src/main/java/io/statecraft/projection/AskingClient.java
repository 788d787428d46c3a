package io.statecraft.projection;

import io.statecraft.readmodels.Query;
import io.statecraft.readmodels.Question;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.TimePoint;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Asks the same question without a pause, and counts what fails and how long the slowest answer took. */
final class AskingClient implements AutoCloseable {
    private final DataSource database;
    private final Thread thread;
    private final List<String> failures = new ArrayList<>();
    private volatile boolean stopped;
    private long answers;
    private long slowestNanos;

    AskingClient(DataSource database) {
        this.database = database;
        this.thread = Thread.ofPlatform().start(this::run);
    }

    private void run() {
        Query query = ReadModels.view("interactions")
                .orElseThrow()
                .query(new Question(TimePoint.ANY, Map.of("actor", List.of("actor-77")), List.of(), 20));
        while (!stopped) {
            try (Connection connection = database.getConnection()) {
                while (!stopped) {
                    long begun = System.nanoTime();
                    ask(connection, query);
                    slowestNanos = Math.max(slowestNanos, System.nanoTime() - begun);
                    answers++;
                }
            } catch (SQLException e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        }
    }

    private static void ask(Connection connection, Query query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            for (int i = 0; i < query.values().size(); i++) {
                statement.setObject(i + 1, query.values().get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    row.getString(1);
                }
            }
        }
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "client: %d answers, slowest %.1f ms, %d failed %s"
                .formatted(
                        answers,
                        slowestNanos / 1e6,
                        failures.size(),
                        failures.stream().distinct().toList());
    }
}
