package io.statecraft.eventstore;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.statecraft.service.DeadLetterBox;
import io.statecraft.service.DeadLetters;
import io.statecraft.service.StoredPositions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes what the topics bring into the log: events and the position behind them in one transaction, again and again until
 * it is done, because an event that is skipped once is lost for ever.
 */
@ApplicationScoped
class Intake {
    static final String READER = "event-store";
    static final String SCHEMA = "event_store";

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final javax.sql.DataSource database;
    private final StoredPositions positions = new StoredPositions(SCHEMA);
    private final EventLog log;
    private final Writership writership;
    private final DeadLetterBox deadLetters;
    private final IntakeState state;
    private final Tail tail;
    private final Patience patience = new Patience();
    /** How far this reader has come since it was given the partitions. */
    private final Map<TopicPartition, Long> readUpTo = new ConcurrentHashMap<>();

    Intake(
            @DataSource("event-store") javax.sql.DataSource database,
            EventLog log,
            Writership writership,
            DeadLetters deadLetters,
            IntakeState state,
            Tail tail) {
        this.database = database;
        this.log = log;
        this.writership = writership;
        this.deadLetters = new DeadLetterBox(READER, SCHEMA, deadLetters);
        this.state = state;
        this.tail = tail;
    }

    @Incoming("event-store-in")
    @Blocking
    void take(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            long epoch = writership.await();
            try {
                append(batch, epoch);
                return;
            } catch (FencedException e) {
                LOG.warnf("stands by count=%d reason=%s", batch.count(), e.getMessage());
                writership.fenced(epoch);
                state.standsBy();
            } catch (SQLException | RuntimeException e) {
                state.troubled(e);
                // The whole trace once; an outage of an hour must not fill the disk with it.
                LOG.errorf(
                        attempt == 1 ? e : null,
                        "events wait attempt=%d count=%d reason=%s",
                        attempt,
                        batch.count(),
                        e);
                patience.beforeAttempt(attempt + 1);
            }
        }
    }

    /** From here on these partitions are read where the database says. */
    void begin(Collection<TopicPartition> partitions) {
        partitions.forEach(readUpTo::remove);
    }

    void stop(@Observes ShutdownEvent stopping) {
        patience.end();
    }

    private void append(ConsumerRecords<String, byte[]> batch, long epoch) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                EventLog.limit(connection);
                refuseToGoBack(positions.load(connection, batch.partitions()));
                List<ConsumerRecord<String, byte[]>> unseen = positions.advance(connection, batch);
                List<ReceivedEvent> readable = deadLetters.readable(connection, unseen, ReceivedEvent::of);
                EventLog.Appended appended = log.append(connection, epoch, readable);
                connection.commit();
                state.appended(appended, unseen.size() - readable.size());
                tail.grewTo(appended.head().position());
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        }
        for (TopicPartition partition : batch.partitions()) {
            List<ConsumerRecord<String, byte[]>> messages = batch.records(partition);
            readUpTo.merge(partition, messages.get(messages.size() - 1).offset() + 1, Math::max);
        }
    }

    /**
     * A database that was put back to an earlier state while this reader went on would get a hole where it lost events;
     * started anew, the reader takes them from the topic again.
     */
    private void refuseToGoBack(Map<TopicPartition, Long> stored) {
        stored.forEach((partition, next) -> {
            long read = readUpTo.getOrDefault(partition, 0L);
            if (next < read) {
                throw new IllegalStateException(
                        "the database stands at offset %d of %s, but has been at %d: was it restored? Restart the service to read on from there"
                                .formatted(next, partition, read));
            }
        });
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
