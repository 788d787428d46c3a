package io.statecraft.extraction.read.reference;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ids of actors that no list knows, from their names. */
final class Slug {
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an) ");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{Ll}\\p{Lo}\\p{N}]+");
    private static final int LONGEST = 80;

    private Slug() {}

    /** "the Rapid Support Forces" as "rapid-support-forces"; empty where no letter remains. */
    static Optional<String> of(String name) {
        String small = ARTICLE.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        String plain =
                MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
        String joined = OTHER.matcher(plain.replaceAll("['’]s?\\b", "")).replaceAll("-");
        String trimmed = joined.replaceAll("^-+|-+$", "");
        if (trimmed.length() > LONGEST || trimmed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(trimmed);
    }
}
