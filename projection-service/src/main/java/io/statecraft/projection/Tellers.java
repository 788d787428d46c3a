package io.statecraft.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Who last told the changes of each partition that is read: the name of a lane of {@link ChangeProducer}.
 *
 * <p>Whoever takes a partition over ends the lane of the one before it, who may be cut off from the database and not know it.
 */
final class Tellers {
    private final String table;
    private final ChangeProducer producer;

    Tellers(String schema, ChangeProducer producer) {
        this.table = schema + ".teller";
        this.producer = producer;
    }

    /** The statement that makes the table. */
    static String table(String schema) {
        return """
            create table if not exists %s.teller (
              topic text,
              partition int,
              lane text not null,
              primary key (topic, partition)
            )\
            """.formatted(schema);
    }

    /**
     * Returns when these records, which are changes by what was read from these partitions, count. The caller holds the lock of the
     * partitions' positions.
     */
    void tell(
            Connection connection, Collection<TopicPartition> partitions, List<ProducerRecord<String, byte[]>> records)
            throws SQLException {
        // Before the database is asked whether this one still holds its locks: whoever takes over later ends this
        // telling.
        ChangeProducer.Telling telling = producer.begin();
        telling.write(takeOver(connection, partitions), records);
    }

    /** The lanes of others that told the changes of these partitions before; from now on it is this one's. */
    private Set<String> takeOver(Connection connection, Collection<TopicPartition> partitions) throws SQLException {
        Map<TopicPartition, String> before = before(connection, partitions);
        List<TopicPartition> taken = partitions.stream()
                .filter(partition -> !producer.lane().equals(before.get(partition)))
                .toList();
        note(connection, taken);
        // Versions before this table had a lane for each partition, under its name.
        return taken.stream()
                .map(partition -> before.getOrDefault(partition, partition.toString()))
                .collect(Collectors.toSet());
    }

    private Map<TopicPartition, String> before(Connection connection, Collection<TopicPartition> partitions)
            throws SQLException {
        Map<TopicPartition, String> lanes = new HashMap<>();
        String sql = "select topic, partition, lane from " + table + " where (topic, partition) in"
                + " (select * from unnest(?, ?))";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            partitions.stream().map(TopicPartition::topic).toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "int",
                            partitions.stream().map(TopicPartition::partition).toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    lanes.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getString(3));
                }
            }
        }
        return lanes;
    }

    private void note(Connection connection, List<TopicPartition> taken) throws SQLException {
        if (taken.isEmpty()) {
            return;
        }
        String sql = "insert into " + table + " (topic, partition, lane) values (?, ?, ?)"
                + " on conflict (topic, partition) do update set lane = excluded.lane";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            for (TopicPartition partition : taken) {
                upsert.setString(1, partition.topic());
                upsert.setInt(2, partition.partition());
                upsert.setString(3, producer.lane());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}
