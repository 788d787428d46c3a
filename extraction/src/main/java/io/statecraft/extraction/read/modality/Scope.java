package io.statecraft.extraction.read.modality;

import io.statecraft.facts.Factuality;

/** How the factuality of a clause changes under words that govern it. */
final class Scope {
    private Scope() {}

    /** What a deed of {@code inner} factuality is when what governs it is only as certain as {@code outer}. */
    static Factuality under(Factuality outer, Factuality inner) {
        return switch (outer) {
            case CERTAIN -> inner;
            case UNCOMMITTED -> Factuality.UNCOMMITTED;
            case CERTAINLY_NOT -> negated(inner);
            case PROBABLE -> weakened(inner, false);
            case POSSIBLE -> weakened(inner, true);
            case PROBABLY_NOT -> weakened(negated(inner), false);
            case POSSIBLY_NOT -> weakened(negated(inner), true);
        };
    }

    static Factuality negated(Factuality value) {
        return switch (value) {
            case CERTAIN -> Factuality.CERTAINLY_NOT;
            case PROBABLE -> Factuality.PROBABLY_NOT;
            case POSSIBLE -> Factuality.POSSIBLY_NOT;
            case CERTAINLY_NOT -> Factuality.CERTAIN;
            case PROBABLY_NOT -> Factuality.PROBABLE;
            case POSSIBLY_NOT -> Factuality.POSSIBLE;
            case UNCOMMITTED -> Factuality.UNCOMMITTED;
        };
    }

    private static Factuality weakened(Factuality value, boolean toPossible) {
        return switch (value) {
            case CERTAIN, PROBABLE -> toPossible ? Factuality.POSSIBLE : Factuality.PROBABLE;
            case CERTAINLY_NOT, PROBABLY_NOT -> toPossible ? Factuality.POSSIBLY_NOT : Factuality.PROBABLY_NOT;
            default -> value;
        };
    }
}
