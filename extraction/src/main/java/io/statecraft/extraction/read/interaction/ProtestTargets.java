package io.statecraft.extraction.read.interaction;

import io.statecraft.extraction.lexicon.EventSense;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.EventType;
import java.util.List;
import java.util.Set;

/** Against whom people protest where nothing says "against": of whom they demand something, or the state in which they do it. */
final class ProtestTargets {
    private static final Set<String> DEMANDING = Set.of(
            "demand",
            "call",
            "seek",
            "press",
            "urge",
            "oppose",
            "denounce",
            "condemn",
            "insist",
            "protest",
            "want",
            "ask",
            "reject",
            "push",
            "force",
            "support",
            "back");
    private static final Set<String> MATTERS = Set.of("over", "in", "for", "at", "after");

    private ProtestTargets() {}

    /** "staged demonstrations <b>to demand</b> reforms by the president's government", "a strike over the bill of the minister". */
    static List<Who> demanded(Site<EventSense> site) {
        if (site.trigger().event() != EventType.PROTEST) {
            return List.of();
        }
        List<Token> roots = site.cast().sentence().tokens().stream()
                .filter(token -> token.isWithin(site.head()) && !token.equals(site.head()))
                .filter(token -> isDemand(token) || isMatter(token))
                .toList();
        List<Who> named = site.cast().sentence().tokens().stream()
                .filter(token -> roots.stream().anyMatch(root -> token.isWithin(root) && !token.equals(root)))
                .filter(token -> !token.isPronoun())
                .flatMap(token -> site.cast().of(token).stream())
                .filter(who -> who.certainty() > Who.UNLISTED)
                .toList();
        List<Who> states = named.stream().filter(Who::isState).limit(1).toList();
        return states.isEmpty() ? named.stream().limit(1).toList() : states;
    }

    /** Those who demonstrate without a word of whom it is against mean those who govern them. */
    static List<Who> governing(Site<EventSense> site) {
        return site.trigger().event() == EventType.PROTEST
                ? site.cast().scene().stream().toList()
                : List.of();
    }

    private static boolean isDemand(Token token) {
        return Clause.isHead(token)
                && DEMANDING.contains(token.lemma())
                && token.is(
                        Relation.ADVERBIAL_CLAUSE,
                        Relation.OPEN_COMPLEMENT,
                        Relation.INFINITIVE,
                        Relation.PARTICIPLE,
                        Relation.PREPOSITIONAL_CLAUSE,
                        Relation.COMPLEMENT,
                        Relation.RELATIVE_CLAUSE);
    }

    private static boolean isMatter(Token token) {
        return token.isNoun() && MATTERS.contains(token.preposition()) && !token.isProperNoun();
    }
}
