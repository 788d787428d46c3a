package io.statecraft.readmodels;

/** Who has the last word about a subject: what the greater one decided, the lesser one does not change. */
public enum Authority {
    /** What a program read. */
    EXTRACTOR,
    /** What a person decided. */
    REVIEWER
}
