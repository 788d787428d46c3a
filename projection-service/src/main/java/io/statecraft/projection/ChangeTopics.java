package io.statecraft.projection;

import io.quarkus.agroal.DataSource;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.service.TopicCreation;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The topics that tell the changes of read models, and which of them were told everything. */
@Singleton
class ChangeTopics {
    private static final String TABLE = ReadModels.SCHEMA + ".told_topic";

    private final javax.sql.DataSource database;
    private final TopicCreation creation;
    private final String bootstrapServers;

    ChangeTopics(
            @DataSource("projections") javax.sql.DataSource database,
            TopicCreation creation,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.database = database;
        this.creation = creation;
        this.bootstrapServers = bootstrapServers;
    }

    /** The statement that makes the table of topics that were told. */
    static String table(String schema) {
        return "create table if not exists %s.told_topic (model text primary key, topic_id text not null)"
                .formatted(schema);
    }

    /** Creates the topics that are missing, and marks what a topic does not know that is new since the last start. */
    void prepare() throws SQLException, InterruptedException, TimeoutException {
        creation.createCompacted(names());
        Map<String, String> ids = ids();
        ProjectionDatabase.inTransaction(database, connection -> {
            Map<String, String> told = told(connection);
            Set<String> untold = ReadModels.ALL.stream()
                    .map(ReadModel::name)
                    .filter(model -> !Objects.equals(told.get(model), ids.get(model)))
                    .collect(Collectors.toSet());
            RetellingMark.add(connection, untold);
            for (String model : untold) {
                note(connection, model, Objects.requireNonNull(ids.get(model)));
            }
            return true;
        });
    }

    private static List<String> names() {
        return ReadModels.ALL.stream().map(ReadModel::topic).toList();
    }

    /** What the broker calls each topic: another id under the same name is a topic that was made anew. */
    private Map<String, String> ids() throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", (Object) bootstrapServers))) {
            Map<String, TopicDescription> described =
                    admin.describeTopics(names()).allTopicNames().get();
            return ReadModels.ALL.stream().collect(Collectors.toMap(ReadModel::name, model -> Objects.requireNonNull(
                            described.get(model.topic()))
                    .topicId()
                    .toString()));
        } catch (ExecutionException e) {
            throw new KafkaException("the change topics cannot be described", e.getCause());
        }
    }

    private static Map<String, String> told(Connection connection) throws SQLException {
        Map<String, String> told = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("select model, topic_id from " + TABLE);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                told.put(row.getString(1), row.getString(2));
            }
        }
        return told;
    }

    private static void note(Connection connection, String model, String topicId) throws SQLException {
        String sql = "insert into " + TABLE
                + " (model, topic_id) values (?, ?) on conflict (model) do update set topic_id = excluded.topic_id";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, model);
            insert.setString(2, topicId);
            insert.executeUpdate();
        }
    }
}
