package io.statecraft.projection;

import io.statecraft.facts.EventCodec;
import io.statecraft.service.DeadLetterBox;
import io.statecraft.service.DocumentKeys;
import io.statecraft.service.StoredPositions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Applies records to the tables of one schema: rows and positions change in one transaction, so that each record counts
 * once however often it is delivered.
 *
 * <p>A record that can never be applied becomes a dead letter; what has the same key waits behind it, the others go on.
 */
final class EventApplication {
    private final DataSource database;
    private final StoredPositions positions;
    private final EventWriter writer;
    private final DeadLetterBox letters;

    /** @param letters the dead letters of the same schema */
    EventApplication(DataSource database, String schema, EventWriter writer, DeadLetterBox letters) {
        this.database = database;
        this.positions = new StoredPositions(schema);
        this.writer = writer;
        this.letters = letters;
    }

    /** Applies what of these records was not applied before; an exception says that it may be tried again. */
    int apply(ConsumerRecords<String, byte[]> batch) throws SQLException {
        try {
            return together(batch);
        } catch (SQLException | RuntimeException e) {
            if (!Blame.isOnTheEvent(e)) {
                throw e;
            }
            return oneByOne(batch);
        }
    }

    private int together(ConsumerRecords<String, byte[]> batch) throws SQLException {
        return ProjectionDatabase.inTransaction(database, connection -> {
            List<ConsumerRecord<String, byte[]>> unseen = positions.advance(connection, batch);
            DocumentKeys keys = DocumentKeys.of(connection, unseen);
            List<SourcedEvent> events = letters.readable(connection, unseen, message -> read(message, keys));
            if (!events.isEmpty()) {
                writer.write(connection, events);
            }
            return events.size();
        });
    }

    /** Finds the record that spoils a batch. */
    private int oneByOne(ConsumerRecords<String, byte[]> batch) throws SQLException {
        int applied = 0;
        for (ConsumerRecord<String, byte[]> message : batch) {
            ConsumerRecords<String, byte[]> alone = new ConsumerRecords<>(
                    Map.of(new TopicPartition(message.topic(), message.partition()), List.of(message)), Map.of());
            try {
                applied += together(alone);
            } catch (SQLException | RuntimeException e) {
                if (!Blame.isOnTheEvent(e)) {
                    throw e;
                }
                bury(alone, String.valueOf(e.getMessage()));
            }
        }
        return applied;
    }

    private void bury(ConsumerRecords<String, byte[]> alone, String reason) throws SQLException {
        ProjectionDatabase.inTransaction(database, connection -> {
            for (ConsumerRecord<String, byte[]> message : positions.advance(connection, alone)) {
                letters.bury(connection, message, reason);
            }
            return true;
        });
    }

    static SourcedEvent read(ConsumerRecord<String, byte[]> message, DocumentKeys keys) {
        return new SourcedEvent(
                keys.open(EventCodec.decode(message)), new TopicPartition(message.topic(), message.partition()));
    }
}
