package io.statecraft.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.Topics;
import io.statecraft.readmodels.TimePoint;
import io.statecraft.testing.BackendsResource;
import io.statecraft.testing.Sql;
import io.statecraft.testing.TestBackends;
import io.statecraft.testing.TopicWriter;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class UpgradeIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    @DataSource("projections")
    javax.sql.DataSource database;

    @Inject
    ChangeTopics topics;

    @Inject
    Retelling retelling;

    @Test
    void a_new_version_of_a_read_model_is_rebuilt_at_the_start() throws Exception {
        TestBackends backends = TestBackends.shared();
        Story story = Story.of("The army of Carpathia has 77 soldiers.");
        Event recorded = story.recorded(story.soldiers("carpathia", 77, "2021"));
        try (TopicWriter writer = backends.writer()) {
            writer.write(EventCodec.encode(Topics.FACTS, recorded));
        }
        await().atMost(LIMIT)
                .until(() -> Answers.to("military-balance", TimePoint.ANY, "owner", "carpathia")
                                .size()
                        == 1);

        Sql sql = backends.sql(DatabaseRole.PROJECTIONS);
        sql.execute("create table read_models.forgotten_question (event_id text)");
        sql.execute("alter table read_models.military_balance drop column equipment");
        sql.execute("update read_models.model_definition set fingerprint = 'old' where model = 'military-balance'");
        Gate gate = new Gate();
        new ProjectionStart(
                        database,
                        gate,
                        new Rebuild(database, backends.kafkaBootstrapServers(), retelling),
                        topics,
                        retelling)
                .start(new StartupEvent());
        assertThat(gate.hindrance()).isPresent();
        await().atMost(LIMIT).until(() -> gate.hindrance().isEmpty());

        assertThat(Answers.to("military-balance", TimePoint.ANY, "owner", "carpathia"))
                .hasSize(1);
        await().atMost(LIMIT).until(() -> sql.number("select count(*) from read_models.retelling") == 0);
        assertThat(backends.read("statecraft.military-balance.v1").now())
                .filteredOn(message -> message.key().startsWith(recorded.data().subject()) && message.value() != null)
                .as("its rows are told at first, and again in their new form")
                .hasSizeGreaterThan(1);
        assertThat(sql.number("select count(*) from pg_tables where tablename = 'forgotten_question'"))
                .isZero();
    }
}
