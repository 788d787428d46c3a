package io.statecraft.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.statecraft.embedded.DatabaseRole;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class SharedBackendsIT {
    private final TestBackends backends = TestBackends.shared();

    @Test
    void one_pair_serves_the_whole_jvm() {
        assertThat(new BackendsResource().start()).isEqualTo(backends.configuration());
    }

    @Test
    void the_configuration_names_exactly_what_the_services_read() {
        assertThat(backends.configuration())
                .containsOnlyKeys(
                        "kafka.bootstrap.servers",
                        "statecraft.database.url",
                        "statecraft.database.ingest.password",
                        "statecraft.database.event-store.password",
                        "statecraft.database.projections.password",
                        "statecraft.database.query.password");
    }

    @Test
    void what_is_written_is_read() {
        try (TopicWriter writer = backends.writer().create("written", 3)) {
            writer.write("written", "key", "value".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(backends.read("written").untilCount(1, Duration.ofSeconds(10)))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.key()).isEqualTo("key");
                    assertThat(message.value()).asString().isEqualTo("value");
                });
    }

    @Test
    void an_aborted_transaction_is_not_read() {
        try (TopicWriter writer = backends.writer().create("aborted", 1);
                KafkaProducer<String, String> producer = transactional()) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("aborted", "no"));
            producer.flush();
            producer.abortTransaction();
            writer.write("aborted", "key", "yes".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(backends.read("aborted").now())
                .extracting(message -> new String(message.value(), StandardCharsets.UTF_8))
                .containsExactly("yes");
    }

    @Test
    void a_reader_gives_up_when_the_limit_has_passed() {
        try (TopicWriter writer = backends.writer()) {
            writer.create("empty", 1);
        }
        assertThatThrownBy(() -> backends.read("empty").untilCount(1, Duration.ofMillis(300)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the topic empty holds 0 messages");
    }

    @Test
    void each_role_writes_in_its_own_schema_and_the_query_role_in_none() {
        for (DatabaseRole role : DatabaseRole.values()) {
            Sql sql = backends.sql(role);
            if (role == DatabaseRole.QUERY) {
                assertThatThrownBy(() -> sql.execute("create table mine (n int)"))
                        .hasMessageContaining("permission denied");
            } else {
                sql.execute("create table mine (n int)");
                assertThat(sql.execute("insert into mine values (?)", 7)).isEqualTo(1);
                assertThat(sql.rows("select n from mine")).containsExactly(Map.of("n", 7));
                assertThat(sql.number("select count(*) from mine")).isEqualTo(1);
                sql.execute("drop table mine");
            }
        }
    }

    @Test
    void the_extensions_of_the_read_models_are_there() {
        assertThat(backends.sql(DatabaseRole.PROJECTIONS).rows("select extname from pg_extension"))
                .extracting(row -> Optional.ofNullable(row.get("extname")).orElseThrow())
                .contains("btree_gist", "pg_trgm", "unaccent");
    }

    private KafkaProducer<String, String> transactional() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", backends.kafkaBootstrapServers(), "transactional.id", "test"),
                new StringSerializer(),
                new StringSerializer());
    }
}
