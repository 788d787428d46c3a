package io.statecraft.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CrashIT {
    private static final Path BINARIES = BackendOptions.ephemeral().binaryCache();
    private static final int NUMBERS = 30;

    private final Path data;

    CrashIT(@TempDir Path directory) {
        data = directory.resolve("data");
    }

    @Test
    void whatever_was_acknowledged_outlives_a_killed_process() throws Exception {
        Process process = start();
        readUntilAcknowledged(process);
        process.destroyForcibly().waitFor();

        assertNothingIsLost();
    }

    @Test
    void whatever_was_acknowledged_outlives_a_database_that_is_killed_with_the_process() throws Exception {
        Process process = start();
        readUntilAcknowledged(process);
        List<ProcessHandle> guardians = process.descendants().toList();
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> servers = postmaster.descendants().toList();
        guardians.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        postmaster.destroyForcibly();
        servers.forEach(ProcessHandle::destroyForcibly);

        assertNothingIsLost();
    }

    @Test
    void a_database_that_outlived_its_guardian_is_stopped_and_not_used() throws Exception {
        Process process = start();
        readUntilAcknowledged(process);
        ProcessHandle orphan = postmaster();
        process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();

        assertNothingIsLost();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !runs(orphan));
    }

    @Test
    void a_second_process_is_refused_while_the_first_lives_and_the_database_ends_with_it() throws Exception {
        Process process = start();
        readUntilAcknowledged(process);
        assertThatThrownBy(() -> Backends.start(options()))
                .isInstanceOf(BackendException.class)
                .hasMessageContaining("in use by process " + process.pid());
        ProcessHandle postmaster = postmaster();
        process.destroyForcibly().waitFor();

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !runs(postmaster));
    }

    @Test
    void a_lock_whose_number_belongs_to_another_program_is_no_obstacle() throws Exception {
        Backends.start(options()).close();
        Files.writeString(
                data.resolve("postgres/postmaster.pid"), ProcessHandle.current().pid() + "\n" + data + "\n");

        Backends.start(options()).close();
    }

    private void assertNothingIsLost() throws Exception {
        List<Integer> acknowledged = IntStream.range(0, NUMBERS).boxed().toList();
        try (Backends backends = Backends.start(options())) {
            assertThat(Records.inKafka(backends)).containsAll(acknowledged);
            assertThat(Records.inPostgres(backends)).containsAll(acknowledged);
            Records.write(backends, 1_000_000, 1);
            assertThat(Records.inKafka(backends)).contains(1_000_000);
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcess.class.getName(),
                        data.toString(),
                        BINARIES.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static void readUntilAcknowledged(Process process) {
        BufferedReader output = process.inputReader();
        StringBuilder said = new StringBuilder();
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals("acknowledged " + (NUMBERS - 1))) {
                    return;
                }
                said.append(line).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("the process ended by itself:\n" + said);
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** A dead process that nobody has reaped yet has no command any more. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private BackendOptions options() {
        return BackendOptions.durable(data).withBinaryCache(BINARIES);
    }
}
