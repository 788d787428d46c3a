package io.statecraft.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningBackendsIT {
    private final BackendOptions options;
    private final Backends backends;
    private final Path directory;

    RunningBackendsIT(@TempDir Path directory) {
        this.directory = directory;
        options = BackendOptions.durable(directory.resolve("data"))
                .withBinaryCache(BackendOptions.ephemeral().binaryCache());
        backends = Backends.start(options);
    }

    @Test
    void a_second_start_on_one_directory_is_refused_and_does_no_harm() throws Exception {
        assertThatThrownBy(() -> Backends.start(options))
                .isInstanceOf(BackendException.class)
                .hasMessageContaining(
                        "in use by process " + ProcessHandle.current().pid());
        Records.write(backends, 0, 1);
        assertThat(Records.inKafka(backends)).hasSize(1);
    }

    @Test
    void a_directory_in_use_is_not_for_deletion() {
        assertThatThrownBy(() -> Backends.requireUnused(directory.resolve("data")))
                .isInstanceOf(BackendException.class)
                .hasMessageContaining("in use by process");
    }

    @Test
    void every_commit_is_on_the_disk_before_it_is_acknowledged() throws Exception {
        try (Connection connection = backends.connectAsSuperuser();
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
        Path file = directory.resolve("data/passwords.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> connect(DatabaseRole.INGEST, "ingest"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void the_query_role_reads_what_the_projections_make_and_writes_nothing() throws Exception {
        try (Connection projections = connect(DatabaseRole.PROJECTIONS);
                Connection query = connect(DatabaseRole.QUERY);
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
        try (Connection ingest = connect(DatabaseRole.INGEST);
                Connection eventStore = connect(DatabaseRole.EVENT_STORE);
                Statement writing = eventStore.createStatement();
                Statement spying = ingest.createStatement()) {
            writing.execute("create table log (n int)");
            assertThatThrownBy(() -> spying.execute("select * from event_store.log"))
                    .hasMessageContaining("permission denied");
        }
    }

    @AfterAll
    void stop() {
        backends.close();
    }

    private Connection connect(DatabaseRole role) throws SQLException {
        return connect(role, backends.password(role));
    }

    private Connection connect(DatabaseRole role, String password) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(backends.databaseUrl());
        return source.getConnection(role.roleName(), password);
    }
}
