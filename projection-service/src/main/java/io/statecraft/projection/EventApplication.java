package io.statecraft.projection;

import io.statecraft.facts.EventCodec;
import io.statecraft.service.StoredPositions;
import java.sql.SQLException;
import java.util.ArrayList;
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
 * <p>A record that can never be applied is handed to {@link Unreadable} and passed over; the others go on.
 */
final class EventApplication {
    /** Takes a record that cannot be applied, durably, before its position is passed. */
    interface Unreadable {
        void take(ConsumerRecord<String, byte[]> message, String reason);
    }

    private final DataSource database;
    private final StoredPositions positions;
    private final EventWriter writer;
    private final Unreadable unreadable;

    EventApplication(DataSource database, String schema, EventWriter writer, Unreadable unreadable) {
        this.database = database;
        this.positions = new StoredPositions(schema);
        this.writer = writer;
        this.unreadable = unreadable;
    }

    /** Applies what of these records was not applied before; an exception says that it may be tried again. */
    int apply(ConsumerRecords<String, byte[]> batch) throws SQLException {
        try {
            return together(batch);
        } catch (SQLException e) {
            if (ProjectionDatabase.mayPass(e)) {
                throw e;
            }
            return oneByOne(batch);
        } catch (NotNowException e) {
            throw e;
        } catch (RuntimeException e) {
            return oneByOne(batch);
        }
    }

    private int together(ConsumerRecords<String, byte[]> batch) throws SQLException {
        return ProjectionDatabase.inTransaction(database, connection -> {
            List<SourcedEvent> events = readable(positions.advance(connection, batch));
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
            ConsumerRecords<String, byte[]> alone = alone(message);
            try {
                applied += together(alone);
            } catch (SQLException e) {
                if (ProjectionDatabase.mayPass(e)) {
                    throw e;
                }
                passOver(alone, message, e);
            } catch (NotNowException e) {
                throw e;
            } catch (RuntimeException e) {
                passOver(alone, message, e);
            }
        }
        return applied;
    }

    private void passOver(
            ConsumerRecords<String, byte[]> alone, ConsumerRecord<String, byte[]> message, Exception reason)
            throws SQLException {
        unreadable.take(message, String.valueOf(reason.getMessage()));
        ProjectionDatabase.inTransaction(database, connection -> positions.advance(connection, alone));
    }

    private List<SourcedEvent> readable(List<ConsumerRecord<String, byte[]>> messages) {
        List<SourcedEvent> events = new ArrayList<>(messages.size());
        for (ConsumerRecord<String, byte[]> message : messages) {
            try {
                events.add(new SourcedEvent(EventCodec.decode(message), partition(message)));
            } catch (RuntimeException e) {
                unreadable.take(message, String.valueOf(e.getMessage()));
            }
        }
        return events;
    }

    private static ConsumerRecords<String, byte[]> alone(ConsumerRecord<String, byte[]> message) {
        return new ConsumerRecords<>(Map.of(partition(message), List.of(message)), Map.of());
    }

    private static TopicPartition partition(ConsumerRecord<String, byte[]> message) {
        return new TopicPartition(message.topic(), message.partition());
    }
}
