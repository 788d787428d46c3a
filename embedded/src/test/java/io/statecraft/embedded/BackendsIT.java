package io.statecraft.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendsIT {
    private static final Path BINARIES = BackendOptions.ephemeral().binaryCache();

    private final Path directory;

    BackendsIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void what_was_written_is_there_after_a_restart() throws Exception {
        try (Backends backends = Backends.start(options())) {
            Records.write(backends, 0, 10);
        }
        try (Backends backends = Backends.start(options())) {
            assertThat(Records.inKafka(backends)).hasSize(10);
            assertThat(Records.inPostgres(backends)).hasSize(10);
        }
    }

    @Test
    void a_taken_port_is_refused_by_name_and_nothing_stays_behind() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Backends.start(options().withPorts(port, 0)))
                    .isInstanceOf(BackendException.class)
                    .hasMessageContaining("port " + port + " for Kafka is taken");
            assertThatThrownBy(() -> Backends.start(options().withPorts(0, port)))
                    .isInstanceOf(BackendException.class)
                    .hasMessageContaining("port " + port + " for PostgreSQL is taken");
        }
        Backends.start(options()).close();
    }

    @Test
    void ephemeral_backends_leave_nothing_behind() throws Exception {
        Path temporary;
        try (Backends backends = Backends.start(BackendOptions.ephemeral());
                Connection connection = backends.connectAsSuperuser();
                Statement statement = connection.createStatement();
                var result = statement.executeQuery("show data_directory")) {
            result.next();
            temporary = Path.of(result.getString(1)).getParent();
            assertThat(temporary).isDirectoryContaining("glob:**kafka");
        }
        assertThat(temporary).doesNotExist();
    }

    private BackendOptions options() {
        return BackendOptions.durable(directory.resolve("data")).withBinaryCache(BINARIES);
    }
}
