package io.statecraft.projection;

import io.micrometer.core.instrument.Counter;
import io.statecraft.readmodels.RowChange;
import io.statecraft.service.NotNowException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Writes into the serving tables and tells on the change topics what became of their rows. */
final class TellingWriter implements EventWriter {
    private final String schema;
    private final Tellers tellers;
    private final Counter told;

    TellingWriter(String schema, ChangeProducer producer, Counter told) {
        this.schema = schema;
        this.tellers = new Tellers(schema, producer);
        this.told = told;
    }

    /**
     * The changes are on their topics before the database commits. If it does not commit, the same events make the
     * same changes again, with the same ids.
     */
    @Override
    public void write(Connection connection, List<SourcedEvent> events) throws SQLException {
        prepare(connection);
        CollectedChanges changes = new CollectedChanges();
        new BatchWriter(schema, changes).write(connection, events);
        tell(connection, events, changes);
    }

    /** Before anything is written. */
    void prepare(Connection connection) throws SQLException {
        // A writer that hangs must not keep the positions from the one that takes its place.
        ProjectionSchema.run(
                connection,
                "set local idle_in_transaction_session_timeout = '60s'",
                "set local statement_timeout = '60s'");
        Set<String> outdated = new ProjectionSchema(schema).outdated(connection);
        if (!outdated.isEmpty()) {
            throw new NotNowException("another version of this program has made the tables " + outdated);
        }
    }

    /** Returns when what these events changed is on its topics. */
    void tell(Connection connection, List<SourcedEvent> events, CollectedChanges changes) throws SQLException {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (SourcedEvent read : events) {
            if (seen.add(read.event().id())) {
                for (RowChange change : changes.by(read.event().id())) {
                    records.addAll(ChangeRecords.of(change, read.event()));
                }
            }
        }
        if (!records.isEmpty()) {
            Set<TopicPartition> partitions =
                    events.stream().map(SourcedEvent::partition).collect(Collectors.toSet());
            tellers.tell(connection, partitions, records);
        }
        told.increment(records.size());
    }
}
