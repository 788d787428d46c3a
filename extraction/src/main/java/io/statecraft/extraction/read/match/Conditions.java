package io.statecraft.extraction.read.match;

import io.statecraft.extraction.actor.FormRole;
import io.statecraft.extraction.equipment.EquipmentGazetteer;
import io.statecraft.extraction.lexicon.Condition;
import io.statecraft.extraction.lexicon.EventSense;
import io.statecraft.extraction.lexicon.Filler;
import io.statecraft.extraction.lexicon.Slot;
import io.statecraft.extraction.lexicon.Trigger;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.reference.SentenceCast;
import io.statecraft.extraction.read.reference.Transparent;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tests what a trigger asks of its surroundings. */
final class Conditions {
    private Conditions() {}

    static boolean hold(Site<? extends Trigger> site) {
        return accepts(site.trigger().object(), site.objects(), site.cast())
                && site.trigger().conditions().stream()
                        .allMatch(condition -> holds(condition, site) != condition.negated());
    }

    private static boolean holds(Condition condition, Site<? extends Trigger> site) {
        return switch (condition.kind()) {
            case SUBJECT -> accepts(condition.filler(), site.fillers(Slot.of("subj")), site.cast());
            case RECIPIENT -> recipientHolds(condition, site);
            case OWNER -> !site.actors(Slot.of("own")).isEmpty();
            case CLAUSE -> clauseHolds(condition.filler(), site.head());
            case WORD -> wordHolds(condition.filler(), site.head());
            case PREPOSITION ->
                accepts(condition.filler(), site.fillers(Slot.of(condition.preposition())), site.cast());
        };
    }

    private static boolean recipientHolds(Condition condition, Site<? extends Trigger> site) {
        if (site.trigger() instanceof EventSense sense) {
            for (Slot slot : sense.recipient()) {
                List<Token> fillers = site.fillers(slot);
                if (!fillers.isEmpty()) {
                    return accepts(condition.filler(), fillers, site.cast());
                }
            }
        }
        return condition.filler().acceptsAbsence();
    }

    /** The complement of the trigger, by the word that introduces it. */
    private static boolean clauseHolds(Filler markers, Token head) {
        Optional<Token> complement = head
                .children(
                        Relation.COMPLEMENT,
                        Relation.OPEN_COMPLEMENT,
                        Relation.PREPOSITIONAL_CLAUSE,
                        Relation.INFINITIVE)
                .stream()
                .filter(Clause::isHead)
                .findFirst();
        if (complement.isEmpty()) {
            return markers.words().contains("none");
        }
        Token verb = complement.get();
        String marker = verb.is(Relation.PREPOSITIONAL_CLAUSE)
                ? verb.preposition()
                : Clause.of(verb).isInfinitive()
                        ? "to"
                        : Clause.of(verb).marker().orElse("that");
        return markers.words().contains(marker)
                || verb.tag().equals("VBG") && markers.words().contains("ing");
    }

    private static boolean wordHolds(Filler wanted, Token head) {
        return head.children().stream()
                .anyMatch(child -> Words.isWord(child, child.lemma()) && matches(wanted, child)
                        || child.is(Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT)
                                && child.children().stream().anyMatch(below -> matches(wanted, below)));
    }

    private static boolean matches(Filler wanted, Token token) {
        return wanted.words().contains(token.lemma()) || wanted.words().contains(token.lower());
    }

    static boolean accepts(Filler filler, List<Token> heads, SentenceCast cast) {
        if (filler.isFree()) {
            return true;
        }
        if (heads.isEmpty()) {
            return filler.acceptsAbsence();
        }
        if (filler.kinds().contains(Filler.Kind.NONE)
                && filler.words().isEmpty()
                && filler.kinds().size() == 1) {
            return filler.excluded();
        }
        return filler.excluded()
                ? heads.stream().allMatch(head -> accepts(filler, head, cast))
                : heads.stream().anyMatch(head -> accepts(filler, head, cast));
    }

    private static boolean accepts(Filler filler, Token phrase, SentenceCast cast) {
        Token head = Transparent.meant(phrase);
        return filler.accepts(head.lemma(), fullLemma(head), recognised(head, cast))
                || !filler.excluded() && filler.words().contains("weapon") && isWeapon(head)
                || filler.accepts(head.lower(), fullLemma(head), Set.of()) && !filler.excluded()
                || !filler.excluded() && filler.words().contains(singular(head.lower()));
    }

    /** "<b>UAVs</b>": capitals keep their plural in the dictionary form. */
    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** "delivered two <b>MiG-29s</b>": a weapon by the name of its type. */
    private static boolean isWeapon(Token head) {
        return head.isNoun()
                && EquipmentGazetteer.load().ofDesignation(head.text()).isPresent();
    }

    private static Set<Filler.Kind> recognised(Token head, SentenceCast cast) {
        Set<Filler.Kind> kinds = EnumSet.noneOf(Filler.Kind.class);
        cast.named(head).ifPresent(named -> {
            kinds.add(named.isPlace() ? Filler.Kind.PLACE : Filler.Kind.ACTOR);
            if (named.who().isState() && !named.isPerson() && named.role() != FormRole.ADJECTIVE) {
                kinds.add(Filler.Kind.PLACE);
            }
            if (named.isPerson()) {
                kinds.add(Filler.Kind.PERSON);
            }
        });
        if (!cast.of(head).isEmpty()) {
            kinds.add(Filler.Kind.ACTOR);
        }
        if (!Phrase.of(head).numbers().isEmpty()) {
            kinds.add(Filler.Kind.QUANTITY);
        }
        return kinds;
    }

    private static String fullLemma(Token head) {
        StringBuilder full = new StringBuilder(head.lemma());
        Token at = head;
        for (int words = 0; words < 3; words++) {
            Optional<Token> before = at.previous();
            if (before.isEmpty()
                    || !before.get().is(Relation.ADJECTIVE, Relation.COMPOUND)
                    || !before.get().isWithin(head)) {
                break;
            }
            at = before.get();
            full.insert(0, at.lemma() + " ");
        }
        return full.toString();
    }
}
