package io.statecraft.readmodels;

import io.statecraft.facts.Event;
import io.statecraft.facts.Fact;
import io.statecraft.facts.FactRecorded;
import java.util.Optional;

/** What an event records, for read models that listen to facts alone. */
public final class Recorded {
    private Recorded() {}

    /** The fact that the event records, if it records one of this kind. */
    public static <F extends Fact> Optional<F> fact(Event event, Class<F> kind) {
        return event.data() instanceof FactRecorded recorded && kind.isInstance(recorded.fact())
                ? Optional.of(kind.cast(recorded.fact()))
                : Optional.empty();
    }
}
