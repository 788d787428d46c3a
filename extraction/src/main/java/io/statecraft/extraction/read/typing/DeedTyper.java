package io.statecraft.extraction.read.typing;

import io.statecraft.extraction.lexicon.Lexicon;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.reference.SentenceCast;
import io.statecraft.facts.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the type of the deed between parties that are known. */
public final class DeedTyper {
    private final Lexicon lexicon;

    public DeedTyper(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The likeliest type; empty where the sentence names no party. */
    public Optional<EventType> type(SentenceCast cast, List<String> actors, List<String> recipients) {
        return features(cast, lexicon, actors, recipients)
                .map(Model.KEPT::probabilities)
                .flatMap(types -> types.entrySet().stream().max(Map.Entry.comparingByValue()))
                .map(Map.Entry::getKey);
    }

    /** What the model looks at; empty where the sentence names no party. */
    static Optional<Map<String, Float>> features(
            SentenceCast cast, Lexicon lexicon, List<String> actors, List<String> recipients) {
        List<Token> doers = heads(cast, actors);
        List<Token> others = heads(cast, recipients);
        return doers.isEmpty() && others.isEmpty()
                ? Optional.empty()
                : Optional.of(TypeFeatures.of(cast, lexicon, doers, others));
    }

    /** The head of each name: its token that hangs on none of the others. A name may have gaps, written "...". */
    private static List<Token> heads(SentenceCast cast, List<String> names) {
        List<Token> heads = new ArrayList<>();
        for (String name : names) {
            for (String piece : name.strip().split("\\s*\\.\\.\\.\\s*")) {
                head(cast, piece).ifPresent(heads::add);
            }
        }
        return heads;
    }

    private static Optional<Token> head(SentenceCast cast, String name) {
        int start = cast.sentence().text().indexOf(name);
        if (start < 0 || name.isBlank()) {
            return Optional.empty();
        }
        int from = cast.sentence().start() + start;
        List<Token> tokens = cast.sentence().tokens().stream()
                .filter(token -> token.end() > from && token.start() < from + name.length())
                .filter(token -> !token.isPunctuation())
                .toList();
        return tokens.stream()
                .filter(token -> token.head().filter(tokens::contains).isEmpty())
                .findFirst();
    }

    /** Read when a type is first asked for: an engine that only extracts does without. */
    private static final class Model {
        private static final TypeModel KEPT = TypeModel.load();
    }
}
