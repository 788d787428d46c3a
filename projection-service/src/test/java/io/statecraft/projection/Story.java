package io.statecraft.projection;

import io.statecraft.facts.Actor;
import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventType;
import io.statecraft.facts.ExtractionCompleted;
import io.statecraft.facts.Fact;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.FactRetracted;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Force;
import io.statecraft.facts.ForceCategory;
import io.statecraft.facts.ForceChange;
import io.statecraft.facts.Interaction;
import io.statecraft.facts.Quantity;
import io.statecraft.facts.Sentence;
import io.statecraft.facts.Statement;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A document and what happens to its facts, as events whose clock the test moves. */
final class Story {
    private static final URI SOURCE = URI.create("/test");

    private final Document document;
    private final Event registered;
    private Instant now;

    Story(String text, Optional<String> published, Instant begin) {
        DocumentDescription description = new DocumentDescription(
                Optional.of("A story"),
                Optional.of("Adriatic Review"),
                published.map(Edtf::parse),
                Optional.empty(),
                Optional.of("en"));
        document = Document.of(text, description);
        registered = Event.registered(document, SOURCE, begin, "story");
        now = begin;
    }

    static Story of(String text) {
        return new Story(text, Optional.of("2021-07-20"), Instant.parse("2021-07-21T08:00:00Z"));
    }

    Story at(String time) {
        now = Instant.parse(time);
        return this;
    }

    Instant now() {
        return now;
    }

    Document document() {
        return document;
    }

    Event registered() {
        return registered;
    }

    Event recorded(Fact fact, String occasion) {
        Sentence sentence = new Sentence(document.text(), 0);
        return registered.causing(new FactRecorded(fact, sentence, document.description()), occasion, SOURCE, now);
    }

    Event recorded(Fact fact) {
        return recorded(fact, "first");
    }

    Event retracted(Fact fact, String occasion) {
        return registered.causing(new FactRetracted(fact.id(), document.id(), "it was not so"), occasion, SOURCE, now);
    }

    Event extracted(String extractor, List<Fact> facts) {
        return registered.causing(
                new ExtractionCompleted(
                        document.id(),
                        extractor,
                        facts.stream().map(Fact::id).toList(),
                        1,
                        Optional.empty(),
                        Optional.empty()),
                extractor,
                SOURCE,
                now);
    }

    Statement statement(Optional<String> date, Factuality factuality) {
        String quote = document.text();
        return new Statement(
                "",
                document.id(),
                quote,
                0,
                quote.codePointCount(0, quote.length()),
                date.map(Edtf::parse),
                Optional.of("Trieste"),
                factuality,
                Optional.empty(),
                "test/1",
                0.9,
                "by hand");
    }

    Fact soldiers(String owner, long number, String date) {
        return new Force(
                        statement(Optional.of(date), Factuality.CERTAIN),
                        Actor.of(owner),
                        Optional.of("1st Guard"),
                        ForceCategory.PERSONNEL,
                        Optional.empty(),
                        Optional.of(Quantity.exactly(number, "soldiers")),
                        ForceChange.HELD)
                .identified();
    }

    Fact meeting(String actor, List<String> recipients, String date, Factuality factuality) {
        return new Interaction(
                        statement(Optional.of(date), factuality),
                        Actor.of(actor, "Name of " + actor),
                        recipients.stream().map(id -> Actor.of(id)).toList(),
                        EventType.CONSULT,
                        Optional.of("visit"))
                .identified();
    }
}
