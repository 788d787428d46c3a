package io.statecraft.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    @Test
    void every_event_survives_the_way_over_kafka() {
        for (Event event : Examples.eventsOfAllTypes()) {
            assertThat(EventCodec.decode(received(EventCodec.encode(Topics.FACTS, event))))
                    .isEqualTo(event);
        }
    }

    @Test
    void every_event_survives_the_way_through_the_log() {
        for (Event event : Examples.eventsOfAllTypes()) {
            assertThat(EventCodec.fromStructured(EventCodec.canonicalBytes(event)))
                    .isEqualTo(event);
        }
    }

    @Test
    void what_is_logged_of_a_message_is_canonical_and_has_all_attributes() throws IOException {
        for (Event event : Examples.eventsOfAllTypes()) {
            byte[] logged = EventCodec.decodeCanonical(received(EventCodec.encode(Topics.FACTS, event)))
                    .bytes();
            assertThat(logged).isEqualTo(EventCodec.canonicalBytes(event)).isEqualTo(CanonicalJson.bytes(logged));
            JsonNode json = Json.MAPPER.readTree(logged);
            assertThat(json.has("time")).isEqualTo(event.time().isPresent());
            assertThat(json.has("causationid")).isEqualTo(event.causationId().isPresent());
            assertThat(json.properties())
                    .extracting(Map.Entry::getKey)
                    .contains(
                            "correlationid",
                            "data",
                            "datacontenttype",
                            "dataschema",
                            "id",
                            "partitionkey",
                            "recordedtime",
                            "source",
                            "specversion",
                            "subject",
                            "type");
        }
    }

    @Test
    void the_examples_cover_every_event_name() {
        assertThat(Examples.eventsOfAllTypes()).extracting(Event::name).contains(EventName.values());
    }

    @Test
    void attributes_travel_as_headers_of_the_binary_mode() {
        ProducerRecord<String, byte[]> message =
                EventCodec.encode(Topics.FACTS, Examples.events().get(1));
        Map<String, String> headers = new HashMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        assertThat(message.key()).isEqualTo(Examples.DOCUMENT.id());
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "io.statecraft.FactRecorded.v1")
                .containsEntry("ce_subject", Examples.facts().get(0).id())
                .containsEntry("ce_time", "2020-05-03T00:00:00Z")
                .containsEntry("ce_recordedtime", "2020-05-04T08:00:00.123456Z")
                .containsEntry("ce_correlationid", "request-1")
                .containsEntry("ce_causationid", Examples.events().get(0).id())
                .containsEntry("ce_partitionkey", Examples.DOCUMENT.id())
                .containsEntry("ce_dataschema", "urn:statecraft:schema:FactRecorded.v1")
                .containsEntry("content-type", "application/json");
    }

    @Test
    void the_same_thing_happening_again_has_the_same_event_id() {
        Event again = Event.registered(
                Examples.DOCUMENT, Examples.events().get(0).source(), Instant.EPOCH, "another request");
        assertThat(again.id()).isEqualTo(Examples.events().get(0).id());
        assertThat(Examples.eventsOfAllTypes()).extracting(Event::id).doesNotHaveDuplicates();
    }

    @Test
    void an_unreadable_message_is_refused_with_its_place() {
        for (ProducerRecord<String, byte[]> bad : List.of(
                new ProducerRecord<>(Topics.FACTS, "k", "no event".getBytes(StandardCharsets.UTF_8)),
                withData("{\"fact\":"),
                withData("{}"),
                withData("[]"))) {
            assertThatThrownBy(() -> EventCodec.decode(received(bad)))
                    .isInstanceOf(InvalidFactException.class)
                    .hasMessageStartingWith("statecraft.facts.v1-2@41: ");
        }
    }

    @Test
    void bytes_of_the_log_that_are_no_event_are_refused() {
        for (String bad : List.of("", "null", "[]", "{}", "{\"type\":\"io.statecraft.FactRecorded.v1\"}")) {
            assertThatThrownBy(() -> EventCodec.fromStructured(bad.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(InvalidFactException.class);
        }
    }

    private static ProducerRecord<String, byte[]> withData(String json) {
        ProducerRecord<String, byte[]> good =
                EventCodec.encode(Topics.FACTS, Examples.events().get(1));
        return new ProducerRecord<>(
                good.topic(), null, good.key(), json.getBytes(StandardCharsets.UTF_8), good.headers());
    }

    static Event overKafka(Event event) {
        return EventCodec.decode(received(EventCodec.encode(Topics.FACTS, event)));
    }

    static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
        return new ConsumerRecord<>(
                sent.topic(),
                2,
                41,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                java.util.Optional.empty());
    }
}
