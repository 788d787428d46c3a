package io.statecraft.eventstore;

import io.statecraft.facts.Actor;
import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Fact;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Interaction;
import io.statecraft.facts.Sentence;
import io.statecraft.facts.Statement;
import io.statecraft.facts.Topics;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Facts of the usual size, thirty to a document, as Kafka would deliver them. */
final class SampleFacts {
    private static final int FACTS_PER_DOCUMENT = 30;
    private static final URI SOURCE = URI.create("/bench");
    private static final Instant RECORDED = Instant.parse("2021-07-14T09:30:00Z");

    private SampleFacts() {}

    static List<ConsumerRecord<String, byte[]>> messages(long first, int count) {
        List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>(count);
        for (long number = first; number < first + count; number++) {
            var message = EventCodec.encode(Topics.FACTS, event(number));
            var delivered = new ConsumerRecord<>(message.topic(), 0, number, message.key(), message.value());
            message.headers().forEach(delivered.headers()::add);
            messages.add(delivered);
        }
        return messages;
    }

    private static Event event(long number) {
        DocumentDescription description = new DocumentDescription(
                Optional.of("A meeting in Trieste"),
                Optional.of("Adriatic Review"),
                Optional.of(Edtf.parse("2021-07")),
                Optional.of(URI.create("https://example.org/trieste")),
                Optional.of("en"));
        Document document = Document.of("Document " + number / FACTS_PER_DOCUMENT, description);
        String sentence =
                "On 3 May 2020 envoys of Freedonia met the Sylvanian minister Rufus Firefly in Trieste for the "
                        + number + "th time.";
        Statement statement = new Statement(
                "",
                document.id(),
                sentence,
                0,
                sentence.length(),
                Optional.of(Edtf.parse("2020-05-03")),
                Optional.of("Trieste"),
                Factuality.CERTAIN,
                Optional.empty(),
                "bench/1",
                0.8,
                "bench");
        Fact fact = new Interaction(
                        statement,
                        Actor.of("freedonia", "Freedonia"),
                        List.of(Actor.of("sylvania", "Sylvanian minister")),
                        EventType.CONSULT,
                        Optional.of("visit"))
                .identified();
        return Event.registered(document, SOURCE, RECORDED, "bench")
                .causing(new FactRecorded(fact, new Sentence(sentence, 0), description), "bench/1", SOURCE, RECORDED);
    }
}
