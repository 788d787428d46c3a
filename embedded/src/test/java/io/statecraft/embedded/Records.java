package io.statecraft.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Numbers written to both backends and read back. */
final class Records {
    private static final String TOPIC = "numbers";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private Records() {}

    static void write(Backends backends, int from, int count) throws Exception {
        prepare(backends);
        try (Writer writer = new Writer(backends)) {
            for (int number = from; number < from + count; number++) {
                writer.write(number);
            }
        }
    }

    static void prepare(Backends backends) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", (Object) backends.kafkaBootstrapServers()))) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                        .all()
                        .get();
            }
        }
        try (Connection connection = backends.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists numbers (number int)");
        }
    }

    /** Returns from each write when Kafka and PostgreSQL have acknowledged it. */
    static final class Writer implements AutoCloseable {
        private final KafkaProducer<String, String> producer;
        private final Connection connection;

        Writer(Backends backends) throws Exception {
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", backends.kafkaBootstrapServers(), "acks", "all"),
                    new StringSerializer(),
                    new StringSerializer());
            connection = backends.connectAsSuperuser();
        }

        void write(int number) throws Exception {
            producer.send(new ProducerRecord<>(TOPIC, String.valueOf(number))).get();
            try (PreparedStatement insert = connection.prepareStatement("insert into numbers values (?)")) {
                insert.setInt(1, number);
                insert.execute();
            }
        }

        @Override
        public void close() throws Exception {
            producer.close();
            connection.close();
        }
    }

    static Set<Integer> inKafka(Backends backends) {
        Set<Integer> numbers = new TreeSet<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", backends.kafkaBootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end =
                    consumer.endOffsets(List.of(PARTITION)).values().iterator().next();
            while (consumer.position(PARTITION) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> numbers.add(Integer.valueOf(message.value())));
            }
        }
        return numbers;
    }

    static Set<Integer> inPostgres(Backends backends) throws Exception {
        Set<Integer> numbers = new TreeSet<>();
        try (Connection connection = backends.connectAsSuperuser();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select number from numbers")) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }
}
