package io.statecraft.extraction.read.when;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.reference.SentenceCast;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/** Where something happens, by the prepositions of place in its clause. */
public final class Places {
    private static final Set<String> LOCATIVE = Set.of(
            "in",
            "at",
            "near",
            "outside",
            "around",
            "across",
            "inside",
            "within",
            "throughout",
            "into",
            "off",
            "along",
            "outside of",
            "over",
            "on");

    private Places() {}

    /** The words that say where a deed takes place, without the preposition. */
    public static Optional<String> of(Token deed, SentenceCast cast) {
        Deque<Token> open = new ArrayDeque<>(deed.children());
        while (!open.isEmpty()) {
            Token token = open.poll();
            boolean placed = token.is(Relation.OBLIQUE, Relation.NOMINAL_MODIFIER)
                    && LOCATIVE.contains(token.preposition())
                    && cast.named(token).isPresent()
                    && cast.isLocative(token) | token.preposition().equals("into");
            if (placed) {
                return Optional.of(text(token, cast));
            }
            if (!Clause.isHead(token) && token.isNoun()) {
                open.addAll(token.children());
            }
        }
        return Optional.empty();
    }

    private static String text(Token token, SentenceCast cast) {
        return cast.sentence().text(Phrase.of(token).coreSpan()).replaceFirst("^the ", "");
    }
}
