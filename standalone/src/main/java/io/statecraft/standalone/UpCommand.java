package io.statecraft.standalone;

import io.quarkus.runtime.Quarkus;
import io.statecraft.embedded.BackendException;
import io.statecraft.embedded.BackendOptions;
import io.statecraft.embedded.Backends;
import io.statecraft.service.security.Roles;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything in this JVM: broker, database, the four services. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Start everything on this machine: broker, database and all services in one process.",
        footer = {"", "The first start loads the sample documents. Ctrl-C stops everything; the data stays."})
final class UpCommand implements Callable<Integer> {
    /** Not an exit status: the services ran, and the end of the process is already under way. */
    static final int SERVED = -1;

    private static final int STOP_SECONDS_MAX = 30;
    /** The keys file in the data directory. */
    static final String KEYS = "api-keys";

    private static final String LOOPBACK = "127.0.0.1";
    private static final String LOCAL_NAMES = "localhost,127.0.0.1,[::1]";
    private static final String MARKER = "statecraft-data";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "PORT", description = "HTTP port (default: ${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            description = "port of the broker, for subscribers (default: any free one)")
    private int kafkaPort;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description = "address to listen on (default: ${DEFAULT-VALUE}, this machine alone; 0.0.0.0 is all);"
                    + " on any other than a loopback address callers need a key, see ./statecraft key")
    private String listen = LOOPBACK;

    @Option(names = "--data", paramLabel = "DIR", description = "where all data is kept (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(names = "--fresh", description = "delete all data first and begin anew")
    private boolean fresh;

    @Option(names = "--no-samples", description = "do not load the sample documents on the first start")
    private boolean noSamples;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        long start = System.nanoTime();
        requireFree(address(listen), port, "--port");
        if (kafkaPort != 0) {
            requireFree(address(LOOPBACK), kafkaPort, "--kafka-port");
        }
        prepare(data);
        out.println("Starting broker and database in " + data.toAbsolutePath().normalize() + " ...");
        Backends backends = backends();
        CountDownLatch servicesStopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(backends, servicesStopped), "statecraft-stop"));
        configure(backends);
        out.printf("Starting the services (%.1f s) ...%n", seconds(start));
        ServedApplication.Start settings =
                new ServedApplication.Start(out, start, port, backends.kafkaBootstrapServers(), data, !noSamples);
        ServedApplication.announce(settings);
        Quarkus.run(ServedApplication.class, (status, failure) -> {
            servicesStopped.countDown();
            if (failure != null) {
                spec.commandLine().getErr().println("statecraft: the services do not start: " + failure);
            }
            // The shutdown hook stops the backends, whoever ends the process.
            new Thread(() -> System.exit(failure == null ? status : 1), "statecraft-exit").start();
        });
        return SERVED;
    }

    private Backends backends() {
        try {
            return Backends.start(BackendOptions.durable(data).withPorts(kafkaPort, 0));
        } catch (BackendException e) {
            throw new FailedException(String.valueOf(e.getMessage()));
        }
    }

    private void configure(Backends backends) {
        backends.configuration().forEach(System::setProperty);
        System.setProperty("quarkus.http.port", String.valueOf(port));
        System.setProperty("quarkus.http.host", listen);
        configureSecurity();
        System.setProperty(
                "quarkus.log.file.path", data.resolve("statecraft.log").toString());
        setDefault(
                "statecraft.event-store.checkpoint-directory",
                data.resolve("checkpoints").toString());
    }

    /**
     * Whoever sits at this machine may do everything, and no page that lets its own name point here; from elsewhere nobody
     * may do anything without a key.
     */
    private void configureSecurity() {
        setDefault("statecraft.security.keys-file", data.resolve(KEYS).toString());
        if (address(listen).isLoopbackAddress()) {
            setDefault("statecraft.security.anonymous-roles", String.join(",", Roles.ALL));
            setDefault("statecraft.security.hosts", LOCAL_NAMES + "," + listen);
        }
    }

    /** Set unless the environment sets it. */
    private static void setDefault(String setting, String value) {
        String variable = setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        if (System.getenv(variable) == null && System.getProperty(setting) == null) {
            System.setProperty(setting, value);
        }
    }

    private static InetAddress address(String name) {
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException e) {
            throw new BadInputException("--listen: there is no address " + name);
        }
    }

    private static void stop(Backends backends, CountDownLatch servicesStopped) {
        try {
            servicesStopped.await(STOP_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        backends.close();
    }

    private static void requireFree(InetAddress address, int port, String option) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInputException(
                    "port " + port + " cannot be used (" + e.getMessage() + "); choose another with " + option);
        }
    }

    /** Only a directory that we made is ever emptied. */
    private void prepare(Path directory) throws IOException {
        Path marker = directory.resolve(MARKER);
        boolean ours = Files.exists(marker);
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new BadInputException("--data: " + directory + " is no directory");
        }
        if (!ours && Files.isDirectory(directory) && !empty(directory)) {
            throw new BadInputException("--data: " + directory + " holds other things; choose an empty directory");
        }
        if (fresh && ours) {
            requireUnused(directory);
            delete(directory);
        }
        Files.createDirectories(directory);
        if (!Files.exists(marker)) {
            Files.createFile(marker);
        }
    }

    private static void requireUnused(Path directory) throws IOException {
        try {
            Backends.requireUnused(directory);
        } catch (BackendException e) {
            throw new FailedException(String.valueOf(e.getMessage()));
        }
    }

    private static boolean empty(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> entries = Files.walk(directory)) {
            List<Path> deepestFirst = entries.sorted(Comparator.reverseOrder()).toList();
            for (Path entry : deepestFirst) {
                Files.delete(entry);
            }
        }
    }

    static double seconds(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }
}
