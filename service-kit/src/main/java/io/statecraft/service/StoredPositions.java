package io.statecraft.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * How far a reader has come in each partition, kept in the reader's own database so that what it writes and how far it
 * has read change in one transaction.
 *
 * <p>The row of a partition is locked while a batch is written: a second instance, or one that was cut off and comes
 * back, waits, then sees what was already written and drops it. So every record counts exactly once.
 *
 * <p>The table is {@code <schema>.consumer_position(topic text, partition int, next_offset bigint, primary key (topic,
 * partition))}; the service's migration makes it.
 */
public final class StoredPositions {
    private static final Logger LOG = Logger.getLogger(StoredPositions.class);

    private final String table;

    /** Positions in {@code consumer_position} of this schema. */
    public StoredPositions(String schema) {
        this.table = schema + ".consumer_position";
    }

    /** Where to read on in each of these partitions; 0 where nothing was read yet. */
    public Map<TopicPartition, Long> load(Connection connection, Collection<TopicPartition> partitions)
            throws SQLException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        String sql = "select next_offset from " + table + " where topic = ? and partition = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (TopicPartition partition : partitions) {
                positions.put(partition, read(query, partition));
            }
        }
        return positions;
    }

    /**
     * What a partition is like on the broker now.
     *
     * @param topicId the id that the broker gave to the topic when it was made
     * @param end the offset behind its last record
     */
    record OnBroker(String topicId, long end) {}

    /** Where to read on in each of these partitions as they are on the broker now; writes it down where it differs. */
    Map<TopicPartition, Long> reconcile(Connection connection, Map<TopicPartition, OnBroker> partitions)
            throws SQLException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        for (TopicPartition partition : ordered(partitions.keySet())) {
            OnBroker broker = Objects.requireNonNull(partitions.get(partition));
            Stored row = lock(connection, partition);
            Optional<String> known = row.topicId();
            long stored = row.next();
            boolean anew = known.isPresent() && !known.get().equals(broker.topicId());
            long next = anew ? 0 : Math.min(stored, broker.end());
            if (next < stored) {
                LOG.errorf(
                        "the broker has lost data: %s %s, was read up to offset %d, is read on from %d",
                        partition, anew ? "was made anew" : "ends at offset " + broker.end(), stored, next);
            }
            if (next < stored || known.isEmpty()) {
                write(connection, partition, next, broker.topicId());
            }
            positions.put(partition, next);
        }
        return positions;
    }

    private void write(Connection connection, TopicPartition partition, long next, String topicId) throws SQLException {
        String sql = "update " + table + " set next_offset = ?, topic_id = ? where topic = ? and partition = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, next);
            update.setString(2, topicId);
            update.setString(3, partition.topic());
            update.setInt(4, partition.partition());
            update.executeUpdate();
        }
    }

    /**
     * Locks the partitions of this batch until the transaction ends, moves their positions behind it, and returns what was
     * not written before, in the order of each partition.
     */
    public <V> List<ConsumerRecord<String, V>> advance(Connection connection, ConsumerRecords<String, V> batch)
            throws SQLException {
        List<ConsumerRecord<String, V>> unseen = new ArrayList<>(batch.count());
        for (TopicPartition partition : ordered(batch.partitions())) {
            long next = lock(connection, partition).next();
            List<ConsumerRecord<String, V>> records = batch.records(partition);
            for (ConsumerRecord<String, V> message : records) {
                if (message.offset() >= next) {
                    unseen.add(message);
                }
            }
            long behind = records.get(records.size() - 1).offset() + 1;
            if (behind > next) {
                move(connection, partition, behind);
            }
        }
        return unseen;
    }

    /** One order for all instances, so that two of them cannot lock each other out. */
    private static List<TopicPartition> ordered(Collection<TopicPartition> partitions) {
        return partitions.stream()
                .sorted(Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition))
                .toList();
    }

    /** The row of a partition: where to read on, and in which topic. */
    private record Stored(long next, Optional<String> topicId) {}

    private Stored lock(Connection connection, TopicPartition partition) throws SQLException {
        String insert =
                "insert into " + table + " (topic, partition, next_offset) values (?, ?, 0) on conflict do nothing";
        try (PreparedStatement first = connection.prepareStatement(insert)) {
            first.setString(1, partition.topic());
            first.setInt(2, partition.partition());
            first.executeUpdate();
        }
        String select = "select next_offset, topic_id from " + table + " where topic = ? and partition = ? for update";
        try (PreparedStatement query = connection.prepareStatement(select)) {
            query.setString(1, partition.topic());
            query.setInt(2, partition.partition());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Stored(row.getLong(1), Optional.ofNullable(row.getString(2)));
            }
        }
    }

    private void move(Connection connection, TopicPartition partition, long behind) throws SQLException {
        String sql = "update " + table + " set next_offset = ? where topic = ? and partition = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, behind);
            update.setString(2, partition.topic());
            update.setInt(3, partition.partition());
            update.executeUpdate();
        }
    }

    private static long read(PreparedStatement query, TopicPartition partition) throws SQLException {
        query.setString(1, partition.topic());
        query.setInt(2, partition.partition());
        try (ResultSet row = query.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
