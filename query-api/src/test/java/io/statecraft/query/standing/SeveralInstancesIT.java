package io.statecraft.query.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.Json;
import io.statecraft.testing.Sql;
import io.statecraft.testing.TestBackends;
import io.statecraft.testing.TopicWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances send what standing questions ask for: each change once, and after a kill none is missing. */
class SeveralInstancesIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int CHANGES = 24;
    private static final int QUESTIONS = 3;
    private static final String TOPIC = "statecraft.military-balance.v1";

    private final TestBackends backends = TestBackends.shared();
    /** So that what other tests tell is not asked for. */
    private final String owner = "owner-" + UUID.randomUUID();

    private final List<QueryInstance> started = new ArrayList<>();
    private final TestingWebhook webhook = webhook();

    @BeforeEach
    void prepare() {
        backends.writer().create(TOPIC, 3).close();
        // The ingest service makes it.
        Sql ingest = backends.sql(DatabaseRole.INGEST);
        ingest.execute("create table if not exists ingest.document_key (document text primary key, key bytea)");
        ingest.execute("grant usage on schema ingest to query");
        ingest.execute("grant select on ingest.document_key to query");
    }

    @AfterEach
    void end() {
        webhook.close();
        started.forEach(QueryInstance::close);
    }

    @Test
    void each_change_is_delivered_once_and_after_a_kill_at_least_once() throws IOException, InterruptedException {
        QueryInstance one = start("one");
        QueryInstance other = start("other");
        Set<String> questions = new TreeSet<>();
        for (int i = 0; i < QUESTIONS; i++) {
            questions.add(ask(other, webhook.url()));
        }
        Set<TestingWebhook.Call> expected = called(questions, tell(CHANGES));
        awaitCalls(expected);
        assertThat(webhook.calls()).as("two instances at rest").doesNotHaveDuplicates();

        // Only one of them runs, and is killed in the middle of its calls.
        other.halt();
        webhook.hold();
        int before = webhook.calls().size();
        expected.addAll(called(questions, tell(CHANGES)));
        await().atMost(LIMIT).until(() -> webhook.calls().size() > before);
        one.kill();
        List<TestingWebhook.Call> cutOff =
                webhook.calls().subList(before, webhook.calls().size());
        webhook.release();
        other.goOn();
        awaitCalls(expected);
        await().atMost(LIMIT).until(() -> waiting(other) == 0);
        List<TestingWebhook.Call> again = new ArrayList<>(webhook.calls());
        new HashSet<>(again).forEach(again::remove);
        assertThat(again).as("again comes what nobody acknowledged").hasSameElementsAs(cutOff);

        int afterKill = webhook.calls().size();
        start("one");
        Set<TestingWebhook.Call> last = called(questions, tell(CHANGES));
        expected.addAll(last);
        awaitCalls(expected);
        await().atMost(LIMIT).until(() -> waiting(other) == 0);
        assertThat(webhook.calls().subList(afterKill, webhook.calls().size()))
                .as("two instances again")
                .containsExactlyInAnyOrderElementsOf(last);
        for (String question : questions) {
            assertThat(other.asked()
                            .get("/standing-questions/" + question)
                            .jsonPath()
                            .getInt("delivered"))
                    .isEqualTo(3 * CHANGES);
        }
    }

    @Test
    void what_is_told_after_the_answer_is_delivered_though_the_clock_of_the_teller_is_behind() throws IOException {
        QueryInstance one = start("one");
        String question = ask(one, webhook.url());
        String change = UUID.randomUUID().toString();
        try (TopicWriter writer = backends.writer()) {
            writer.write(message(change, Instant.now().minusSeconds(30)));
        }
        awaitCalls(Set.of(new TestingWebhook.Call(question, change)));
    }

    @Test
    void a_webhook_that_never_ends_its_answer_keeps_nobody_else_waiting() throws IOException {
        QueryInstance one = start("one");
        Set<String> endless = new TreeSet<>();
        for (int i = 0; i < QUESTIONS; i++) {
            endless.add(ask(one, webhook.endlessUrl()));
        }
        Set<String> changes = tell(1);
        awaitCalls(called(endless, changes));
        String question = ask(one, webhook.url());
        awaitCalls(called(Set.of(question), tell(2)));
        await().atMost(LIMIT).until(() -> endless.stream()
                .allMatch(each -> one.asked()
                                .get("/standing-questions/" + each)
                                .jsonPath()
                                .getInt("dead")
                        > 0));
    }

    private QueryInstance start(String name) throws IOException {
        Map<String, String> settings = new HashMap<>(backends.configuration());
        settings.put("statecraft.security.anonymous-roles", "reader,operator");
        settings.put("statecraft.search.semantic", "false");
        settings.put("statecraft.standing.interval", "50ms");
        settings.put("statecraft.standing.senders-max", String.valueOf(QUESTIONS));
        settings.put("statecraft.standing.answer-max", "3s");
        settings.put("statecraft.standing.first-pause", "100ms");
        settings.put("statecraft.standing.attempts-max", "2");
        QueryInstance instance = QueryInstance.named(name, settings);
        started.add(instance);
        return instance;
    }

    private String ask(QueryInstance instance, String url) {
        return instance.asked()
                .contentType("application/json")
                .body(Json.line(Map.of("view", "military-balance", "filters", Map.of("owner", owner), "url", url)))
                .post("/standing-questions")
                .then()
                .statusCode(201)
                .extract()
                .path("question.id");
    }

    private static int waiting(QueryInstance instance) {
        return instance.asked().get("/standing-questions").jsonPath().getList("waiting", Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The ids of so many changes that were just told. */
    private Set<String> tell(int changes) {
        List<String> ids = IntStream.range(0, changes)
                .mapToObj(number -> UUID.randomUUID().toString())
                .toList();
        try (TopicWriter writer = backends.writer()) {
            writer.writeAll(ids.stream().map(id -> message(id, Instant.now())).toList());
        }
        return new TreeSet<>(ids);
    }

    private ProducerRecord<String, byte[]> message(String id, Instant told) {
        ProducerRecord<String, byte[]> written = KafkaMessageFactory.<String>createWriter(TOPIC, id)
                .writeBinary(CloudEventBuilder.v1()
                        .withId(id)
                        .withSource(URI.create("/test"))
                        .withType("io.statecraft.MilitaryBalanceChanged.v1")
                        .withData(Json.line(Map.of("after", Map.of("owner", owner, "document", "0")))
                                .getBytes(StandardCharsets.UTF_8))
                        .withExtension(EventCodec.CORRELATION_ID, "test")
                        .build());
        return new ProducerRecord<>(
                TOPIC, null, told.toEpochMilli(), written.key(), written.value(), written.headers());
    }

    private static Set<TestingWebhook.Call> called(Set<String> questions, Set<String> changes) {
        Set<TestingWebhook.Call> calls = new HashSet<>();
        questions.forEach(question -> changes.forEach(change -> calls.add(new TestingWebhook.Call(question, change))));
        return calls;
    }

    private void awaitCalls(Set<TestingWebhook.Call> expected) {
        await().atMost(LIMIT).until(() -> new HashSet<>(webhook.calls()).containsAll(expected));
    }

    private static TestingWebhook webhook() {
        try {
            return new TestingWebhook();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
