package io.statecraft.testing;

import io.statecraft.embedded.Backends;
import io.statecraft.embedded.DatabaseRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The broker and the database of this JVM's tests: one pair, started at the first use and stopped at the end.
 *
 * <p>The system property {@code backends} says where they come from: {@code embedded} (the default) or {@code containers}.
 *
 * @param configuration what the services must be told, by configuration key
 */
public record TestBackends(Map<String, String> configuration) {
    static final String DATABASE_LOG = "statecraft.test.database-log";

    public TestBackends {
        configuration = Map.copyOf(configuration);
    }

    /** The backends of this JVM, started if need be. */
    public static TestBackends shared() {
        return new TestBackends(SharedBackends.configuration());
    }

    public String kafkaBootstrapServers() {
        return value(Backends.KAFKA_KEY);
    }

    /** A client for the database, with the rights of the role. */
    public Sql sql(DatabaseRole role) {
        return new Sql(value(Backends.DATABASE_KEY), role.roleName(), value(role.passwordKey()));
    }

    /** What the database server writes, each line with its SQLSTATE; absent where it runs in a container. */
    public Optional<Path> databaseLog() {
        return Optional.ofNullable(System.getProperty(DATABASE_LOG)).map(Path::of);
    }

    /** A reader of the topic from its beginning. */
    public TopicReader read(String topic) {
        return new TopicReader(kafkaBootstrapServers(), topic);
    }

    /** A writer to any topic. */
    public TopicWriter writer() {
        return new TopicWriter(kafkaBootstrapServers());
    }

    private String value(String key) {
        String value = configuration.get(key);
        if (value == null) {
            throw new IllegalStateException("the test backends have no " + key);
        }
        return value;
    }
}
