package io.statecraft.extraction.read.force;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.facts.ForceCategory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Ships, aircraft and other weapons that a text tells whose they are and at work: "<b>Polish jets</b> took off". */
final class Operations {
    private static final Set<ForceCategory> MOVING = EnumSet.of(
            ForceCategory.AIRCRAFT,
            ForceCategory.HELICOPTERS,
            ForceCategory.DRONES,
            ForceCategory.SHIPS,
            ForceCategory.SUBMARINES,
            ForceCategory.TANKS,
            ForceCategory.ARMOURED_VEHICLES,
            ForceCategory.ARTILLERY,
            ForceCategory.AIR_DEFENCE,
            ForceCategory.MISSILES);
    private static final Set<String> WORKING = Set.of(
            "fly",
            "operate",
            "patrol",
            "sail",
            "enter",
            "cross",
            "take",
            "participate",
            "lend",
            "shoot",
            "fire",
            "strike",
            "hit",
            "attack",
            "arrive",
            "circle",
            "escort",
            "intercept",
            "violate",
            "penetrate",
            "land",
            "dock",
            "transit",
            "bomb",
            "shell",
            "join",
            "guard",
            "target",
            "pound",
            "shadow",
            "approach",
            "anchor",
            "call",
            "destroy",
            "sink",
            "down",
            "damage",
            "crash",
            "explode",
            "collide",
            "ram",
            "lose",
            "bring",
            "seize",
            "capture",
            "scramble",
            "set",
            "leave",
            "return",
            "remain",
            "be",
            "kill",
            "wound",
            "drop",
            "fall",
            "stray");

    private Operations() {}

    static List<Token> of(Clause clause, SentenceReading sentence) {
        if (!WORKING.contains(clause.verb().lemma())) {
            return List.of();
        }
        List<Token> nouns = new ArrayList<>(clause.subjects());
        nouns.addAll(clause.agents());
        if (!clause.verb().hasLemma("be")) {
            nouns.addAll(clause.objects());
        }
        nouns.removeIf(noun -> !isOnes(noun, sentence));
        return nouns;
    }

    private static boolean isOnes(Token noun, SentenceReading sentence) {
        boolean told = noun.isPlural()
                || noun.children(Relation.DETERMINER).stream()
                        .anyMatch(word -> word.lower().matches("an?"));
        return told
                && Owners.listed(sentence.cast().owners(noun)).isPresent()
                && Categories.load()
                        .of(Phrase.of(noun).coreSpan(), noun)
                        .filter(MOVING::contains)
                        .isPresent();
    }
}
