package io.statecraft.extraction.parse;

import java.util.List;

/** Parses with NLP4J and translates its labels into ours. */
final class Nlp4jParser implements Parser {

    static Nlp4jParser load() {
        return new Nlp4jParser();
    }

    @Override
    public List<Sentence> parse(String text) {
        throw new UnsupportedOperationException("the engine is not wired yet");
    }
}
