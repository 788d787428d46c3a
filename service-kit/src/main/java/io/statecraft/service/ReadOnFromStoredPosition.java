package io.statecraft.service;

import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Starts every partition that a consumer is given where the database says that it stands, never where Kafka says.
 *
 * <p>Extend it with {@code @ApplicationScoped @Identifier("name")} and name it in the channel's {@code
 * consumer-rebalance-listener.name}.
 */
public abstract class ReadOnFromStoredPosition implements KafkaConsumerRebalanceListener {
    private final DataSource database;
    private final StoredPositions positions;

    protected ReadOnFromStoredPosition(DataSource database, StoredPositions positions) {
        this.database = database;
        this.positions = positions;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        try (Connection connection = database.getConnection()) {
            for (Map.Entry<TopicPartition, Long> position :
                    positions.load(connection, partitions).entrySet()) {
                consumer.seek(position.getKey(), position.getValue());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the stored positions of " + partitions, e);
        }
    }
}
