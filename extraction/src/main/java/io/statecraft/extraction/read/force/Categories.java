package io.statecraft.extraction.read.force;

import io.statecraft.extraction.lookup.DataTable;
import io.statecraft.extraction.parse.Token;
import io.statecraft.facts.ForceCategory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a counted noun is a number of. */
final class Categories {
    private static final Categories BUILT_IN = new Categories();

    private final Map<String, ForceCategory> byLemma = new HashMap<>();

    private Categories() {
        for (DataTable.Row row : DataTable.ofResource(Categories.class, "counted.tsv", "category", "lemmas").rows()) {
            ForceCategory category = ForceCategory.of(row.cell(0));
            row.alternatives(1).forEach(lemma -> byLemma.put(lemma, category));
        }
    }

    static Categories load() {
        return BUILT_IN;
    }

    /** The category of a noun, two words before one. */
    Optional<ForceCategory> of(Token noun) {
        String before = noun.previous()
                .map(token -> token.text().equals("-") ? token.previous().map(Token::lemma).orElse("") : token.lemma())
                .orElse("");
        return Optional.ofNullable(byLemma.get(before + " " + noun.lemma()))
                .or(() -> Optional.ofNullable(byLemma.get(noun.lemma())))
                .or(() -> Optional.ofNullable(byLemma.get(noun.lower())));
    }
}
