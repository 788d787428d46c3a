package io.statecraft.eventstore;

import io.statecraft.embedded.Backends;
import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.Event;
import io.statecraft.facts.Topics;
import io.statecraft.testing.Sql;
import io.statecraft.testing.TestBackends;
import io.statecraft.testing.TopicWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** Writers that are killed one after the other while events come, each by a plan that a seed makes. */
final class FaultRun implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int WAITING_MIN = 150;
    private static final int DOCUMENTS_AT_ONCE = 4;
    private static final int DOCUMENT_FACTS = 12;
    private static final int REPEATED_AT_ONCE = 100;
    private static final int DELIVERIES = 3;
    private static final int PARTITIONS = 3;

    /**
     * What is done to the log, and what it has to withstand it.
     *
     * @param seed makes the plan
     * @param databaseEvery so often the database is killed and not a writer
     * @param transactions whether writers have transactions; without them each statement stands for itself, which is a sabotage
     */
    record Plan(long seed, int databaseEvery, boolean transactions) {}

    /** A process and when it is to be killed. */
    private record Writer(Process process, Doom doom) {}

    /** A line that a process has said. */
    private record Said(Writer writer, String line) {}

    private final Outage outage;
    private final TestBackends backends;
    private final Plan plan;
    private final Random random;
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final TopicWriter topics;
    private final FaultOracle oracle;
    private final BlockingQueue<Said> said = new LinkedBlockingQueue<>();
    private final List<Writer> writers = new ArrayList<>();
    private final Deque<Writer> doomed = new ArrayDeque<>();
    /** What was sent once, in its order, and how far it was sent again. */
    private final List<Event> sent = new ArrayList<>();

    private int sentAgain;
    private int started;

    FaultRun(Outage outage, Plan plan) {
        this.outage = outage;
        this.backends = outage.clients();
        this.plan = plan;
        this.random = new Random(plan.seed());
        database.setUrl(setting(Backends.DATABASE_KEY));
        database.setUser(DatabaseRole.EVENT_STORE.roleName());
        database.setPassword(setting(DatabaseRole.EVENT_STORE.passwordKey()));
        oracle = new FaultOracle(sql(), database);
        Flyway.configure()
                .dataSource(database)
                .locations("io/statecraft/eventstore/db")
                .schemas("event_store")
                .createSchemas(false)
                .load()
                .migrate();
        topics = backends.writer();
        Topics.ALL.forEach(topic -> topics.create(topic, PARTITIONS));
    }

    Sql sql() {
        return backends.sql(DatabaseRole.EVENT_STORE);
    }

    /** A sabotage: the log never learns which events it has. */
    void forgetIds() {
        sql().execute(
                        "create function event_store.forget() returns trigger language plpgsql as 'begin return null; end'");
        sql().execute("create trigger forget before insert on event_store.event_id"
                + " for each row execute function event_store.forget()");
    }

    /** A sabotage: what is acknowledged is on the disk some time later. */
    void letCommitsNotWait() throws SQLException {
        outage.execute("alter system set wal_writer_delay = '10s'", "select pg_reload_conf()");
        sql().execute("alter role current_user set synchronous_commit = off");
    }

    /** Kills so many times and looks after each what is wrong; ends early when something is. */
    List<String> wrongAfter(int kills) throws IOException, InterruptedException, SQLException {
        start();
        for (int killed = 0; killed < kills; killed++) {
            start();
            List<String> wrong = wrongAfterNext();
            if (!wrong.isEmpty()) {
                return wrong;
            }
        }
        again(sent.size() * (DELIVERIES - 1));
        endWell();
        return oracle.wrongAtTheEnd();
    }

    private List<String> wrongAfterNext() throws IOException, InterruptedException, SQLException {
        while (doomed.isEmpty()) {
            awaitWord();
        }
        Writer writer = doomed.remove();
        if (writer.doom().kills() == Doom.Victim.DATABASE) {
            outage.killDatabase();
            writer.process().getOutputStream().write('\n');
            writer.process().getOutputStream().flush();
            outage.restartBackends();
            List<String> wrong = oracle.wrong();
            if (!wrong.isEmpty()) {
                return wrong;
            }
            awaitWord();
        }
        writer.process().destroyForcibly().waitFor();
        writers.remove(writer);
        return oracle.wrong();
    }

    /** The last writers are doomed too; one that is not takes what is left. */
    private void endWell() throws IOException, InterruptedException {
        for (Writer writer : List.copyOf(writers)) {
            writer.process().destroyForcibly().waitFor();
        }
        writers.clear();
        start(new Doom("", 0, Doom.Victim.WRITER));
        while (oracle.waiting() > 0) {
            hearNext();
        }
    }

    /** Until a writer has something to say; events come meanwhile. */
    private void awaitWord() throws InterruptedException {
        if (oracle.waiting() < WAITING_MIN) {
            deliver();
        }
        hearNext();
    }

    private void hearNext() throws InterruptedException {
        Said next = said.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no writer goes on without help, for " + PATIENCE);
        }
        String[] words = next.line().split(" ");
        if (words[0].equals("at")) {
            doomed.add(next.writer());
        }
        for (int i = 1; words[0].equals("done") && i < words.length; i += 3) {
            oracle.taken(new TopicPartition(words[i], Integer.parseInt(words[i + 1])), Long.parseLong(words[i + 2]));
        }
    }

    /** New documents, or a piece of what was there before. */
    private void deliver() {
        if (sent.isEmpty() || random.nextBoolean()) {
            List<Event> events = new ArrayList<>();
            for (int document = 0; document < DOCUMENTS_AT_ONCE; document++) {
                events.addAll(Samples.stream("faults-" + sent.size() + "-" + document, DOCUMENT_FACTS));
            }
            sent.addAll(events);
            send(events);
        } else {
            again(REPEATED_AT_ONCE);
        }
    }

    private void again(int events) {
        send(IntStream.range(sentAgain, sentAgain + events)
                .mapToObj(i -> sent.get(i % sent.size()))
                .toList());
        sentAgain += events;
    }

    private void send(List<Event> events) {
        List<RecordMetadata> places =
                topics.writeAll(events.stream().map(Samples::message).toList());
        for (int i = 0; i < events.size(); i++) {
            RecordMetadata place = places.get(i);
            oracle.delivered(new TopicPartition(place.topic(), place.partition()), place.offset(), events.get(i));
        }
    }

    private void start() throws IOException {
        start(Doom.number(started, plan.databaseEvery(), random));
    }

    private void start(Doom doom) throws IOException {
        String name = "writer-" + started++;
        Path log = Files.createDirectories(Path.of("target", "faults")).resolve(name + ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-D%s=%s".formatted(Backends.KAFKA_KEY, backends.kafkaBootstrapServers()),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedWriter.class.getName(),
                        setting(Backends.DATABASE_KEY),
                        DatabaseRole.EVENT_STORE.roleName(),
                        setting(DatabaseRole.EVENT_STORE.passwordKey()),
                        name,
                        doom.call(),
                        String.valueOf(doom.at()),
                        String.valueOf(plan.transactions()))
                .redirectError(log.toFile())
                .start();
        Writer writer = new Writer(process, doom);
        writers.add(writer);
        Thread.ofPlatform().daemon().start(() -> hear(writer));
    }

    private void hear(Writer writer) {
        try (Stream<String> lines =
                writer.process().inputReader(StandardCharsets.UTF_8).lines()) {
            lines.filter(line -> line.endsWith(DoomedWriter.END))
                    .map(line -> new Said(writer, line.substring(0, line.length() - DoomedWriter.END.length())))
                    .forEach(said::add);
        } catch (UncheckedIOException e) {
            said.add(new Said(writer, "killed: " + e.getMessage()));
        }
    }

    private String setting(String key) {
        return Objects.requireNonNull(backends.configuration().get(key), key);
    }

    @Override
    public void close() throws IOException {
        writers.forEach(writer -> writer.process().destroyForcibly());
        topics.close();
        outage.close();
    }
}
