package io.statecraft.extraction.read;

import io.statecraft.extraction.Extraction;
import io.statecraft.extraction.Extractor;
import io.statecraft.extraction.Extractors;
import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Fact;
import java.util.List;
import java.util.Optional;

/** The built-in engine, loaded once for all tests. */
final class BuiltIn {
    static final Extractor ENGINE = Extractors.builtIn();

    private BuiltIn() {}

    static List<Fact> facts(String text) {
        return facts(text, "Report");
    }

    static List<Fact> facts(String text, String title) {
        DocumentDescription description = new DocumentDescription(
                Optional.of(title),
                Optional.empty(),
                Optional.of(Edtf.parse("2024-05-10")),
                Optional.empty(),
                Optional.empty());
        return extraction(Document.of(text, description)).facts().stream()
                .map(Extraction.Found::fact)
                .toList();
    }

    static Extraction extraction(Document document) {
        return ENGINE.extract(document);
    }

    static <F extends Fact> List<F> facts(String text, Class<F> kind) {
        return facts(text).stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
