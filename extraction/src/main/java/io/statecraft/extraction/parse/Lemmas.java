package io.statecraft.extraction.parse;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dictionary forms as readers expect them. */
final class Lemmas {

    private static final Map<String, String> SHORT_FORMS = Map.of(
            "'ll", "will", "wo", "will", "ca", "can", "sha", "shall", "n't", "not", "'ve", "have", "'re", "be", "'m",
            "be");

    private Lemmas() {}

    static String lemma(String word, String tag, @Nullable String found) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (!tag.startsWith("NN") && SHORT_FORMS.containsKey(lower)) {
            return SHORT_FORMS.getOrDefault(lower, lower);
        }
        if (tag.startsWith("VB") && lower.equals("provided")) {
            // The engine takes every "provided" for the conjunction.
            return "provide";
        }
        // The engine replaces digits by zeros, which is no use to anyone else.
        boolean asItIs =
                tag.startsWith("NNP") || tag.equals("CD") || lower.chars().anyMatch(Character::isDigit);
        return asItIs || found == null || found.startsWith("#") ? lower : found.toLowerCase(Locale.ROOT);
    }
}
