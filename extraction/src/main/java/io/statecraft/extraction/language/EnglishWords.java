package io.statecraft.extraction.language;

import java.util.List;
import java.util.Set;

/**
 * How much a text speaks like English: the share of words that only bind other words.
 *
 * <p>About a quarter of the running words of English prose; the words of other languages that look alike ("of" in Dutch,
 * "to" in Polish) stay far below. Left out are those that are frequent elsewhere, such as "a", "in" and "is".
 */
final class EnglishWords {
    /** From here on the text is English for the greater part. */
    private static final double MOSTLY = 0.12;

    /** From here on it is not safe to call it another language. */
    private static final double PARTLY = 0.05;

    private static final Set<String> BINDING = Set.of(
            ("and are be been but by could from has have he his it its of or our she that the their them then there"
                            + " these they this those to we were which while who whose with would you your")
                    .split(" "));

    private EnglishWords() {}

    static boolean mostly(List<String> words) {
        return share(words) >= MOSTLY;
    }

    static boolean partly(List<String> words) {
        return share(words) >= PARTLY;
    }

    private static double share(List<String> words) {
        long binding = words.stream().filter(BINDING::contains).count();
        return words.isEmpty() ? 0 : binding / (double) words.size();
    }
}
