package io.statecraft.facts;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One fact of every kind and one event of every type, read from a text of our own. */
public final class Examples {
    static final String TEXT = "On 3 May 2020 envoys of Freedonia met the Sylvanian minister Rufus Firefly in Trieste.";
    static final Actor FREEDONIA = Actor.of("freedonia", "Freedonia");
    static final Actor SYLVANIA = Actor.of("sylvania", "Sylvanian minister");
    static final DocumentDescription DESCRIPTION = new DocumentDescription(
            Optional.of("A meeting in Trieste"),
            Optional.of("Adriatic Review"),
            Optional.of(Edtf.parse("2020-05")),
            Optional.of(URI.create("https://example.org/trieste")),
            Optional.of("en"));
    static final Document DOCUMENT = Document.of(TEXT, DESCRIPTION);
    static final Sentence SENTENCE = new Sentence(TEXT, 0);
    static final Instant RECORDED = Instant.parse("2020-05-04T08:00:00.123456Z");
    private static final URI SOURCE = URI.create("/ingest-service");

    private Examples() {}

    static Statement statement() {
        return new Statement(
                "",
                DOCUMENT.id(),
                TEXT,
                0,
                TEXT.length(),
                Optional.of(Edtf.parse("2020-05-03")),
                Optional.of("Trieste"),
                Factuality.CERTAIN,
                Optional.empty(),
                "example/1",
                0.8,
                "by hand");
    }

    static List<Fact> facts() {
        Statement statement = statement();
        Quantity envoys =
                new Quantity(Optional.of(new BigDecimal("2000")), Optional.empty(), true, Optional.of("soldiers"));
        return List.<Fact>of(
                        new Interaction(
                                statement, FREEDONIA, List.of(SYLVANIA), EventType.CONSULT, Optional.of("visit")),
                        new Force(
                                statement,
                                SYLVANIA,
                                Optional.of("1st Guard"),
                                ForceCategory.PERSONNEL,
                                Optional.empty(),
                                Optional.of(envoys),
                                ForceChange.HELD),
                        new Commitment(statement, FREEDONIA, List.of(), "to meet again", Optional.of("if asked")),
                        new Claim(statement, SYLVANIA, ClaimStance.DENIES, List.of(FREEDONIA), "a secret pact"),
                        new Position(statement, SYLVANIA, PositionStance.RULES_OUT, "a customs union"),
                        new Agreement(
                                statement,
                                Optional.of("Trieste Accord"),
                                AgreementType.TREATY,
                                List.of(FREEDONIA, SYLVANIA),
                                AgreementStatus.DRAFT),
                        new Assessment(
                                statement, List.of(SYLVANIA), "talks will fail", Optional.of(Likelihood.UNLIKELY)),
                        new Control(statement, FREEDONIA, "the pass", ControlStatus.CONTESTED),
                        new Role(statement, Actor.of("rufus-firefly", "Rufus Firefly"), "minister", SYLVANIA))
                .stream()
                .map(Fact::identified)
                .toList();
    }

    static List<Event> events() {
        Event registered = Event.registered(DOCUMENT, SOURCE, RECORDED, "request-1");
        Fact fact = facts().get(0);
        return List.of(
                registered,
                registered.causing(new FactRecorded(fact, SENTENCE, DESCRIPTION), "example/1", SOURCE, RECORDED),
                registered.causing(
                        new ExtractionCompleted(
                                DOCUMENT.id(), "example/1", List.of(fact.id()), 1, Optional.empty(), Optional.empty()),
                        "example/1",
                        SOURCE,
                        RECORDED),
                registered.causing(
                        new FactRetracted(fact.id(), DOCUMENT.id(), "the minister was not there"),
                        "example/1",
                        SOURCE,
                        RECORDED.plusSeconds(60)));
    }

    static List<Event> eventsOfAllTypes() {
        return Stream.concat(events().stream(), corrections().stream()).toList();
    }

    /** One correction of every type. */
    static List<Event> corrections() {
        Event registered = events().get(0);
        Decision decision = new Decision("R. Chicolini", "The minister stayed at home.");
        Fact meeting = facts().get(0);
        FactRecorded recorded = new FactRecorded(meeting, SENTENCE, DESCRIPTION);
        List<Correction> corrections = List.of(
                new FactReviewed(meeting.id(), DOCUMENT.id(), ReviewVerdict.REJECTED, Optional.empty(), decision),
                new FactReviewed(meeting.id(), DOCUMENT.id(), ReviewVerdict.CONFIRMED, Optional.of(recorded), decision),
                new CommitmentResolved(
                        facts().get(2).id(),
                        DOCUMENT.id(),
                        CommitmentOutcome.BROKEN,
                        Optional.of(Edtf.parse("2021-01")),
                        decision),
                new AssessmentResolved(
                        facts().get(6).id(),
                        DOCUMENT.id(),
                        AssessmentOutcome.DID_NOT_OCCUR,
                        Optional.empty(),
                        decision),
                new DocumentWithdrawn(DOCUMENT.id(), decision),
                new ActorsMerged("rufus-t-firefly", "rufus-firefly", decision),
                new ActorsSeparated("rufus-t-firefly", decision),
                new CorrectionRevoked(registered.id(), DOCUMENT.id(), decision),
                new DocumentRedacted(DOCUMENT.id(), decision));
        return corrections.stream()
                .map(correction -> Event.correction(
                        correction,
                        "request-" + (2 + corrections.indexOf(correction)),
                        SOURCE,
                        RECORDED.plusSeconds(60),
                        "request-2",
                        Optional.of(registered.id())))
                .toList();
    }
}
