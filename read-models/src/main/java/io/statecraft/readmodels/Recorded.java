package io.statecraft.readmodels;

import io.statecraft.facts.Event;
import io.statecraft.facts.Fact;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.FactReviewed;
import java.util.Optional;

/** What an event records, by reading or by review, for read models that listen to facts alone. */
public final class Recorded {
    private Recorded() {}

    /** The fact that the event records, with its sentence and where it comes from. */
    public static Optional<FactRecorded> in(Event event) {
        return switch (event.data()) {
            case FactRecorded recorded -> Optional.of(recorded);
            case FactReviewed reviewed -> reviewed.as();
            default -> Optional.empty();
        };
    }

    /** The fact that the event records, if it records one of this kind. */
    public static <F extends Fact> Optional<F> fact(Event event, Class<F> kind) {
        return in(event).map(FactRecorded::fact).filter(kind::isInstance).map(kind::cast);
    }
}
