package io.statecraft.extraction.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The words of a trigger in the forms that a reader meets: spelled both ways, without articles, nouns in the singular. */
final class Wording {
    private static final Set<String> LEFT_OUT = Set.of("the", "a", "an", "its", "own");
    private static final Set<String> NO_PLURALS = Set.of(
            "means",
            "news",
            "series",
            "headquarters",
            "corps",
            "politics",
            "kudos",
            "goods",
            "minutes",
            "species",
            "premises",
            "proceedings",
            "stoppages",
            "barracks",
            "economics",
            "logistics",
            "tactics");

    private Wording() {}

    /** The word lists of a cell's alternatives. */
    static List<List<String>> of(List<String> alternatives, PartOfSpeech partOfSpeech) {
        Set<List<String>> wordings = new LinkedHashSet<>();
        for (String alternative : alternatives) {
            for (String spelled : Spelling.variants(alternative)) {
                List<String> words = words(spelled, partOfSpeech);
                wordings.add(words);
                if (partOfSpeech == PartOfSpeech.NOUN) {
                    wordings.add(words.stream().map(Wording::singular).toList());
                }
            }
        }
        return new ArrayList<>(wordings);
    }

    private static List<String> words(String text, PartOfSpeech partOfSpeech) {
        List<String> words =
                Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
        boolean loose = partOfSpeech == PartOfSpeech.VERB || partOfSpeech == PartOfSpeech.NOUN;
        if (!loose || words.size() < 2) {
            return words;
        }
        // A reader looks for the words among the dependents, where an article is a dependent of a dependent.
        return words.stream().filter(word -> !LEFT_OUT.contains(word)).toList();
    }

    private static String singular(String word) {
        boolean plural = word.length() > 3 && word.endsWith("s") && !NO_PLURALS.contains(word);
        if (!plural || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") || word.endsWith("'s")) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean hissing =
                word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes");
        return word.substring(0, word.length() - (hissing ? 2 : 1));
    }
}
