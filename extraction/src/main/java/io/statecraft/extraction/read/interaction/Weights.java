package io.statecraft.extraction.read.interaction;

/** How far a sense of the lexicon can be trusted in its surroundings. */
final class Weights {
    /** Below this a sense is too faint for its surroundings to help. */
    private static final double FAINT = 0.33;

    private static final double HELP = 0.3;

    private Weights() {}

    /** The weight of a sense where the sentence names both who acts and who is acted on in the places for them. */
    static double whereTold(double weight) {
        return weight < FAINT ? weight : weight + (1 - weight) * HELP;
    }
}
