package io.statecraft.projection;

import io.statecraft.facts.Assessment;
import io.statecraft.facts.AssessmentOutcome;
import io.statecraft.facts.AssessmentResolved;
import io.statecraft.facts.Commitment;
import io.statecraft.facts.CommitmentOutcome;
import io.statecraft.facts.CommitmentResolved;
import io.statecraft.facts.Correction;
import io.statecraft.facts.CorrectionRevoked;
import io.statecraft.facts.Decision;
import io.statecraft.facts.DocumentWithdrawn;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Event;
import io.statecraft.facts.Fact;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.FactReviewed;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Resolution;
import io.statecraft.facts.ReviewVerdict;
import io.statecraft.facts.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Turns small numbers into a log of events: any list of steps is a possible history. */
final class RandomLog {
    private static final List<String> PUBLISHED = List.of("", "2021-07-20", "2020", "2019-21");
    /** How many sorts of steps there are. */
    static final int ACTIONS = 10;

    private static final Decision DECISION = new Decision("R. Chicolini", "by the original");

    private final List<Story> stories = new ArrayList<>();
    private final List<Event> log = new ArrayList<>();
    private final List<List<Event>> batches = new ArrayList<>();
    private final int firstFact;
    private Instant now = Instant.parse("2021-08-01T00:00:00Z");

    /**
     * One step of a history.
     *
     * @param action what happens
     * @param document to which document
     * @param what which fact, or which earlier event
     * @param occasion at which reading of the document
     * @param minutes how long after the step before
     * @param newBatch whether the events are delivered in a new batch from here on
     */
    record Step(int action, int document, int what, int occasion, int minutes, boolean newBatch) {}

    /**
     * The history of these steps.
     *
     * @param firstFact which neighbourhood of all possible facts it is about: few, so that much happens to each
     */
    RandomLog(int firstFact, List<Step> steps) {
        this.firstFact = firstFact;
        for (String published : PUBLISHED) {
            stories.add(new Story(
                    "Document " + stories.size() + " tells something.",
                    Optional.of(published).filter(date -> !date.isEmpty()),
                    now));
        }
        batches.add(new ArrayList<>());
        steps.forEach(this::take);
    }

    /** A history of so many steps. */
    static RandomLog of(Random random, int length) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            steps.add(new Step(
                    random.nextInt(ACTIONS),
                    random.nextInt(2),
                    random.nextInt(6),
                    random.nextInt(3),
                    random.nextInt(3),
                    random.nextInt(3) == 0));
        }
        return new RandomLog(random.nextInt(600), steps);
    }

    List<Event> log() {
        return log;
    }

    List<List<Event>> batches() {
        return batches;
    }

    private void take(Step step) {
        now = now.plusSeconds(60L * step.minutes());
        Story story =
                stories.get((firstFact + step.document()) % stories.size()).at(now.toString());
        Fact fact = RandomFacts.fact(story, firstFact + step.what());
        if (step.newBatch()) {
            batches.add(new ArrayList<>());
        }
        String occasion = "" + step.occasion();
        add(
                switch (step.action() % ACTIONS) {
                    case 0, 1, 2 -> story.recorded(fact, occasion);
                    case 3 -> retractionOfOneKnown(story, step.what(), occasion);
                    case 4 -> log.isEmpty() ? story.registered() : log.get(step.what() % log.size());
                    case 6 -> reviewOfOneRecorded(story, step.what());
                    case 7 ->
                        correction(story, new DocumentWithdrawn(story.document().id(), DECISION));
                    case 8 -> revocationOfOneCorrection(story, step.what());
                    case 9 -> resolutionOfOneRecorded(story, step.what());
                    default -> story.extracted("test/" + occasion, List.of(fact));
                });
    }

    private Event retractionOfOneKnown(Story story, int what, String occasion) {
        return one(FactRecorded.class, what)
                .map(event -> storyOf(event).retracted(((FactRecorded) event.data()).fact(), occasion))
                .orElseGet(story::registered);
    }

    private Event reviewOfOneRecorded(Story story, int what) {
        return one(FactRecorded.class, what / 3)
                .map(event -> correction(storyOf(event), review((FactRecorded) event.data(), what)))
                .orElseGet(story::registered);
    }

    /** A corrected fact is another fact under the same id. */
    private static FactReviewed review(FactRecorded recorded, int what) {
        ReviewVerdict verdict = ReviewVerdict.values()[what % ReviewVerdict.values().length];
        Optional<FactRecorded> as = verdict == ReviewVerdict.REJECTED ? Optional.empty() : Optional.of(recorded);
        if (verdict == ReviewVerdict.CORRECTED) {
            Statement old = recorded.fact().statement();
            Statement other = new Statement(
                    old.id(),
                    old.document(),
                    old.quote(),
                    old.start(),
                    old.end(),
                    Optional.of(Edtf.parse("2012")),
                    old.place(),
                    Factuality.POSSIBLE,
                    old.source(),
                    old.extractor(),
                    old.confidence(),
                    old.reading());
            as = Optional.of(
                    new FactRecorded(recorded.fact().with(other), recorded.sentence(), recorded.description()));
        }
        return new FactReviewed(recorded.subject(), recorded.documentId(), verdict, as, DECISION);
    }

    private Event resolutionOfOneRecorded(Story story, int what) {
        return log.stream()
                .filter(event -> event.data() instanceof FactRecorded recorded
                        && (recorded.fact() instanceof Commitment || recorded.fact() instanceof Assessment))
                .reduce((first, second) -> second)
                .map(event -> correction(storyOf(event), resolution(((FactRecorded) event.data()).fact(), what)))
                .orElseGet(story::registered);
    }

    private static Resolution resolution(Fact fact, int what) {
        String document = fact.statement().document();
        Optional<Edtf> date = what % 2 == 0 ? Optional.of(Edtf.parse("2021-09")) : Optional.empty();
        return fact instanceof Commitment
                ? new CommitmentResolved(
                        fact.id(),
                        document,
                        CommitmentOutcome.values()[what % CommitmentOutcome.values().length],
                        date,
                        DECISION)
                : new AssessmentResolved(
                        fact.id(),
                        document,
                        AssessmentOutcome.values()[what % AssessmentOutcome.values().length],
                        date,
                        DECISION);
    }

    private Event revocationOfOneCorrection(Story story, int what) {
        return one(Correction.class, what)
                .map(event -> correction(
                        story, new CorrectionRevoked(event.id(), event.data().documentId(), DECISION)))
                .orElseGet(story::registered);
    }

    private Event correction(Story story, Correction correction) {
        return Event.correction(
                correction,
                "decision " + log.size(),
                story.registered().source(),
                now,
                "request " + log.size(),
                Optional.empty());
    }

    private Optional<Event> one(Class<?> type, int what) {
        List<Event> events =
                log.stream().filter(event -> type.isInstance(event.data())).toList();
        // The latest ones: much is to happen to the same.
        return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1 - what % events.size()));
    }

    private Story storyOf(Event event) {
        return stories.stream()
                .filter(one -> one.document().id().equals(event.data().documentId()))
                .findFirst()
                .orElseThrow()
                .at(now.toString());
    }

    private void add(Event event) {
        log.add(event);
        batches.get(batches.size() - 1).add(event);
    }
}
