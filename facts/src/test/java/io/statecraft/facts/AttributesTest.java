package io.statecraft.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** A header of an attribute that we do not know has the library read all of them. */
class AttributesTest {
    @Test
    void headers_of_our_own_say_what_the_library_reads_in_them() {
        for (Event event : Examples.eventsOfAllTypes()) {
            Attributes own = Attributes.of(message(event, Map.of()));
            assertThat(own).isEqualTo(Attributes.of(message(event, Map.of("ce_unknown", "x"))));
            assertThat(own)
                    .isEqualTo(new Attributes(
                            event.id(),
                            event.source(),
                            event.name(),
                            event.time(),
                            event.recordedTime(),
                            event.correlationId(),
                            event.causationId()));
        }
    }

    @Test
    void headers_of_others_are_read_as_cloud_events_are() {
        Event event = Examples.events().get(1);
        assertThat(Attributes.of(message(event, Map.of("ce_time", "2020-05-03T02:00+02:00")))
                        .time())
                .isEqualTo(Optional.of(Instant.parse("2020-05-03T00:00:00Z")));
        assertThat(Attributes.of(message(event, Map.of("ce_recordedtime", "2020-05-03T02:00:00+02:00")))
                        .recordedTime())
                .isEqualTo(Instant.parse("2020-05-03T00:00:00Z"));
        assertThat(Attributes.of(message(event, Map.of("CE_ID", "other", "ce_ID", "this")))
                        .id())
                .isEqualTo("this");
        assertThat(Attributes.of(message(event, Map.of("ce_dataschema", "urn:other", "content-type", "text/json")))
                        .source())
                .isEqualTo(event.source());
        assertThat(Attributes.of(message(event, Map.of("ce_source", "urn:x", "traceparent", "00-1")))
                        .source())
                .isEqualTo(URI.create("urn:x"));
    }

    @Test
    void what_is_no_cloud_event_is_refused_with_its_place() {
        for (var damage : Map.of(
                        "ce_specversion", "3.0",
                        "ce_source", "no uri",
                        "ce_time", "soon",
                        "ce_recordedtime", "2020-02-30T00:00:00Z",
                        "ce_dataschema", "no uri",
                        "ce_type", "io.statecraft.Unknown.v1",
                        "ce_wrong-name", "x")
                .entrySet()) {
            ConsumerRecord<String, byte[]> message =
                    message(Examples.events().get(1), Map.of(damage.getKey(), damage.getValue()));
            assertThatThrownBy(() -> EventCodec.decode(message))
                    .as(damage.getKey())
                    .isInstanceOf(InvalidFactException.class)
                    .hasMessageStartingWith("statecraft.facts.v1-2@41: ");
        }
    }

    private static ConsumerRecord<String, byte[]> message(Event event, Map<String, String> headers) {
        ConsumerRecord<String, byte[]> message = EventCodecTest.received(EventCodec.encode(Topics.FACTS, event));
        headers.forEach(
                (name, value) -> message.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
