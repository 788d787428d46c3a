package io.statecraft.bench;

import io.statecraft.facts.Correction;
import io.statecraft.facts.CorrectionRevoked;
import io.statecraft.facts.Decision;
import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.DocumentWithdrawn;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Event;
import io.statecraft.facts.ExtractionCompleted;
import io.statecraft.facts.Fact;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.FactRetracted;
import io.statecraft.facts.FactReviewed;
import io.statecraft.facts.ReviewVerdict;
import io.statecraft.facts.Sentence;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Documents with what is read from them and what becomes of it: each number always gives the same events, so that any part
 * of a log of any length can be made anywhere.
 *
 * <p>Of a hundred facts one is retracted at a later reading; of a thousand, three are reviewed; of a thousand documents, four
 * are withdrawn, and every fourth of these withdrawals is revoked.
 */
public final class RealisticLog {
    private static final URI SOURCE = URI.create("/bench");
    private static final Instant BEGIN = Instant.parse("2021-01-01T00:00:00Z");
    private static final Duration BETWEEN_DOCUMENTS = Duration.ofMinutes(3);
    private static final Decision DECISION = new Decision("R. Firefly", "by the original");
    private static final int FACTS_AT_LEAST = 5;
    private static final int FACTS_LESS_THAN = 46;

    private final ActorCrowd crowd = new ActorCrowd(20_000);

    /** About so many facts are in a document. */
    public static final int FACTS_PER_DOCUMENT = (FACTS_AT_LEAST + FACTS_LESS_THAN - 1) / 2;

    /** When the document with this number came in; what becomes of it happens in the days after. */
    public static Instant registered(long number) {
        return BEGIN.plus(BETWEEN_DOCUMENTS.multipliedBy(number));
    }

    /** All events of the document with this number, in their order. */
    public List<Event> document(long number) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(number);
        Instant now = registered(number);
        Document document = text(number, random);
        Event registered = Event.registered(document, SOURCE, now, "bench");
        List<Event> events = new ArrayList<>(List.of(registered));
        List<FactRecorded> recorded = new ArrayList<>();
        RandomFact facts = new RandomFact(crowd, random);
        int start = 0;
        for (String sentence : document.text().split("(?<=\\.) ")) {
            Fact fact = facts.of(document.id(), sentence, start);
            recorded.add(new FactRecorded(fact, new Sentence(sentence, start), document.description()));
            start += sentence.length() + 1;
        }
        Instant read = now.plusSeconds(2);
        recorded.forEach(fact -> events.add(registered.causing(fact, "bench/1", SOURCE, read)));
        events.add(registered.causing(completed(document, recorded), "bench/1", SOURCE, read));
        corrections(registered, recorded, random, events);
        return events;
    }

    private static void corrections(
            Event registered, List<FactRecorded> recorded, RandomGenerator random, List<Event> events) {
        String document = registered.data().documentId();
        Instant later = registered.recordedTime().plus(Duration.ofHours(1 + random.nextInt(500)));
        for (FactRecorded fact : recorded) {
            int chance = random.nextInt(1000);
            if (chance < 10) {
                FactRetracted retracted = new FactRetracted(fact.fact().id(), document, "not found again");
                events.add(registered.causing(retracted, "bench/2", SOURCE, later));
            } else if (chance < 13) {
                boolean rejected = chance == 10;
                events.add(correction(
                        new FactReviewed(
                                fact.fact().id(),
                                document,
                                rejected ? ReviewVerdict.REJECTED : ReviewVerdict.CONFIRMED,
                                rejected ? Optional.empty() : Optional.of(fact),
                                DECISION),
                        later.plusSeconds(60)));
            }
        }
        int chance = random.nextInt(1000);
        if (chance < 4) {
            Event withdrawn = correction(new DocumentWithdrawn(document, DECISION), later.plusSeconds(120));
            events.add(withdrawn);
            if (chance == 0) {
                events.add(
                        correction(new CorrectionRevoked(withdrawn.id(), document, DECISION), later.plusSeconds(180)));
            }
        }
    }

    private static Event correction(Correction data, Instant when) {
        return Event.correction(data, data.subject() + when, SOURCE, when, "bench", Optional.empty());
    }

    private static ExtractionCompleted completed(Document document, List<FactRecorded> recorded) {
        return new ExtractionCompleted(
                document.id(),
                "bench/1",
                recorded.stream().map(fact -> fact.fact().id()).toList(),
                recorded.size(),
                Optional.empty(),
                Optional.empty());
    }

    private static Document text(long number, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        int sentences = random.nextInt(FACTS_AT_LEAST, FACTS_LESS_THAN);
        for (int i = 0; i < sentences; i++) {
            text.append(i == 0 ? "" : " ")
                    .append("Report ")
                    .append(number)
                    .append(" says in its sentence ")
                    .append(i)
                    .append(" what envoys, armies and ministers did that year.");
        }
        return Document.of(
                text.toString(),
                new DocumentDescription(
                        Optional.of("Report " + number),
                        Optional.of("Publisher " + random.nextInt(300)),
                        Optional.of(
                                Edtf.parse("%04d-%02d".formatted(2000 + random.nextInt(21), 1 + random.nextInt(12)))),
                        Optional.of(URI.create("https://example.org/report/" + number)),
                        Optional.of("en")));
    }
}
