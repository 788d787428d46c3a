package io.statecraft.service;

import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * Starts every partition that a consumer is given where the database says that it stands, never where Kafka says.
 *
 * <p>Extend it with {@code @Singleton @Identifier("name")} and name it in the channel's {@code
 * consumer-rebalance-listener.name}.
 */
public abstract class ReadOnFromStoredPosition implements KafkaConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(ReadOnFromStoredPosition.class);
    private static final long PAUSE_STEP_MS = 200;
    private static final long PAUSE_MAX_MS = 5_000;

    private final DataSource database;
    private final StoredPositions positions;
    private final CountDownLatch stopped = new CountDownLatch(1);

    protected ReadOnFromStoredPosition(DataSource database, StoredPositions positions) {
        this.database = database;
        this.positions = positions;
    }

    /**
     * Waits until the database answers: an exception would end the channel for ever, and a channel that starts anywhere else
     * would read everything again.
     */
    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        for (int attempt = 1; ; attempt++) {
            try {
                positions(partitions).forEach(consumer::seek);
                return;
            } catch (SQLException | KafkaException e) {
                LOG.errorf(e, "the stored positions cannot be read attempt=%d partitions=%s", attempt, partitions);
                pause(attempt, e);
            }
        }
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
    }

    private Map<TopicPartition, Long> positions(Collection<TopicPartition> partitions) throws SQLException {
        if (partitions.isEmpty()) {
            return Map.of();
        }
        Map<TopicPartition, StoredPositions.OnBroker> onBroker = onBroker(partitions);
        return Transaction.run(database, connection -> positions.reconcile(connection, onBroker));
    }

    private static Map<TopicPartition, StoredPositions.OnBroker> onBroker(Collection<TopicPartition> partitions) {
        String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", (Object) brokers))) {
            Set<String> topics = partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet());
            Map<String, TopicDescription> described =
                    admin.describeTopics(topics).allTopicNames().get();
            Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> ends = admin.listOffsets(partitions.stream()
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get();
            Map<TopicPartition, StoredPositions.OnBroker> onBroker = new HashMap<>();
            ends.forEach((partition, end) -> {
                TopicDescription topic = described.get(partition.topic());
                if (topic != null) {
                    onBroker.put(
                            partition,
                            new StoredPositions.OnBroker(topic.topicId().toString(), end.offset()));
                }
            });
            return onBroker;
        } catch (ExecutionException e) {
            throw new KafkaException("the topics cannot be described", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the topics are described", e);
        }
    }

    private void pause(int attempt, Exception cause) {
        try {
            if (stopped.await(Math.min(attempt * PAUSE_STEP_MS, PAUSE_MAX_MS), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the service stops before its positions could be read", cause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }
}
