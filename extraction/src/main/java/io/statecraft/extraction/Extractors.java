package io.statecraft.extraction;

import io.statecraft.extraction.actor.Gazetteer;
import io.statecraft.extraction.lexicon.Lexicon;
import io.statecraft.extraction.parse.Parser;
import io.statecraft.extraction.read.BuiltInExtractor;
import java.nio.file.Path;
import java.util.List;

/** The extractors that there are. */
public final class Extractors {
    private Extractors() {}

    /** The built-in engine. Loading takes seconds and some hundred megabytes: load it once and share it. */
    public static ExplainingExtractor builtIn() {
        return builtIn(List.of());
    }

    /**
     * The built-in engine with data of the user's own.
     *
     * @param folders folders with further data files of actors and words
     */
    public static ExplainingExtractor builtIn(List<Path> folders) {
        return new EnglishOnly<>(new BuiltInExtractor(Parser.load(), Gazetteer.load(folders), Lexicon.load(folders)));
    }
}
