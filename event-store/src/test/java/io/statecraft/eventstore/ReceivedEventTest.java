package io.statecraft.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.InvalidFactException;
import io.statecraft.facts.Topics;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedEventTest {
    private static final Event REGISTERED = Samples.registered("received");

    @Test
    void a_message_gives_the_columns_and_the_canonical_bytes() {
        ReceivedEvent received = ReceivedEvent.of(Samples.delivered(REGISTERED, 2, 17));
        assertThat(received.id()).isEqualTo(REGISTERED.id());
        assertThat(received.type()).isEqualTo("io.statecraft.DocumentRegistered.v1");
        assertThat(received.document()).isEqualTo(REGISTERED.data().documentId());
        assertThat(received.recordedTime()).isEqualTo(REGISTERED.recordedTime());
        assertThat(received.topic()).isEqualTo(Topics.DOCUMENTS);
        assertThat(received.partition()).isEqualTo(2);
        assertThat(received.offset()).isEqualTo(17);
        assertThat(EventCodec.fromStructured(received.bytes())).isEqualTo(REGISTERED);
    }

    @Test
    void what_only_a_newer_schema_knows_is_kept() {
        ConsumerRecord<String, byte[]> today = Samples.delivered(REGISTERED, 0, 0);
        String data = new String(today.value(), StandardCharsets.UTF_8).replaceFirst("\\{", "{\"newer\":[1],");
        var tomorrow = new ConsumerRecord<>(today.topic(), 0, 0, today.key(), data.getBytes(StandardCharsets.UTF_8));
        today.headers().forEach(tomorrow.headers()::add);
        ReceivedEvent received = ReceivedEvent.of(tomorrow);
        assertThat(new String(received.bytes(), StandardCharsets.UTF_8)).contains("\"newer\":[1]");
        assertThat(EventCodec.fromStructured(received.bytes())).isEqualTo(REGISTERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type", "ce_recordedtime", "ce_correlationid"})
    void a_message_without_a_required_attribute_is_unreadable(String header) {
        assertUnreadable(headers -> headers.remove(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-292275055-05-16T16:47:04.192Z", "+292278994-08-17T07:12:55.807Z"})
    void a_recorded_time_that_no_column_holds_is_unreadable(String time) {
        assertUnreadable(headers -> replace(headers, "ce_recordedtime", time));
    }

    @Test
    void an_id_that_no_index_holds_is_unreadable() {
        assertUnreadable(headers -> replace(headers, "ce_id", "x".repeat(5_000)));
        assertUnreadable(headers -> replace(headers, "ce_id", "a\0b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "[]", "{}", "{\"document\":null}", "\u0000"})
    void data_that_is_no_event_is_unreadable(String json) {
        ConsumerRecord<String, byte[]> good = Samples.delivered(REGISTERED, 0, 0);
        var bad = new ConsumerRecord<>(good.topic(), 0, 0, good.key(), json.getBytes(StandardCharsets.UTF_8));
        good.headers().forEach(bad.headers()::add);
        assertThatThrownBy(() -> ReceivedEvent.of(bad)).isInstanceOf(InvalidFactException.class);
    }

    private static void assertUnreadable(Consumer<Headers> damage) {
        ConsumerRecord<String, byte[]> message = Samples.delivered(REGISTERED, 0, 0);
        damage.accept(message.headers());
        assertThatThrownBy(() -> ReceivedEvent.of(message)).isInstanceOf(InvalidFactException.class);
    }

    private static void replace(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
