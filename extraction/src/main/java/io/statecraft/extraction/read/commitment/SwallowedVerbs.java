package io.statecraft.extraction.read.commitment;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import java.util.Optional;
import java.util.Set;

/** "promised to fight the militia and <b>combat</b> drug production": a second verb that the tagger takes for a noun. */
final class SwallowedVerbs {
    private static final Set<String> VERBS = Set.of(
            "combat", "fight", "counter", "curb", "halt", "stop", "end", "fund", "finance", "support", "aid", "limit",
            "release", "protect", "target");

    private SwallowedVerbs() {}

    /** The noun phrase that such a verb heads, behind the object of a verb that is done to an actor. */
    static Optional<Token> behind(Token content, SentenceReading sentence) {
        if (!Clause.isHead(content) || !Clause.of(content).isInfinitive()) {
            return Optional.empty();
        }
        boolean towardsActor = Clause.of(content).objects().stream()
                .anyMatch(object -> !sentence.cast().of(object).isEmpty());
        return sentence.sentence().tokens().stream()
                .filter(word -> towardsActor && word.index() > content.index() && word.isWithin(content))
                .filter(word -> VERBS.contains(word.lower()) && word.is(Relation.COMPOUND))
                .filter(word -> word.previous()
                        .filter(before -> before.is(Relation.COORDINATOR))
                        .isPresent())
                .flatMap(word -> word.head().stream())
                .map(SwallowedVerbs::top)
                .filter(noun -> sentence.cast().of(noun).isEmpty())
                .filter(noun -> Phrase.of(noun).determiner().isEmpty())
                .findFirst();
    }

    private static Token top(Token noun) {
        Token at = noun;
        while (at.is(Relation.COMPOUND) && at.head().isPresent()) {
            at = at.head().get();
        }
        return at;
    }
}
