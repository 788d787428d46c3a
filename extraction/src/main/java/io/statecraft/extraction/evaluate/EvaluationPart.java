package io.statecraft.extraction.evaluate;

/** Which records of a set count: rules are developed on one half and checked on the other. */
public enum EvaluationPart {
    ALL,
    DEVELOPMENT,
    CHECK;

    boolean contains(int number) {
        return this == ALL || (this == DEVELOPMENT) == (number % 2 == 0);
    }
}
