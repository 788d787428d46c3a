package io.statecraft.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.Event;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Json;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.RowChange;
import io.statecraft.readmodels.Table;
import io.statecraft.service.DeadLetterBox;
import io.statecraft.service.NotNowException;
import io.statecraft.testing.AsyncApi;
import io.statecraft.testing.TestBackends;
import io.statecraft.testing.TopicWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who follows a change topic knows what the table knows, whatever the database refused meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeTopicsIT {
    private static final String SCHEMA = "change_topics";
    private static final AsyncApi API = new AsyncApi(ReadModels.class);
    private static final int PARTITIONS = 2;
    private static final int HISTORIES = 2;

    private final TestBackends backends = TestBackends.shared();
    private final DataSource database = backends.sql(DatabaseRole.PROJECTIONS).source();
    private final ChangeProducer producer = new ChangeProducer(backends.kafkaBootstrapServers());
    private final TellingWriter telling =
            new TellingWriter(SCHEMA, producer, new SimpleMeterRegistry().counter("told"));
    private final DeadLetterBox box = new DeadLetterBox("test", SCHEMA, (message, reader, reason) -> {});
    private final Set<String> atFault = new HashSet<>();
    private final Delivery delivery = new Delivery(PARTITIONS);

    @BeforeAll
    void prepare() throws SQLException {
        try (TopicWriter writer = backends.writer()) {
            ReadModels.ALL.forEach(model -> writer.create(model.topic(), PARTITIONS));
        }
        ProjectionSchema schema = new ProjectionSchema(SCHEMA);
        ProjectionDatabase.inTransaction(database, connection -> {
            ProjectionSchema.run(connection, "drop schema if exists " + SCHEMA + " cascade", "create schema " + SCHEMA);
            schema.createBooks(connection);
            schema.createTables(connection);
            return true;
        });
    }

    @AfterAll
    void drop() throws SQLException {
        producer.close();
        ProjectionDatabase.inTransaction(database, connection -> {
            ProjectionSchema.run(connection, "drop schema " + SCHEMA + " cascade");
            return true;
        });
    }

    @Test
    void the_last_message_of_each_row_is_what_the_table_knows() throws SQLException {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            RandomLog history = RandomLog.of(random, 40);
            history.log().stream().filter(event -> random.nextInt(20) == 0).forEach(event -> atFault.add(event.id()));
            for (List<Event> batch : history.batches()) {
                deliver(random, batch);
            }
        }
        redriveAll();
        for (Table<?> table : BatchWriter.TABLES) {
            Map<String, JsonNode> known = known(table);
            assertThat(lastTold(table)).as(table.name()).isEqualTo(known);
        }
    }

    @Test
    void a_change_tells_what_was_before_and_what_is_after() {
        Story story = Story.of("The army of Zubrowka has 50 soldiers.");
        Fact fact = story.soldiers("zubrowka", 50, "2021");
        Event recorded = story.recorded(fact);
        Event retracted = story.at("2021-09-01T00:00:00Z").retracted(fact, "r");
        deliver(new Random(0), List.of(recorded));
        deliver(new Random(0), List.of(retracted));

        List<ConsumerRecord<String, byte[]>> told = backends.read("statecraft.military-balance.v1").now().stream()
                .filter(message -> message.key().startsWith(recorded.data().subject()))
                .filter(distinct())
                .toList();
        assertThat(told).hasSize(3);
        assertThat(header(told.get(0), "ce_type")).isEqualTo("io.statecraft.MilitaryBalanceChanged.v1");
        assertThat(header(told.get(0), "ce_causationid")).isEqualTo(recorded.id());
        assertThat(data(told.get(0)).at("/after/owner").asText()).isEqualTo("zubrowka");
        assertThat(data(told.get(0)).has("before")).isFalse();
        assertThat(header(told.get(1), "ce_causationid")).isEqualTo(retracted.id());
        assertThat(data(told.get(1)).get("before")).isEqualTo(data(told.get(0)).get("after"));
        assertThat(data(told.get(1)).has("after")).isFalse();
        assertThat(told.get(2).value()).as("compaction forgets the row").isNull();
    }

    @Test
    void what_one_without_the_lock_has_begun_to_tell_never_counts() {
        String topic = ReadModels.ALL.get(0).topic();
        ChangeProducer cutOff = new ChangeProducer(backends.kafkaBootstrapServers());
        ChangeProducer.Telling late = cutOff.begin();
        cutOff.begin().write(Set.of(), fenced(topic, 1));
        producer.begin().write(Set.of(cutOff.lane()), fenced(topic, 2));

        assertThatThrownBy(() -> cutOff.begin().write(Set.of(), fenced(topic, 3)))
                .isInstanceOf(NotNowException.class);
        cutOff.begin().write(Set.of(), fenced(topic, 4));
        assertThatThrownBy(() -> late.write(Set.of(), fenced(topic, 5)))
                .as("what began before stays ended, though its instance goes on")
                .isInstanceOf(NotNowException.class);
        assertThat(backends.read(topic).now().stream()
                        .filter(message -> message.key().equals("fenced"))
                        .map(message -> message.value()[0]))
                .containsExactly((byte) 1, (byte) 2, (byte) 4);
        cutOff.close();
    }

    private static List<ProducerRecord<String, byte[]>> fenced(String topic, int value) {
        return List.of(new ProducerRecord<>(topic, "fenced", new byte[] {(byte) value}));
    }

    @Test
    void who_takes_a_partition_over_ends_the_lane_of_the_one_before() throws SQLException {
        ChangeProducer before = new ChangeProducer(backends.kafkaBootstrapServers());
        Story story = Story.of("The army of Freedonia has 70 soldiers and 8 tanks.");
        apply(before, story.recorded(story.soldiers("freedonia", 70, "2021")));
        ChangeProducer.Telling late = before.begin();
        apply(producer, story.recorded(story.soldiers("freedonia", 71, "2022")));

        assertThatThrownBy(
                        () -> late.write(Set.of(), fenced(ReadModels.ALL.get(0).topic(), 1)))
                .isInstanceOf(NotNowException.class);
        before.close();
    }

    private void apply(ChangeProducer producer, Event event) throws SQLException {
        TellingWriter writer = new TellingWriter(SCHEMA, producer, new SimpleMeterRegistry().counter("told"));
        new EventApplication(database, SCHEMA, writer, box).apply(Delivery.batch(List.of(delivery.message(event))));
    }

    private void redriveAll() throws SQLException {
        ProjectionLetters letters = new ProjectionLetters(database, SCHEMA, telling, box);
        for (var dead = letters.inState("dead", 1); !dead.isEmpty(); dead = letters.inState("dead", 1)) {
            letters.redrive(dead.get(0).id());
        }
    }

    /** Delivers a batch until it is applied; the database fails now and then after the changes were told. */
    private void deliver(Random random, List<Event> events) {
        EventWriter failing = (connection, read) -> {
            if (read.stream().anyMatch(one -> atFault.contains(one.event().id()))) {
                throw new IllegalArgumentException("an older version does not know this");
            }
            telling.write(connection, read);
            if (random.nextInt(3) == 0) {
                throw new SQLException("the connection is lost", "08006");
            }
        };
        EventApplication application = new EventApplication(database, SCHEMA, failing, box);
        List<ConsumerRecord<String, byte[]>> messages =
                events.stream().map(delivery::message).toList();
        List<ConsumerRecord<String, byte[]>> rest = new ArrayList<>(messages);
        while (!rest.isEmpty()) {
            // The batches after a failure are seldom those before.
            List<ConsumerRecord<String, byte[]>> next = List.copyOf(rest.subList(0, 1 + random.nextInt(rest.size())));
            try {
                application.apply(Delivery.batch(next));
                rest.removeAll(next);
            } catch (SQLException e) {
                assertThat(e.getSQLState()).isEqualTo("08006");
            }
        }
    }

    private Map<String, JsonNode> known(Table<?> table) throws SQLException {
        return ProjectionDatabase.inTransaction(database, connection -> known(connection, table));
    }

    private static Map<String, JsonNode> known(Connection connection, Table<?> table) throws SQLException {
        Map<String, JsonNode> known = new TreeMap<>();
        String sql = "select * from %s.%s where known_to is null".formatted(SCHEMA, table.name());
        try (var query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                List<@Nullable Object> row = StoredValues.read(rows, table.columns());
                RowChange change = new RowChange(table, table.key(row), Optional.empty(), Optional.of(row));
                known.put(change.key(), Json.read(change.json(), JsonNode.class).get("after"));
            }
        }
        return known;
    }

    /** What a subscriber knows who keeps the last message of each key; on the way each one fits to the one before. */
    private Map<String, JsonNode> lastTold(Table<?> table) throws SQLException {
        Set<String> subjects = subjects();
        Map<String, JsonNode> last = new TreeMap<>();
        Map<String, JsonNode> state = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (ConsumerRecord<String, byte[]> message :
                backends.read(table.model().topic()).now()) {
            if (!subjects.contains(message.key().replaceFirst("-[0-9]+$", ""))) {
                continue;
            }
            if (message.value() == null) {
                last.remove(message.key());
                continue;
            }
            assertThat(API.breaches(message)).as("%s %s", table.name(), message).isEmpty();
            JsonNode data = data(message);
            if (data.has("after")) {
                last.put(message.key(), data.get("after"));
            }
            if (seen.add(header(message, "ce_id"))) {
                assertThat(data.get("before"))
                        .as("%s %s", table.name(), message.key())
                        .isEqualTo(state.get(message.key()));
                if (data.has("after")) {
                    state.put(message.key(), data.get("after"));
                } else {
                    state.remove(message.key());
                }
            }
        }
        assertThat(state)
                .as("%s, by those who count each id once", table.name())
                .isEqualTo(last);
        return last;
    }

    private Set<String> subjects() throws SQLException {
        return ProjectionDatabase.inTransaction(database, connection -> {
            Set<String> subjects = new HashSet<>();
            try (var query = connection.prepareStatement("select subject from " + SCHEMA + ".applied_event");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    subjects.add(rows.getString(1));
                }
            }
            return subjects;
        });
    }

    private static Predicate<ConsumerRecord<String, byte[]>> distinct() {
        Set<String> seen = new HashSet<>();
        return message -> seen.add(message.value() == null ? "empty" : header(message, "ce_id"));
    }

    private static JsonNode data(ConsumerRecord<String, byte[]> message) {
        return Json.read(message.value(), JsonNode.class);
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
