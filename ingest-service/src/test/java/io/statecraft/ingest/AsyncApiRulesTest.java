package io.statecraft.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.Topics;
import io.statecraft.testing.AsyncApi;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** Messages that are not as described are told from those that are. */
class AsyncApiRulesTest {
    private static final AsyncApi API = new AsyncApi(Event.class);
    private static final Document DOCUMENT = Document.of(
            "Envoys met in Trieste.",
            new DocumentDescription(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    private static final ProducerRecord<String, byte[]> GOOD =
            EventCodec.encode(Topics.DOCUMENTS, Event.registered(DOCUMENT, Registrar.SOURCE, Instant.EPOCH, "request"));

    @Test
    void a_message_as_described_has_no_breach() {
        assertThat(API.breaches(message(Topics.DOCUMENTS, DOCUMENT.id(), text(), headers -> {})))
                .isEmpty();
    }

    @Test
    void every_part_of_a_message_is_looked_at() {
        assertThat(API.breaches(message(Topics.FACTS, DOCUMENT.id(), text(), headers -> {})))
                .containsExactly(Topics.FACTS + " carries no message io.statecraft.DocumentRegistered.v1");
        assertThat(API.breaches(message(Topics.DOCUMENTS, "key", text(), headers -> {})))
                .hasSize(1);
        assertThat(API.breaches(message(Topics.DOCUMENTS, DOCUMENT.id(), "{\"document\":{}}", headers -> {})))
                .isNotEmpty();
        assertThat(API.breaches(
                        message(Topics.DOCUMENTS, DOCUMENT.id(), text(), headers -> headers.remove("ce_recordedtime"))))
                .hasSize(1);
        assertThat(API.breaches(message(
                        Topics.DOCUMENTS, DOCUMENT.id(), text(), headers -> headers.add("ce_new", new byte[] {'1'}))))
                .containsExactly("undescribed header ce_new");
        assertThat(API.breaches(message(Topics.deadLetters(Topics.FACTS), "key", "", headers -> {})))
                .isNotEmpty();
    }

    private static String text() {
        return new String(GOOD.value(), StandardCharsets.UTF_8);
    }

    private static ConsumerRecord<String, byte[]> message(
            String topic, String key, String value, Consumer<Headers> change) {
        ProducerRecord<String, byte[]> copy =
                new ProducerRecord<>(topic, null, key, value.getBytes(StandardCharsets.UTF_8), GOOD.headers());
        change.accept(copy.headers());
        return new ConsumerRecord<>(
                topic, 0, 0, 0, TimestampType.CREATE_TIME, 0, 0, key, copy.value(), copy.headers(), Optional.empty());
    }
}
