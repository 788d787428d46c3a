package io.statecraft.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker in this JVM: one KRaft node whose log directory outlives the process, however that ends.
 *
 * <p>Like any Kafka broker it halts the JVM when its log directory fails, for nothing it could acknowledge would be true.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final String CONTROLLER = "CONTROLLER";
    private static final String CLIENTS = "PLAINTEXT";
    /** A document with its text fits into one message. */
    private static final int MESSAGE_BYTES_MAX = 48 << 20;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker and returns when it serves.
     *
     * @param port the port for clients, 0 for any free one
     * @param flushEveryMessage whether a message is on the disk before it is acknowledged: a single node has no replica to
     *     lean on. A topic that can be made again from others may opt out with its own {@code flush.messages}.
     */
    public static EmbeddedKafka start(Path directory, int port, boolean flushEveryMessage) {
        int clientPort = Ports.claim("Kafka", port);
        Properties properties = properties(directory, clientPort, Ports.claim("Kafka's controller", 0));
        if (flushEveryMessage) {
            properties.put("log.flush.interval.messages", "1");
        }
        KafkaRaftServer server;
        try {
            format(directory);
            server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
            server.startup();
        } catch (Exception e) {
            throw new BackendException("Kafka does not start on " + directory + ": " + e.getMessage(), e);
        }
        return new EmbeddedKafka(server, clientPort);
    }

    public int port() {
        return port;
    }

    /** Where clients connect: host and port. */
    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path directory) throws Exception {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        // Formatted aside and renamed, so that a crash leaves a whole directory or none.
        Path draft = directory.resolveSibling(directory.getFileName() + ".new");
        Directories.delete(draft);
        Files.createDirectories(draft);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setDirectories(List.of(draft.toString()))
                .setMetadataLogDirectory(draft.toString())
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setControllerListenerName(CONTROLLER)
                .run();
        refuseForeign(directory);
        Files.deleteIfExists(directory);
        Files.move(draft, directory);
    }

    private static void refuseForeign(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var entries = Files.list(directory)) {
                if (entries.findAny().isPresent()) {
                    throw new IOException("it holds files but no meta.properties");
                }
            }
        }
    }

    private static Properties properties(Path directory, int clientPort, int controllerPort) {
        Properties properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("log.dirs", directory.toString());
        listeners(properties, clientPort, controllerPort);
        singleNode(properties);
        keepEverything(properties);
        small(properties);
        return properties;
    }

    private static void listeners(Properties properties, int clientPort, int controllerPort) {
        String clients = CLIENTS + "://" + Ports.LOOPBACK + ":" + clientPort;
        String controller = Ports.LOOPBACK + ":" + controllerPort;
        properties.put("listeners", clients + "," + CONTROLLER + "://" + controller);
        properties.put("advertised.listeners", clients);
        properties.put("listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        properties.put("controller.listener.names", CONTROLLER);
        properties.put("controller.quorum.voters", "1@" + controller);
        properties.put("inter.broker.listener.name", CLIENTS);
    }

    private static void singleNode(Properties properties) {
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            properties.put(topic + ".replication.factor", "1");
            properties.put(topic + ".num.partitions", "4");
        }
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        // A transaction that follows at once upon another waits in the broker for its end: it looks every 2 ms (20 with
        // the defaults), and refuses with a warning only after 5 s (0.1).
        properties.put("add.partitions.to.txn.retry.backoff.ms", "2");
        properties.put("add.partitions.to.txn.retry.backoff.max.ms", "5000");
        // A restart after a kill waits until its own old session has expired, 12 seconds with the defaults; but a
        // session
        // that is too short ends by itself on a busy machine, and with it every client's connection.
        properties.put("broker.session.timeout.ms", "6000");
        properties.put("broker.heartbeat.interval.ms", "1000");
        // Nobody else follows the controller's log: a record of its own twice a second only keeps the disk busy.
        properties.put("metadata.max.idle.interval.ms", "5000");
        // A misspelt topic is an error and not a new topic.
        properties.put("auto.create.topics.enable", "false");
        properties.put("message.max.bytes", String.valueOf(MESSAGE_BYTES_MAX));
        properties.put("replica.fetch.max.bytes", String.valueOf(MESSAGE_BYTES_MAX));
    }

    private static void keepEverything(Properties properties) {
        properties.put("log.retention.ms", "-1");
        // An installation that is switched off for a month must not start again from the beginning.
        properties.put("offsets.retention.minutes", String.valueOf(Integer.MAX_VALUE));
    }

    private static void small(Properties properties) {
        properties.put("log.segment.bytes", String.valueOf(64 << 20));
        properties.put("log.index.size.max.bytes", String.valueOf(1 << 20));
        properties.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20));
        properties.put("num.network.threads", "1");
        // Most of their time they wait for the disk, once for each partition of a request.
        properties.put("num.io.threads", "8");
        properties.put("background.threads", "2");
        properties.put("num.recovery.threads.per.data.dir", "2");
    }
}
