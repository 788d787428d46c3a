package io.statecraft.extraction.language;

import io.statecraft.extraction.lookup.DataTable;
import java.util.Map;
import java.util.stream.Collectors;

/** The languages that political documents are written in; the model knows more, which only mislead. */
final class LanguageTags {
    private LanguageTags() {}

    /** BCP 47 tags by the names of the model (ISO 639-3). */
    static Map<String, String> load() {
        return DataTable.ofResource(LanguageTags.class, "languages.tsv", "model", "tag").rows().stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.cell(0), row -> row.cell(1)));
    }
}
