package io.statecraft.extraction.time;

import io.statecraft.facts.Edtf;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One expression of time in a text.
 *
 * @param start offset of its first character, without the preposition
 * @param end offset behind its last character
 * @param text the expression as written
 * @param value its date, empty where it gives none or none can be resolved; open-ended for {@code SINCE} and
 *     {@code UNTIL}, the bare date for {@code BY}, {@code BEFORE} and {@code AFTER}
 * @param relation how the dated lies to the date
 * @param inferredParts which parts of the value the text does not give by itself
 * @param kind what it tells; only {@code DATE} and, for "the last two years", {@code DURATION} have values
 */
public record DateMention(
        int start,
        int end,
        String text,
        Optional<Edtf> value,
        DateRelation relation,
        Set<DatePart> inferredParts,
        DateKind kind) {
    public DateMention {
        inferredParts = Set.copyOf(inferredParts);
    }

    /** Whether the story goes on from here: what was "a year ago" is compared with, not gone to. */
    boolean movesTheStory() {
        String lower = text.toLowerCase(Locale.ROOT);
        return kind == DateKind.DATE && value.isPresent() && !lower.contains("ago") && !lower.contains("earlier");
    }
}
