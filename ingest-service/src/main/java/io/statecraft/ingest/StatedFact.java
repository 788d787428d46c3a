package io.statecraft.ingest;

import io.statecraft.facts.FactRecorded;
import io.statecraft.service.Problem;
import java.util.List;

/** What becomes of a fact that a client states. */
sealed interface StatedFact {
    /** It can be recorded. */
    record Sound(FactRecorded recorded) implements StatedFact {}

    /** It cannot, for these reasons. */
    record Unsound(List<Problem> problems) implements StatedFact {
        public Unsound {
            problems = List.copyOf(problems);
        }
    }
}
