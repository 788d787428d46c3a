package io.statecraft.extraction;

import io.statecraft.extraction.language.LanguageDetector;
import io.statecraft.facts.Document;
import io.statecraft.facts.EventType;
import java.util.List;
import java.util.Optional;

/** An engine that understands English alone, kept from reading nonsense out of anything else. */
final class EnglishOnly<E extends ExplainingExtractor & DeedTyping> implements ExplainingExtractor, DeedTyping {
    private final E engine;
    private final LanguageDetector detector = new LanguageDetector();

    EnglishOnly(E engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public Extraction extract(Document document) {
        return otherLanguage(document)
                .map(language -> Extraction.none(name(), "language " + language + ": no engine"))
                .orElseGet(() -> engine.extract(document));
    }

    @Override
    public List<Explanation> explain(Document document) {
        return otherLanguage(document).isPresent() ? List.of() : engine.explain(document);
    }

    @Override
    public Optional<EventType> type(String text, List<String> actors, List<String> recipients) {
        return engine.type(text, actors, recipients);
    }

    /** Where it cannot be told, as of a short text, it is taken for English. */
    private Optional<String> otherLanguage(Document document) {
        return detector.language(document.text()).filter(language -> !language.equals(LanguageDetector.ENGLISH));
    }
}
