package io.statecraft.extraction.lexicon;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Words that carry a meaning in some surroundings. */
public sealed interface Trigger permits EventSense, Cue, LightVerb {
    /** The prepositions that end the head part of a nominal trigger such as "show of force". */
    Set<String> COMPLEMENT_STARTS =
            Set.of("of", "in", "on", "to", "for", "with", "from", "against", "by", "into", "as");

    /** The particular before the general: more words first, then more tests, then what is blocked, then more weight. */
    Comparator<Trigger> PARTICULAR_FIRST = Comparator.comparingInt(
                    (Trigger trigger) -> -trigger.words().size())
            .thenComparingInt(trigger -> -trigger.tests())
            .thenComparingInt(trigger -> trigger.weight() == 0 ? 0 : 1)
            .thenComparingDouble(trigger -> -trigger.weight());

    /** The lemmas of the trigger. */
    List<String> words();

    /** The part of speech of its head. */
    PartOfSpeech partOfSpeech();

    /** What its object must be. */
    Filler object();

    /** What else must hold. */
    List<Condition> conditions();

    /** How far it can be trusted, 0 to 1. */
    double weight();

    /** The lemma by which it is looked up: the verb; the last noun before a preposition; else the first word. */
    default String head() {
        if (partOfSpeech() != PartOfSpeech.NOUN) {
            return words().getFirst();
        }
        int last = 0;
        while (last + 1 < words().size() && !COMPLEMENT_STARTS.contains(words().get(last + 1))) {
            last++;
        }
        return words().get(last);
    }

    /** How much is asked of the surroundings; a test for mere presence counts half as much as one for words. */
    default int tests() {
        Filler object = object();
        int ofObject = object.isFree() || object.excluded() ? 0 : object.words().isEmpty() ? 1 : 2;
        // A use that is blocked, or shut out by an exclusion, must be seen before the general sense.
        return ofObject + 2 * conditions().size() + (object.excluded() ? 1 : 0);
    }
}
