package io.statecraft.extraction.lexicon;

/** How somebody binds himself. */
public enum CommitmentKind {
    /** Promises to do something. */
    PROMISE,
    /** Guarantees that something is or stays so. */
    GUARANTEE,
    /** Promises not to do something. */
    RENOUNCE,
    /** Declares willing or ready, short of a promise. */
    OFFER,
    /** Announces what he will do, in his own statement: "We will continue to". */
    WILL
}
