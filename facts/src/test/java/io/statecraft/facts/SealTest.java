package io.statecraft.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SealTest {
    static final Set<EventName> HAVE_WORDS =
            Set.of(EventName.DOCUMENT_REGISTERED, EventName.FACT_RECORDED, EventName.FACT_REVIEWED);
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final byte[] KEY = Seal.newKey();

    /** Strings that a redaction leaves, by name: a new field of an event is written here, or into {@link Words#FIELDS}. */
    private static final Set<String> NO_WORDS = Set.of(
            "date",
            "document",
            "extractor",
            "fact",
            "id",
            "kind",
            "language",
            "mode",
            "published",
            "reading",
            "reason",
            "reviewer",
            "sealed");

    @Test
    void each_string_of_an_event_is_a_word_or_none_by_one_rule() throws IOException {
        Set<String> undecided = new TreeSet<>();
        for (EventName name : HAVE_WORDS) {
            JsonNode schema = Json.MAPPER.readTree(GeneratedFile.FOLDER
                    .resolve("schemas/" + name.schemaName() + ".json")
                    .toFile());
            freeStrings(schema, undecided);
        }
        assertThat(undecided).contains("quote", "names");
        undecided.removeAll(Words.FIELDS);
        undecided.removeAll(NO_WORDS);
        assertThat(undecided)
                .as("is it a word of the document? Then Words.FIELDS, else NO_WORDS")
                .isEmpty();
    }

    @Test
    void what_is_sealed_is_read_with_its_key_and_no_other() {
        for (Event event : examples()) {
            Event sealed = Seal.seal(event, KEY);
            assertThat(sealed.sealed().isPresent())
                    .isEqualTo(!Words.redacted(event.data()).equals(event.data()));
            assertThat(Seal.open(sealed, KEY)).isEqualTo(event);
            assertThat(Seal.seal(sealed, KEY)).isEqualTo(sealed);
            if (sealed.sealed().isPresent()) {
                assertThatThrownBy(() -> Seal.open(sealed, Seal.newKey())).isInstanceOf(InvalidFactException.class);
                Event other = Event.registered(Examples.DOCUMENT, event.source(), event.recordedTime(), "r")
                        .causing(sealed.data(), "another occasion", event.source(), event.recordedTime())
                        .with(sealed.data(), sealed.sealed());
                assertThatThrownBy(() -> Seal.open(other, KEY)).isInstanceOf(InvalidFactException.class);
            }
        }
    }

    @Test
    void a_sealed_event_travels_by_kafka_and_by_the_log_and_shows_no_word() {
        for (Event event : examples()) {
            Event sealed = Seal.seal(event, KEY);
            byte[] message = EventCodec.encode(Topics.FACTS, sealed).value();
            byte[] logged = EventCodec.canonicalBytes(sealed);
            for (String json : List.of(text(message), text(logged))) {
                assertThat(json)
                        .doesNotContainIgnoringCase("firefly met")
                        .doesNotContain("Trieste")
                        .doesNotContain("freedonia")
                        .doesNotContain("secret pact");
            }
            assertThat(EventCodecTest.overKafka(sealed)).isEqualTo(sealed);
            assertThat(EventCodec.fromStructured(logged)).isEqualTo(sealed);
            assertThat(EventCodec.decodeCanonical(EventCodecTest.received(EventCodec.encode(Topics.FACTS, sealed)))
                            .bytes())
                    .isEqualTo(logged);
        }
    }

    @Test
    void a_text_that_speaks_of_sealed_fields_is_not_taken_for_one() {
        Document document = Document.of("{\"sealed\":\"x\"}, \"sealed\": 1", DocumentDescription.unknown());
        Event event = Event.registered(document, Examples.events().get(0).source(), Examples.RECORDED, "r");
        assertThat(EventCodecTest.overKafka(event).sealed()).isEmpty();
    }

    @Test
    void what_is_redacted_is_so_for_good() {
        for (Event event : examples()) {
            EventData redacted = Words.redacted(event.data());
            assertThat(Words.redacted(redacted)).isEqualTo(redacted);
            assertThat(redacted.subject()).isEqualTo(event.data().subject());
        }
    }

    @Test
    void a_document_is_redacted_by_one_event() {
        DocumentRedacted redacted = new DocumentRedacted("d", new Decision("R. Chicolini", "on request"));
        Event event = Event.correction(
                redacted, "", Examples.events().get(0).source(), Examples.RECORDED, "r", Optional.empty());
        assertThat(DocumentRedacted.eventId("d")).isEqualTo(event.id());
    }

    @Test
    void the_ids_of_states_stay() {
        Fact fact = new Position(Examples.statement(), Actor.of("RUS", "Moscow"), PositionStance.RULES_OUT, "peace");
        FactRecorded redacted = Words.redacted(new FactRecorded(fact, Examples.SENTENCE, Examples.DESCRIPTION));
        assertThat(((Position) redacted.fact()).actor()).isEqualTo(Actor.of("RUS", Words.REDACTED));
        assertThat(redacted.description().published()).isEqualTo(Examples.DESCRIPTION.published());
        assertThat(redacted.description().title()).isEqualTo(Optional.of(Words.REDACTED));
    }

    @Test
    void a_golden_sealed_event_stays_readable() throws IOException {
        Event event = Examples.events().get(1);
        byte[] key = "a key for golden events, 32 byte".getBytes(StandardCharsets.US_ASCII);
        Path file = GOLDEN.resolve("sealed/FactRecorded.v1.json");
        if ("write".equals(System.getProperty("golden")) && !Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.write(file, EventCodec.canonicalBytes(Seal.seal(event, key)));
        }
        assertThat(Seal.open(EventCodec.fromStructured(Files.readAllBytes(file)), key))
                .isEqualTo(event);
    }

    private static List<Event> examples() {
        List<Event> events = new ArrayList<>(Examples.eventsOfAllTypes());
        Event registered = events.get(0);
        for (Fact fact : Examples.facts()) {
            FactRecorded recorded = new FactRecorded(fact, Examples.SENTENCE, Examples.DESCRIPTION);
            events.add(registered.causing(recorded, "x", registered.source(), Examples.RECORDED));
        }
        return events;
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    /** Names of the properties whose values are any strings, or lists of them. */
    private static void freeStrings(JsonNode schema, Set<String> names) {
        if (schema instanceof ObjectNode object) {
            object.path("properties").properties().forEach(property -> {
                if (isFree(property.getValue()) || isFree(property.getValue().path("items"))) {
                    names.add(property.getKey());
                }
            });
        }
        Stream.of(schema).flatMap(node -> node.valueStream()).forEach(child -> freeStrings(child, names));
    }

    private static boolean isFree(JsonNode property) {
        return property.path("type").toString().contains("string") && !property.has("enum") && !property.has("const");
    }
}
