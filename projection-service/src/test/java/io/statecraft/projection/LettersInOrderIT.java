package io.statecraft.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.Event;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.service.DeadLetter;
import io.statecraft.service.DeadLetterBox;
import io.statecraft.service.NotNowException;
import io.statecraft.testing.TestBackends;
import io.statecraft.testing.TopicWriter;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Once what was at fault is handled after all, nothing in the tables shows that it ever was. */
class LettersInOrderIT {
    private static final String FAULTY = "letters_in_order";
    private static final String SOUND = "without_fault";
    private static final int HISTORIES = 2;

    private final TestBackends backends = TestBackends.shared();
    private final DataSource database = backends.sql(DatabaseRole.PROJECTIONS).source();
    private final ChangeProducer producer = new ChangeProducer(backends.kafkaBootstrapServers());
    private final TellingWriter telling =
            new TellingWriter(FAULTY, producer, new SimpleMeterRegistry().counter("told"));
    private final DeadLetterBox box = new DeadLetterBox("test", FAULTY, (message, reader, reason) -> {});
    private final ProjectionLetters letters = new ProjectionLetters(database, FAULTY, telling, box);

    @BeforeEach
    void prepare() throws SQLException {
        try (TopicWriter writer = backends.writer()) {
            ReadModels.ALL.forEach(model -> writer.create(model.topic(), 1));
        }
        for (String name : List.of(FAULTY, SOUND)) {
            ProjectionSchema schema = new ProjectionSchema(name);
            ProjectionDatabase.inTransaction(database, connection -> {
                ProjectionSchema.run(
                        connection, "drop schema if exists %s cascade".formatted(name), "create schema " + name);
                schema.createBooks(connection);
                schema.createTables(connection);
                return true;
            });
        }
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void after_redrive_the_tables_are_those_of_a_run_without_the_fault() throws SQLException {
        Set<String> atFault = new HashSet<>();
        EventWriter faulty = (connection, events) -> {
            if (events.stream().anyMatch(read -> atFault.contains(read.event().id()))) {
                throw new IllegalArgumentException("an older version does not know this");
            }
            telling.write(connection, events);
        };
        EventApplication application = new EventApplication(database, FAULTY, faulty, box);
        EventApplication sound = new EventApplication(database, SOUND, new BatchWriter(SOUND), box(SOUND));
        Delivery delivery = new Delivery(2);
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            RandomLog history = RandomLog.of(random, 40);
            for (Event event : history.log()) {
                if (random.nextInt(12) == 0) {
                    atFault.add(event.id());
                }
            }
            for (List<Event> events : history.batches()) {
                if (!events.isEmpty()) {
                    var batch = Delivery.batch(
                            events.stream().map(delivery::message).toList());
                    application.apply(batch);
                    sound.apply(batch);
                }
            }
        }
        assertThat(letters.inState("parked", 1000)).isNotEmpty();
        assertThat(digests(FAULTY)).isNotEqualTo(digests(SOUND));

        for (List<DeadLetter> dead = dead(); !dead.isEmpty(); dead = dead()) {
            assertThat(letters.redrive(dead.get(0).id()).letter().state()).isEqualTo("redriven");
        }
        assertThat(letters.inState("parked", 1000)).isEmpty();
        assertThat(digests(FAULTY)).isEqualTo(digests(SOUND));
    }

    @Test
    void what_the_surroundings_do_is_no_fault_of_an_event() throws SQLException {
        Story story = Story.of("The army of Klopstokia has 9 soldiers.");
        var batch = Delivery.batch(
                List.of(new Delivery(1).message(story.recorded(story.soldiers("klopstokia", 9, "2021")))));
        for (Exception around : List.of(
                new SQLException("the database is read-only", "25006"),
                new SQLException("no such table in the midst of a swap", "42P01"),
                new NotNowException("the broker is away"))) {
            EventApplication hindered = new EventApplication(
                    database,
                    FAULTY,
                    (connection, events) -> {
                        if (around instanceof SQLException refused) {
                            throw refused;
                        }
                        throw (RuntimeException) around;
                    },
                    box);
            assertThatThrownBy(() -> hindered.apply(batch)).isSameAs(around);
        }
        assertThat(dead()).isEmpty();
        assertThat(letters.application().apply(batch)).isEqualTo(1);
    }

    private static DeadLetterBox box(String schema) {
        return new DeadLetterBox("test", schema, (message, reader, reason) -> {
            throw new AssertionError(reason);
        });
    }

    private List<DeadLetter> dead() throws SQLException {
        return letters.inState("dead", 1000);
    }

    private Map<String, TableComparison.Digest> digests(String schema) throws SQLException {
        return ProjectionDatabase.inTransaction(database, connection -> TableComparison.digests(connection, schema));
    }
}
