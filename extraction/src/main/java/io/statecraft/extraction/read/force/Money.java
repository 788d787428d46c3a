package io.statecraft.extraction.read.force;

import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import java.util.Set;

/** Which sums of money are military or are aid. */
final class Money {
    private static final Set<String> MILITARY = Set.of(
            "military",
            "defence",
            "defense",
            "army",
            "weapon",
            "arms",
            "aid",
            "assistance",
            "budget",
            "security",
            "arm",
            "missile",
            "training",
            "ammunition",
            "fighter",
            "aircraft",
            "troop",
            "force",
            "equipment",
            "navy",
            "nuclear",
            "humanitarian");

    private Money() {}

    /** Whether the sentence speaks of military things or aid. */
    static boolean isMilitary(Amount amount, SentenceReading sentence) {
        return amount.counted().sentence().tokens().stream().map(Token::lemma).anyMatch(MILITARY::contains)
                && sentence.clauseOf(amount.counted()).isPresent();
    }
}
