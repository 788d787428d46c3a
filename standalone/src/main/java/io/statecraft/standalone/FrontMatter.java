package io.statecraft.standalone;

import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The head of a text file that says where the text comes from: lines of {@code key: value} between two lines of three
 * hyphens.
 *
 * @param fields title, publisher, published (EDTF), url, language; each may be missing
 * @param length how many characters of the file the head takes
 */
record FrontMatter(Map<String, String> fields, int length) {
    private static final String FENCE = "---\n";
    private static final Set<String> KEYS = Set.of("title", "publisher", "published", "url", "language");

    FrontMatter {
        fields = Map.copyOf(fields);
    }

    /** The head of this text; empty where it has none. */
    static FrontMatter of(String text) {
        int close = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        if (close < 0) {
            return new FrontMatter(Map.of(), 0);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : text.substring(FENCE.length(), close + 1).split("\n")) {
            int colon = line.indexOf(':');
            if (colon < 0 || !KEYS.contains(line.substring(0, colon).strip())) {
                return new FrontMatter(Map.of(), 0);
            }
            fields.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return new FrontMatter(fields, close + 1 + FENCE.length());
    }

    /** The text with the head blanked, so that offsets stay those of the file. */
    String blanked(String text) {
        return " ".repeat(length) + text.substring(length);
    }

    DocumentDescription description() {
        return new DocumentDescription(
                field("title"),
                field("publisher"),
                field("published").map(Edtf::parse),
                field("url").map(URI::create),
                field("language"));
    }

    private Optional<String> field(String key) {
        return Optional.ofNullable(fields.get(key)).filter(value -> !value.isEmpty());
    }
}
