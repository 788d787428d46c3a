package io.statecraft.eventstore;

import io.statecraft.facts.Actor;
import io.statecraft.facts.ActorsMerged;
import io.statecraft.facts.Decision;
import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.EventData;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Fact;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.FactRetracted;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Interaction;
import io.statecraft.facts.Json;
import io.statecraft.facts.Sentence;
import io.statecraft.facts.Statement;
import io.statecraft.facts.Topics;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events of made-up documents; another {@code name} gives other documents. */
final class Samples {
    private static final URI SOURCE = URI.create("/test");
    private static final Instant RECORDED = Instant.parse("2021-07-14T09:30:00.123456Z");

    private Samples() {}

    static Event registered(String name) {
        Document document = Document.of("Envoys of Freedonia met. " + name, DocumentDescription.unknown());
        return Event.registered(document, SOURCE, RECORDED, "request-" + name);
    }

    /** A document and {@code count} facts that were taken back. */
    static List<Event> stream(String name, int count) {
        Event registered = registered(name);
        List<Event> events = new ArrayList<>(List.of(registered));
        IntStream.range(0, count)
                .mapToObj(i -> retracted(registered, name + "-fact-" + i))
                .forEach(events::add);
        return events;
    }

    static Event retracted(Event registered, String fact) {
        EventData data = new FactRetracted(fact, registered.data().documentId(), "déjà corrigé");
        return registered.causing(data, "test/1", SOURCE, RECORDED.plusSeconds(1));
    }

    /** A meeting that one of the document's sentences states. */
    static Event recorded(Event registered, String actor, List<String> recipients, Instant recordedTime) {
        String sentence = "Envoys of " + actor + " met those of " + recipients + ".";
        Statement statement = new Statement(
                "",
                registered.data().documentId(),
                sentence,
                0,
                sentence.length(),
                Optional.empty(),
                Optional.empty(),
                Factuality.CERTAIN,
                Optional.of(Actor.of("reporter", "The Reporter")),
                "test/1",
                0.8,
                "test");
        List<Actor> met =
                recipients.stream().map(recipient -> Actor.of(recipient)).toList();
        Fact fact = new Interaction(statement, Actor.of(actor, actor), met, EventType.CONSULT, Optional.empty())
                .identified();
        EventData data = new FactRecorded(fact, new Sentence(sentence, 0), DocumentDescription.unknown());
        return registered.causing(data, "test/1", SOURCE, recordedTime);
    }

    static Event merged(String actor, String into) {
        Decision decision = new Decision("R. Chicolini", "They are one.");
        return Event.correction(
                new ActorsMerged(actor, into, decision), "once", SOURCE, RECORDED, "test", Optional.empty());
    }

    static String topic(Event event) {
        return event.data().subject().equals(event.data().documentId()) ? Topics.DOCUMENTS : Topics.FACTS;
    }

    static ProducerRecord<String, byte[]> message(Event event) {
        return EventCodec.encode(topic(event), event);
    }

    /** The event as a consumer would get it. */
    static ConsumerRecord<String, byte[]> delivered(Event event, int partition, long offset) {
        ProducerRecord<String, byte[]> message = message(event);
        ConsumerRecord<String, byte[]> delivered =
                new ConsumerRecord<>(message.topic(), partition, offset, message.key(), message.value());
        message.headers().forEach(delivered.headers()::add);
        return delivered;
    }

    static List<ReceivedEvent> received(List<Event> events) {
        List<ReceivedEvent> received = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            received.add(ReceivedEvent.of(delivered(events.get(i), 0, i)));
        }
        return received;
    }

    /** The events as an untouched log would hold them from position 1. */
    static List<LoggedEvent> logged(List<Event> events) {
        List<LoggedEvent> logged = new ArrayList<>();
        Head head = Head.empty();
        for (ReceivedEvent event : received(events)) {
            head = head.after(event.bytes());
            logged.add(new LoggedEvent(
                    head.position(),
                    event.id(),
                    event.type(),
                    event.subject(),
                    event.document(),
                    head.position(),
                    event.recordedTime(),
                    event.bytes(),
                    head.hash()));
        }
        return logged;
    }

    /** The event in a line of an answer. */
    static Event eventIn(String line) {
        try {
            var event = Json.MAPPER.readTree(line).path("event");
            return EventCodec.fromStructured(event.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
