package io.statecraft.readmodels;

import io.statecraft.facts.DocumentRegistered;
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
import java.time.LocalDate;
import java.util.Optional;

/**
 * The columns that every row of every read model has: when it holds, when it was known, and on which evidence.
 *
 * @param rowKey names the row; of the rows with one key at most one is known at any time
 */
record Provenance(
        @Meaning(
                value = "name of the row, stable over rebuilds",
                example = "31adc791af33458f78062b2812762e41ab081e45-0")
        String rowKey,

        @Meaning(value = "id of the event that says it", example = "0d90fc3c3b8597c7e9ebe0211677ee3452397053")
        String eventId,

        @Indexed
        @Meaning(value = "id of the fact; leads to the evidence", example = "31adc791af33458f78062b2812762e41ab081e45")
        Optional<String> fact,

        @Indexed @Meaning(value = "id of the document", example = "d1c22e34e8ace2ead4ca1ad14775389d3f34a50a")
        String document,

        @Meaning(value = "when it happened or holds, EDTF, as the text gives it", example = "2021-07-08/2021-07-09")
        Optional<Edtf> date,

        @Meaning(value = "first day on which it may hold; absent when open or unknown", example = "2021-07-08")
        Optional<LocalDate> validFrom,

        @Meaning(value = "last day on which it may hold; absent when open or unknown", example = "2021-07-09")
        Optional<LocalDate> validTo,

        @Meaning(value = "whether the days come from the document's date of publication", example = "false")
        boolean dateInferred,

        @Meaning(value = "since when it is known", example = "2021-07-20T08:00:00Z")
        Instant knownFrom,

        @Meaning(value = "when it was taken back; absent while it stands", example = "2021-08-01T08:00:00Z")
        Optional<Instant> knownTo,

        @Meaning(
                value = "id of the event that took it back; absent while it stands",
                example = "e55d8fbf50d286949251802d2834af485905ee28")
        Optional<String> endedBy,

        @Meaning(value = "FactBank value: CT+ certain, PR+, PS+, CT-, PR-, PS-, Uu uncommitted", example = "CT+")
        Optional<Factuality> factuality,

        @Meaning(value = "who says so when it is not the author", example = "RUS")
        Optional<String> source,

        @Meaning(value = "probability that a careful annotator would record the fact", example = "0.83")
        Optional<Double> confidence,

        @Meaning(
                value = "what a reviewer decided: confirmed or corrected; absent while none did",
                example = "confirmed")
        Optional<ReviewVerdict> review) {

    /** The provenance of the row with this ordinal among those that the event says to one read model. */
    static Provenance of(Event event, String subject, int ordinal, Optional<Ending> ending) {
        String rowKey = subject + "-" + ordinal;
        return Recorded.in(event)
                .map(recorded -> ofFact(event, recorded, rowKey, ending))
                .orElseGet(() -> ofOther(event, rowKey, ending));
    }

    private static Provenance ofFact(Event event, FactRecorded recorded, String rowKey, Optional<Ending> ending) {
        Fact fact = recorded.fact();
        Statement statement = fact.statement();
        Period period = Validity.of(fact, recorded.description());
        return new Provenance(
                rowKey,
                event.id(),
                Optional.of(fact.id()),
                statement.document(),
                statement.date(),
                period.from(),
                period.to(),
                period.inferred(),
                event.recordedTime(),
                ending.map(Ending::at),
                ending.map(Ending::eventId),
                Optional.of(statement.factuality()),
                statement.source().map(actor -> actor.id()),
                Optional.of(statement.confidence()),
                event.data() instanceof FactReviewed reviewed ? Optional.of(reviewed.verdict()) : Optional.empty());
    }

    private static Provenance ofOther(Event event, String rowKey, Optional<Ending> ending) {
        Optional<Edtf> date =
                switch (event.data()) {
                    case DocumentRegistered registered ->
                        registered.document().description().published();
                    case Resolution resolution -> resolution.date();
                    default -> Optional.empty();
                };
        Optional<String> fact =
                switch (event.data()) {
                    case FactReviewed reviewed -> Optional.of(reviewed.fact());
                    case Resolution resolution -> Optional.of(resolution.fact());
                    default -> Optional.empty();
                };
        return new Provenance(
                rowKey,
                event.id(),
                fact,
                event.data().documentId(),
                date,
                Optional.empty(),
                Optional.empty(),
                false,
                event.recordedTime(),
                ending.map(Ending::at),
                ending.map(Ending::eventId),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
