package io.statecraft.extraction.time;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words that point from one unit of the calendar to another: from the document's, or from the last one mentioned. */
record Shift(int units, boolean fromAnchor) {
    private static final Map<String, Shift> WORDS = Map.ofEntries(
            Map.entry("last", new Shift(-1, false)),
            Map.entry("past", new Shift(-1, false)),
            Map.entry("this", new Shift(0, false)),
            Map.entry("current", new Shift(0, false)),
            Map.entry("next", new Shift(1, false)),
            Map.entry("coming", new Shift(1, false)),
            Map.entry("upcoming", new Shift(1, false)),
            Map.entry("previous", new Shift(-1, true)),
            Map.entry("preceding", new Shift(-1, true)),
            Map.entry("that", new Shift(0, true)),
            Map.entry("same", new Shift(0, true)),
            Map.entry("following", new Shift(1, true)),
            Map.entry("ensuing", new Shift(1, true)),
            Map.entry("subsequent", new Shift(1, true)));

    static Set<String> words() {
        return WORDS.keySet();
    }

    static Optional<Shift> of(String word) {
        return Optional.ofNullable(WORDS.get(word));
    }
}
