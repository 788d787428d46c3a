package io.statecraft.service;

import io.quarkus.runtime.StartupEvent;
import io.statecraft.facts.Topics;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Creates the topics of the published language before any channel starts; those that exist stay as they are. */
@ApplicationScoped
public class TopicCreation {
    private static final Logger LOG = Logger.getLogger(TopicCreation.class);
    /** Room for a document of the greatest size that the ingest service takes, as JSON. */
    private static final String MAX_MESSAGE_BYTES = String.valueOf(48 << 20);

    /** A day: so long at most a superseded message may wait for compaction. */
    private static final String COMPACTION_LAG_MAX_MS =
            String.valueOf(Duration.ofDays(1).toMillis());

    private static final int BEFORE_CHANNELS = 1;

    private final String bootstrapServers;
    private final int partitions;
    private final short replication;
    private final long patienceSeconds;

    TopicCreation(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "statecraft.topics.partitions", defaultValue = "3") int partitions,
            @ConfigProperty(name = "statecraft.topics.replication", defaultValue = "1") short replication,
            @ConfigProperty(name = "statecraft.topics.patience-seconds", defaultValue = "60") long patienceSeconds) {
        this.bootstrapServers = bootstrapServers;
        this.partitions = partitions;
        this.replication = replication;
        this.patienceSeconds = patienceSeconds;
    }

    void create(@Observes @Priority(BEFORE_CHANNELS) StartupEvent started)
            throws InterruptedException, TimeoutException {
        List<NewTopic> topics = new ArrayList<>();
        for (String topic : Topics.ALL) {
            topics.add(permanent(topic));
            topics.add(permanent(Topics.deadLetters(topic)));
        }
        create(topics);
    }

    /** Creates topics that keep the last message of each key, and all of them for a while. */
    public void createCompacted(Collection<String> names) throws InterruptedException, TimeoutException {
        create(names.stream().map(this::compacted).toList());
    }

    private void create(List<NewTopic> topics) throws InterruptedException, TimeoutException {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (Admin admin = Admin.create(settings)) {
            for (var creation : admin.createTopics(topics).values().entrySet()) {
                try {
                    creation.getValue().get(patienceSeconds, TimeUnit.SECONDS);
                    LOG.infof("created topic=%s", creation.getKey());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("cannot create topic " + creation.getKey(), e.getCause());
                    }
                }
            }
        }
    }

    private NewTopic permanent(String name) {
        return topic(name, Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
    }

    private NewTopic compacted(String name) {
        return topic(
                name,
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        // Words that were redacted: a segment that is written to is not compacted before it is closed.
                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                        COMPACTION_LAG_MAX_MS));
    }

    private NewTopic topic(String name, Map<String, String> policy) {
        Map<String, String> settings = new HashMap<>(policy);
        settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, MAX_MESSAGE_BYTES);
        settings.put(TopicConfig.COMPRESSION_TYPE_CONFIG, "producer");
        return new NewTopic(name, partitions, replication).configs(settings);
    }
}
