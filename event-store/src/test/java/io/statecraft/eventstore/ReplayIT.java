package io.statecraft.eventstore;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.testing.BackendsResource;
import io.statecraft.testing.TestBackends;
import io.statecraft.testing.TopicWriter;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class ReplayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestBackends backends = TestBackends.shared();
    private final String name = UUID.randomUUID().toString();

    @Test
    void a_late_subscriber_gets_the_events_as_they_were_and_in_their_order() {
        List<Event> events = logged();
        String topic = "late." + name;
        String document = events.get(0).data().documentId();
        try (TopicWriter writer = backends.writer().create(topic, 3)) {
            Response begun = post("{\"topic\": \"%s\", \"document\": \"%s\"}".formatted(topic, document));
            String id = begun.then().statusCode(202).extract().path("id");
            await().atMost(PATIENCE)
                    .until(() -> given().get("/log/replays/" + id).path("stage"), "done"::equals);
            given().get("/log/replays/" + id).then().body("published", equalTo(events.size()));
        }
        assertThat(backends.read(topic).now()).extracting(EventCodec::decode).containsExactlyElementsOf(events);
    }

    @Test
    void what_cannot_be_replayed_is_refused_with_its_field() {
        refused(post("{}"), 400, "topic");
        refused(post("{\"topic\": \"no topic\"}"), 400, "topic");
        refused(post("{\"topic\": \"statecraft.facts.v1\"}"), 400, "topic");
        refused(post("{\"topic\": \"late\", \"type\": \"x\"}"), 400, "type");
        refused(post("{\"topic\": \"late\", \"through\": 999999999}"), 400, "through");
        refused(post(""), 400, null);
        refused(given().get("/log/replays/no-such"), 404, null);
    }

    @Test
    void topics_that_hold_events_are_not_restored() {
        logged();
        refused(given().post("/log/restoration"), 409, null);
    }

    private List<Event> logged() {
        List<Event> events = Samples.stream(name, 4);
        try (TopicWriter writer = backends.writer()) {
            events.forEach(event -> writer.write(Samples.message(event)));
        }
        StoredLog.awaitOnce(events);
        return events;
    }

    private static Response post(String body) {
        return given().contentType("application/json").body(body).post("/log/replays");
    }

    private static void refused(Response response, int status, @org.jspecify.annotations.Nullable String field) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }
}
