package io.statecraft.extraction.read.commitment;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import java.util.Optional;
import java.util.Set;

/** Under which condition something is promised. */
final class Conditions {
    private static final Set<String> MARKERS =
            Set.of("if", "once", "unless", "when", "provided", "should", "until", "as long as", "so long as", "till");

    private Conditions() {}

    /** The condition of a verb, or of what it is done for: "work to lift the sanctions <b>once talks begin</b>". */
    static Optional<String> of(SentenceReading sentence, Token verb) {
        if (!Clause.isHead(verb)) {
            return Optional.empty();
        }
        Optional<Clause> condition = Clause.of(verb).adverbialClauses().stream()
                .filter(Conditions::isCondition)
                .findFirst();
        if (condition.isPresent()) {
            return condition.map(clause -> sentence.text(clause.span()));
        }
        return verb.children(Relation.OPEN_COMPLEMENT, Relation.ADVERBIAL_CLAUSE).stream()
                .filter(Clause::isHead)
                .filter(below -> Clause.of(below).isInfinitive())
                .flatMap(below -> of(sentence, below).stream())
                .findFirst();
    }

    private static boolean isCondition(Clause clause) {
        return clause.marker().filter(MARKERS::contains).isPresent()
                || clause.auxiliaries().stream().anyMatch(word -> word.lower().equals("should"));
    }
}
