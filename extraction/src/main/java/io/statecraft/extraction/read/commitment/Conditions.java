package io.statecraft.extraction.read.commitment;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import java.util.Optional;
import java.util.Set;

/** Under which condition something is promised. */
final class Conditions {
    private static final Set<String> MARKERS =
            Set.of("if", "once", "unless", "when", "provided", "should", "until", "as long as", "so long as", "till");

    private Conditions() {}

    static Optional<String> of(SentenceReading sentence, Token verb) {
        if (!Clause.isHead(verb)) {
            return Optional.empty();
        }
        return Clause.of(verb).adverbialClauses().stream()
                .filter(clause -> clause.marker().filter(MARKERS::contains).isPresent()
                        || clause.auxiliaries().stream()
                                .anyMatch(word -> word.lower().equals("should")))
                .findFirst()
                .map(clause -> sentence.text(clause.span()));
    }
}
