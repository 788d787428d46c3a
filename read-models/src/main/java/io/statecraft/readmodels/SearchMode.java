package io.statecraft.readmodels;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How something is searched. */
public enum SearchMode {
    /** By its words. */
    TEXT,
    /** By what it means. */
    SEMANTIC,
    /** By both; what is near the top of either list comes first. */
    HYBRID;

    /** Name of the parameter. */
    public static final String PARAMETER = "mode";

    static final List<String> CODES = Stream.of(values()).map(SearchMode::code).toList();

    /** As it stands in a URL. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that these values of the parameter name; none: {@link #TEXT}. */
    static SearchMode of(List<String> values) {
        List<String> named = values.stream().distinct().toList();
        if (named.isEmpty()) {
            return TEXT;
        }
        if (named.size() > 1 || !CODES.contains(named.get(0))) {
            throw new InvalidQuestionException(
                    PARAMETER,
                    "mode is one of %s, was %s".formatted(String.join(", ", CODES), String.join(", ", named)),
                    CODES);
        }
        return valueOf(named.get(0).toUpperCase(Locale.ROOT));
    }
}
