package io.statecraft.extraction.read.typing;

import io.statecraft.extraction.lookup.DataTable;
import io.statecraft.facts.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of the training data.
 *
 * @param text the sentence without marks
 * @param actors the words between square brackets
 * @param recipients the words between braces
 * @param type the type of the deed
 */
record TypedSentence(String text, List<String> actors, List<String> recipients, EventType type) {
    private static final Pattern ACTOR = Pattern.compile("\\[([^]]*)]");
    private static final Pattern RECIPIENT = Pattern.compile("\\{([^}]*)}");

    static List<TypedSentence> all() {
        return DataTable.ofResource(TypedSentence.class, "typed-sentences.tsv", "type", "sentence").rows().stream()
                .map(row -> new TypedSentence(
                        plain(row.cell(1)),
                        marked(ACTOR, row.cell(1)),
                        marked(RECIPIENT, row.cell(1)),
                        EventType.of(row.cell(0))))
                .toList();
    }

    private static List<String> marked(Pattern mark, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = mark.matcher(text);
        while (matcher.find()) {
            found.add(plain(matcher.group(1)));
        }
        return found;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\[\\]{}]", "");
    }
}
