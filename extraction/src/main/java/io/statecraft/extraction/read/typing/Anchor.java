package io.statecraft.extraction.read.typing;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import java.util.List;
import java.util.Optional;

/** Where a sentence begins to say what some of its parties do to others. */
final class Anchor {
    private Anchor() {}

    /** The highest verb that the actors do and that reaches the recipients, else the nearest word above either. */
    static Token of(List<Token> tokens, List<Token> actors, List<Token> recipients) {
        Optional<Token> doing = tokens.stream()
                .filter(Clause::isHead)
                .filter(verb -> does(verb, actors))
                .filter(verb -> recipients.isEmpty() || reaches(verb, recipients))
                .findFirst();
        if (doing.isPresent()) {
            return doing.get();
        }
        Optional<Token> any = tokens.stream()
                .filter(Clause::isHead)
                .filter(verb -> does(verb, actors))
                .findFirst();
        return any.orElseGet(() -> above(actors.isEmpty() ? recipients.getFirst() : actors.getFirst()));
    }

    private static boolean does(Token verb, List<Token> actors) {
        return Clause.of(verb).doers().stream()
                .anyMatch(doer -> actors.stream().anyMatch(actor -> actor.isWithin(doer)));
    }

    private static boolean reaches(Token verb, List<Token> recipients) {
        return recipients.stream().anyMatch(recipient -> isOwn(recipient, verb));
    }

    /** Whether a word hangs on the verb itself and not on one that is coordinated with it. */
    private static boolean isOwn(Token word, Token verb) {
        Token at = word;
        while (!at.equals(verb)) {
            boolean coordinated = at.is(Relation.CONJUNCT)
                    && Clause.isHead(at)
                    && at.head().filter(verb::equals).isPresent();
            if (coordinated || at.head().isEmpty()) {
                return false;
            }
            at = at.head().get();
        }
        return true;
    }

    private static Token above(Token party) {
        Token at = party;
        while (!Clause.isHead(at) && at.head().isPresent()) {
            at = at.head().get();
        }
        return at;
    }
}
