package io.statecraft.llm;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A passage in which words are looked for as they stand there; only line breaks and spaces may differ. */
final class Verbatim {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final String passage;

    Verbatim(String passage) {
        this.passage = passage;
    }

    /** A piece of the passage; offsets in UTF-16 code units. */
    record Piece(int start, int end) {}

    /** The first place where the words stand. */
    Optional<Piece> find(String words) {
        String wanted = words.strip();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        int exact = passage.indexOf(wanted);
        if (exact >= 0) {
            return Optional.of(new Piece(exact, exact + wanted.length()));
        }
        String loose = Arrays.stream(SPACES.split(wanted)).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        Matcher matcher = Pattern.compile(loose).matcher(passage);
        return matcher.find() ? Optional.of(new Piece(matcher.start(), matcher.end())) : Optional.empty();
    }
}
