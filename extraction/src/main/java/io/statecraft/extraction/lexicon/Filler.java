package io.statecraft.extraction.lexicon;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What may fill a place: words by lemma, or kinds of thing that the reader has recognised.
 *
 * @param words lemmas, the classes already spelled out; a lemma of several words is premodifiers and head
 * @param kinds recognised kinds
 * @param excluded whether exactly these may <em>not</em> fill the place
 */
public record Filler(Set<String> words, Set<Kind> kinds, boolean excluded) {

    /** What a reader can recognise in a phrase. */
    public enum Kind {
        /** An actor that can be resolved. */
        ACTOR,
        /** A place name. */
        PLACE,
        /** A person's name. */
        PERSON,
        /** A number with a noun. */
        QUANTITY,
        /** There is a phrase, whatever it is. */
        ANY,
        /** There is no phrase. */
        NONE
    }

    /** Accepts whatever there is, and nothing at all. */
    public static final Filler FREE = new Filler(Set.of(), Set.of(), false);

    public Filler {
        words = Set.copyOf(words);
        kinds = Set.copyOf(kinds);
    }

    static Filler of(List<String> alternatives, Map<String, Set<String>> classes) {
        Set<String> words = new HashSet<>();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        boolean excluded = false;
        for (String alternative : alternatives) {
            excluded |= alternative.startsWith("!");
            String text = alternative.startsWith("!") ? alternative.substring(1) : alternative;
            if (!text.startsWith("@")) {
                words.add(text);
            } else if (classes.containsKey(text.substring(1))) {
                words.addAll(classes.getOrDefault(text.substring(1), Set.of()));
            } else {
                kinds.add(kind(text));
            }
        }
        return new Filler(words, kinds, excluded);
    }

    private static Kind kind(String text) {
        try {
            return Kind.valueOf(text.substring(1).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(text + " is neither a class of classes.tsv nor a recognised kind", e);
        }
    }

    /** Whether nothing is asked. */
    public boolean isFree() {
        return words.isEmpty() && kinds.isEmpty();
    }

    /** Whether there must be no phrase in the place. */
    public boolean acceptsAbsence() {
        return isFree() || excluded || kinds.contains(Kind.NONE);
    }

    /**
     * Whether a phrase may fill the place.
     *
     * @param lemma its head's lemma
     * @param fullLemma the lemmas of premodifiers and head, such as {@code diplomatic tie}
     * @param recognised what the reader has recognised in it
     */
    public boolean accepts(String lemma, String fullLemma, Set<Kind> recognised) {
        if (isFree()) {
            return true;
        }
        boolean known = kinds.contains(Kind.ANY) || recognised.stream().anyMatch(kinds::contains);
        return (known || words.contains(lemma) || namesEndOf(fullLemma)) != excluded;
    }

    /** Whether some last words of a phrase are among the lemmas of several words. */
    private boolean namesEndOf(String fullLemma) {
        String end = fullLemma;
        while (end.indexOf(' ') > 0) {
            if (words.contains(end)) {
                return true;
            }
            end = end.substring(end.indexOf(' ') + 1);
        }
        return false;
    }
}
