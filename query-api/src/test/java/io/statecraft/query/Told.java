package io.statecraft.query;

import io.statecraft.facts.Actor;
import io.statecraft.facts.Agreement;
import io.statecraft.facts.AgreementStatus;
import io.statecraft.facts.AgreementType;
import io.statecraft.facts.Assessment;
import io.statecraft.facts.AssessmentOutcome;
import io.statecraft.facts.AssessmentResolved;
import io.statecraft.facts.Claim;
import io.statecraft.facts.ClaimStance;
import io.statecraft.facts.Commitment;
import io.statecraft.facts.CommitmentOutcome;
import io.statecraft.facts.CommitmentResolved;
import io.statecraft.facts.Correction;
import io.statecraft.facts.Decision;
import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.DocumentWithdrawn;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Fact;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Force;
import io.statecraft.facts.ForceCategory;
import io.statecraft.facts.ForceChange;
import io.statecraft.facts.Interaction;
import io.statecraft.facts.Likelihood;
import io.statecraft.facts.Position;
import io.statecraft.facts.PositionStance;
import io.statecraft.facts.Quantity;
import io.statecraft.facts.Role;
import io.statecraft.facts.Sentence;
import io.statecraft.facts.Statement;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a document tells, put into the tables fact by fact. */
record Told(Document document, Event registered) {
    private static final URI SOURCE = URI.create("/test");
    private static final Decision DECISION = new Decision("R. Chicolini", "The harbour master saw it.");
    private static final Instant KNOWN = Instant.parse("2024-01-10T00:00:00Z");

    static Told in(String text, String title, String publisher, String published) {
        Document document = Document.of(
                text,
                new DocumentDescription(
                        Optional.of(title),
                        Optional.of(publisher),
                        Optional.of(Edtf.parse(published)),
                        Optional.empty(),
                        Optional.of("en")));
        Event registered = Event.registered(document, SOURCE, KNOWN, "request");
        Tables.apply(registered);
        return new Told(document, registered);
    }

    /** A document of which nothing is in the tables. */
    static Told unapplied(String text) {
        Document document = Document.of(text, DocumentDescription.unknown());
        return new Told(document, Event.registered(document, SOURCE, KNOWN, "request"));
    }

    void strength(String beginning, String date, String owner, long soldiers) {
        record(force(beginning, date, owner, soldiers));
    }

    /** The event that says so. */
    Event strengthEvent(String beginning, String owner, long soldiers) {
        return event(force(beginning, "2021", owner, soldiers));
    }

    private Force force(String beginning, String date, String owner, long soldiers) {
        return new Force(
                statement(beginning, date, Factuality.CERTAIN),
                Actor.of(owner),
                Optional.empty(),
                ForceCategory.PERSONNEL,
                Optional.empty(),
                Optional.of(Quantity.exactly(soldiers, "soldiers")),
                ForceChange.HELD);
    }

    void meeting(String beginning, String date, String one, String other) {
        record(new Interaction(
                statement(beginning, date, Factuality.CERTAIN),
                Actor.of(one),
                List.of(Actor.of(other)),
                EventType.CONSULT,
                Optional.of("meet")));
    }

    void attack(String beginning, String date, String one, String other) {
        record(new Interaction(
                statement(beginning, date, Factuality.CERTAIN),
                Actor.of(one),
                List.of(Actor.of(other)),
                EventType.ASSAULT,
                Optional.of("shell")));
    }

    void pact(String beginning, String date, String one, String other) {
        record(new Agreement(
                statement(beginning, date, Factuality.CERTAIN),
                Optional.empty(),
                AgreementType.TREATY,
                List.of(Actor.of(one), Actor.of(other)),
                AgreementStatus.SIGNED));
    }

    void office(String beginning, String date, String person, String organisation) {
        record(new Role(
                statement(beginning, date, Factuality.CERTAIN), Actor.of(person), "minister", Actor.of(organisation)));
    }

    void claim(String beginning, String date, String actor, String stance, String content) {
        record(new Claim(
                statement(beginning, date, Factuality.UNCOMMITTED),
                Actor.of(actor),
                ClaimStance.of(stance),
                List.of(Actor.of("sylvania")),
                content));
    }

    void position(String beginning, String date, String actor, String stance, String content) {
        record(new Position(
                statement(beginning, date, Factuality.CERTAIN), Actor.of(actor), PositionStance.of(stance), content));
    }

    /** The id of the fact. */
    String forecast(String beginning, String date, String about, String likelihood, String content) {
        return record(new Assessment(
                statement(beginning, date, Factuality.PROBABLE),
                List.of(Actor.of(about)),
                content,
                Optional.of(Likelihood.of(likelihood))));
    }

    /** The id of the fact. */
    String promise(String beginning, String date, String actor, String content) {
        return record(new Commitment(
                statement(beginning, date, Factuality.CERTAIN), Actor.of(actor), List.of(), content, Optional.empty()));
    }

    void forecastCame(String fact, String date, AssessmentOutcome outcome) {
        correct(new AssessmentResolved(fact, document.id(), outcome, Optional.of(Edtf.parse(date)), DECISION));
    }

    void promiseEnded(String fact, String date, CommitmentOutcome outcome) {
        correct(new CommitmentResolved(fact, document.id(), outcome, Optional.of(Edtf.parse(date)), DECISION));
    }

    void withdraw() {
        correct(new DocumentWithdrawn(document.id(), DECISION));
    }

    private void correct(Correction correction) {
        Tables.apply(Event.correction(correction, "", SOURCE, KNOWN, "request", Optional.empty()));
    }

    private Statement statement(String beginning, String date, Factuality factuality) {
        int index = document.text().indexOf(beginning);
        String quote = document.text().substring(index, document.text().indexOf('.', index) + 1);
        int start = document.text().codePointCount(0, index);
        return new Statement(
                "",
                document.id(),
                quote,
                start,
                start + quote.codePointCount(0, quote.length()),
                Optional.of(Edtf.parse(date)),
                Optional.empty(),
                factuality,
                Optional.empty(),
                "test/1",
                0.9,
                "by hand");
    }

    private String record(Fact told) {
        Event event = event(told);
        Tables.apply(event);
        return event.data().subject();
    }

    private Event event(Fact told) {
        Fact fact = told.identified();
        Statement statement = fact.statement();
        return registered.causing(
                new FactRecorded(fact, new Sentence(statement.quote(), statement.start()), document.description()),
                "test/1",
                SOURCE,
                KNOWN);
    }
}
