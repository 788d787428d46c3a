package io.statecraft.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

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
    void a_second_start_on_one_directory_is_refused_and_does_no_harm() throws Exception {
        try (Backends first = Backends.start(options())) {
            assertThatThrownBy(() -> Backends.start(options()))
                    .isInstanceOf(BackendException.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
            Records.write(first, 0, 1);
            assertThat(Records.inKafka(first)).hasSize(1);
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
    void every_commit_is_on_the_disk_before_it_is_acknowledged() throws Exception {
        try (Backends backends = Backends.start(options());
                Connection connection = backends.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                try (var result = statement.executeQuery("show " + setting)) {
                    result.next();
                    assertThat(result.getString(1)).as(setting).isEqualTo("on");
                }
            }
        }
    }

    @Test
    void only_the_owner_may_read_the_passwords_and_none_is_guessed() throws Exception {
        try (Backends backends = Backends.start(options())) {
            Path file = directory.resolve("data/passwords.properties");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> connect(backends, DatabaseRole.INGEST, "ingest"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void the_query_role_reads_what_the_projections_make_and_writes_nothing() throws Exception {
        try (Backends backends = Backends.start(options());
                Connection projections = connect(backends, DatabaseRole.PROJECTIONS);
                Connection query = connect(backends, DatabaseRole.QUERY);
                Statement making = projections.createStatement();
                Statement asking = query.createStatement()) {
            making.execute("create table read_models.answer (n int)");
            making.execute("create schema shadow");
            making.execute("create table shadow.answer (n int)");
            making.execute("insert into read_models.answer values (1)");
            assertThat(asking.executeQuery("select n from answer").next()).isTrue();
            assertThat(asking.executeQuery("select n from shadow.answer").next())
                    .isFalse();
            for (String forbidden : new String[] {
                "insert into read_models.answer values (2)",
                "delete from read_models.answer",
                "create table read_models.mine (n int)",
                "create table public.mine (n int)",
                "create schema mine",
                "create table event_store.mine (n int)"
            }) {
                assertThatThrownBy(() -> asking.execute(forbidden))
                        .as(forbidden)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void a_role_sees_nothing_of_another_service() throws Exception {
        try (Backends backends = Backends.start(options());
                Connection ingest = connect(backends, DatabaseRole.INGEST);
                Connection eventStore = connect(backends, DatabaseRole.EVENT_STORE);
                Statement writing = eventStore.createStatement();
                Statement spying = ingest.createStatement()) {
            writing.execute("create table log (n int)");
            assertThatThrownBy(() -> spying.execute("select * from event_store.log"))
                    .hasMessageContaining("permission denied");
        }
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

    private static Connection connect(Backends backends, DatabaseRole role) throws SQLException {
        return connect(backends, role, backends.password(role));
    }

    private static Connection connect(Backends backends, DatabaseRole role, String password) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(backends.databaseUrl());
        return source.getConnection(role.roleName(), password);
    }
}
