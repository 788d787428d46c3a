package io.statecraft.eventstore;

import io.quarkus.agroal.DataSource;
import io.smallrye.common.annotation.Identifier;
import io.statecraft.service.ReadOnFromStoredPosition;
import io.statecraft.service.StoredPositions;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Starts the channel where the log says that it stands. */
@Singleton
@Identifier("event-store-positions")
class StoredPositionListener extends ReadOnFromStoredPosition {
    private final Intake intake;

    StoredPositionListener(@DataSource("event-store") javax.sql.DataSource database, Intake intake) {
        super(database, new StoredPositions("event_store"));
        this.intake = intake;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        super.onPartitionsAssigned(consumer, partitions);
        intake.begin(partitions);
    }
}
