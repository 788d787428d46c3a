package io.statecraft.testing;

import io.statecraft.embedded.BackendOptions;
import io.statecraft.embedded.Backends;
import io.statecraft.embedded.DatabaseRole;
import java.util.Map;
import java.util.Properties;

/**
 * The broker and the database of this JVM's tests: one pair, started at the first use and stopped at the end.
 *
 * <p>The system property {@code backends} says where they come from: {@code embedded} (the default) or {@code containers}.
 *
 * @param configuration what the services must be told, by configuration key
 */
public record TestBackends(Map<String, String> configuration) {
    private static final String REGISTRY = "io.statecraft.testing.backends";

    public TestBackends {
        configuration = Map.copyOf(configuration);
    }

    /** The backends of this JVM, started if need be. */
    @SuppressWarnings("unchecked")
    public static TestBackends shared() {
        // Quarkus loads this class anew for each application it starts, so that a static field would not be shared;
        // a string literal is. The properties' own monitor would not do: loggers set properties meanwhile.
        synchronized (REGISTRY) {
            Properties registry = System.getProperties();
            Object known = registry.get(REGISTRY);
            if (known == null) {
                known = start();
                registry.put(REGISTRY, known);
            }
            return new TestBackends((Map<String, String>) known);
        }
    }

    public String kafkaBootstrapServers() {
        return value(Backends.KAFKA_KEY);
    }

    /** A client for the database, with the rights of the role. */
    public Sql sql(DatabaseRole role) {
        return new Sql(value(Backends.DATABASE_KEY), role.roleName(), value(role.passwordKey()));
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

    private static Map<String, String> start() {
        String wanted = System.getProperty("backends", "embedded");
        return switch (wanted) {
            case "embedded" -> embedded();
            case "containers" -> ContainerBackends.start();
            default ->
                throw new IllegalArgumentException(
                        "the system property backends is embedded or containers, not " + wanted);
        };
    }

    private static Map<String, String> embedded() {
        Backends backends = Backends.start(BackendOptions.ephemeral());
        Runtime.getRuntime().addShutdownHook(new Thread(backends::close, "test-backends-stop"));
        return backends.configuration();
    }
}
