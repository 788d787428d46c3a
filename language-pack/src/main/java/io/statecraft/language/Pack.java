package io.statecraft.language;

import java.util.List;

/** The names of the pack's parts, resources beside this class. */
final class Pack {

    static final String PART_OF_SPEECH = "pos";
    static final String NAMES = "ner";
    static final String DEPENDENCIES = "dep";
    static final String AMBIGUITY_CLASSES = "ambiguity-classes";
    static final String WORD_CLUSTERS = "word-clusters";
    static final List<String> MODELS = List.of(PART_OF_SPEECH, NAMES, DEPENDENCIES);

    private Pack() {}

    static String fileName(String part) {
        return part + ".pack";
    }
}
