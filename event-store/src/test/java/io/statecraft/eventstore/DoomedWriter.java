package io.statecraft.eventstore;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.statecraft.facts.Topics;
import io.statecraft.service.DeadLetters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process that stands by, becomes the writer of the log, and appends what the topics bring until it meets its doom: then it
 * says {@code at} and waits to be killed, or for a line that lets it go on. It says {@code done} and how far each partition
 * was taken, once that is acknowledged.
 */
final class DoomedWriter {
    private static final Duration SIGN_OF_LIFE = Duration.ofMillis(50);
    private static final Duration POLL = Duration.ofMillis(100);

    /** Ends each line: one that a kill cut short has not been said. */
    static final String END = " .";

    private DoomedWriter() {}

    public static void main(String[] arguments) throws InterruptedException {
        ProcessHandle.current().parent().orElseThrow().onExit().thenRun(() -> Runtime.getRuntime()
                .halt(1));
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1]);
        database.setPassword(arguments[2]);
        String name = arguments[3];
        Doom doom = new Doom(arguments[4], Integer.parseInt(arguments[5]), Doom.Victim.WRITER);
        String broker = System.getProperty("kafka.bootstrap.servers");
        Writership writership = new Writership(database, name, SIGN_OF_LIFE);
        DataSource doomed =
                DoomedConnections.of(database, doom, Boolean.parseBoolean(arguments[6]), DoomedWriter::awaitOrder);
        Intake intake = new Intake(
                doomed,
                new EventLog(),
                writership,
                new DeadLetters(broker),
                new IntakeState(new SimpleMeterRegistry(), database),
                new Tail(new LogReader(database)));
        try (KafkaConsumer<String, byte[]> consumer = consumer(broker, name)) {
            List<TopicPartition> partitions = Topics.ALL.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            new StoredPositionListener(database, intake).onPartitionsAssigned(consumer, partitions);
            writership.begin();
            while (true) {
                ConsumerRecords<String, byte[]> batch = consumer.poll(POLL);
                if (!batch.isEmpty()) {
                    intake.take(batch);
                    say("done " + ends(batch));
                }
            }
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(String broker, String name) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "group.id",
                        name,
                        "enable.auto.commit",
                        false,
                        "isolation.level",
                        "read_committed",
                        "max.poll.records",
                        25),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static String ends(ConsumerRecords<String, byte[]> batch) {
        return batch.nextOffsets().entrySet().stream()
                .map(end -> end.getKey().topic() + " " + end.getKey().partition() + " "
                        + end.getValue().offset())
                .collect(Collectors.joining(" "));
    }

    private static void awaitOrder() {
        say("at");
        try {
            if (System.in.read() < 0) {
                Runtime.getRuntime().halt(1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String line) {
        System.out.println(line + END);
        System.out.flush();
    }
}
