package io.statecraft.extraction.parse;

/**
 * What a token is to its head.
 *
 * <p>The labels are close to Universal Dependencies, with two differences. A copula stays the head of its clause, and
 * what it predicates is its {@link #ATTRIBUTE}. A noun behind a preposition hangs directly on what it modifies, as
 * {@link #OBLIQUE}, {@link #NOMINAL_MODIFIER} or {@link #AGENT}, and names its preposition by
 * {@link Token#preposition()}; the preposition itself is its {@link #CASE}.
 */
public enum Relation {
    /** The head of the sentence, or of a fragment of it. */
    ROOT,
    /** Subject of an active verb or of a copula: "<b>Kabul</b> objected". */
    SUBJECT,
    /** Subject of a passive verb: "the <b>town</b> was shelled". */
    SUBJECT_PASSIVE,
    /** A clause as subject: "<b>leaving</b> would be a mistake". */
    SUBJECT_CLAUSE,
    /** Direct object: "they shelled the <b>town</b>". */
    OBJECT,
    /** Indirect object: "gave the <b>army</b> rifles". */
    INDIRECT_OBJECT,
    /** What a copula or an object predicate says: "is a <b>member</b>", "is <b>unlikely</b>". */
    ATTRIBUTE,
    /** Finite complement clause: "said that it <b>left</b>". Its head is the verb (or noun, adjective) that governs it. */
    COMPLEMENT,
    /** Complement whose subject is its governor's: "agreed to <b>leave</b>", "began <b>leaving</b>". */
    OPEN_COMPLEMENT,
    /** Adverbial clause: "once talks <b>begin</b>", "to <b>fight</b> them". */
    ADVERBIAL_CLAUSE,
    /** Relative clause on a noun: "the group that <b>seized</b> the town". */
    RELATIVE_CLAUSE,
    /** Participle on a noun: "a convoy <b>carrying</b> fuel", "rifles <b>supplied</b> by Minsk". */
    PARTICIPLE,
    /** Infinitive on a noun: "a decision to <b>withdraw</b>". */
    INFINITIVE,
    /** A clause behind a preposition: "accused of <b>arming</b>", "without <b>recognising</b>". */
    PREPOSITIONAL_CLAUSE,
    /** Apposition: "the envoy, <b>Kovač</b>, left". */
    APPOSITION,
    /** A later member of a coordination; its head is the first member. */
    CONJUNCT,
    /** The word that coordinates: "and", "or", "but". */
    COORDINATOR,
    /** A preposition, on its noun: "<b>in</b> Kabul". */
    CASE,
    /** A noun with preposition on a verb, adjective or adverb: "met in <b>Oslo</b>". */
    OBLIQUE,
    /** A noun with preposition on a noun: "the evacuation of the <b>staff</b>". */
    NOMINAL_MODIFIER,
    /** The doer of a passive: "was shelled by <b>rebels</b>". */
    AGENT,
    /** Possessor: "<b>Russia</b>'s army", "<b>its</b> army". */
    POSSESSIVE,
    /** A noun within a noun or name: "<b>air</b> base", "<b>Vladimir</b> Putin". */
    COMPOUND,
    /** An adjective on a noun: "<b>Afghan</b> army". */
    ADJECTIVE,
    /** A number on a noun: "<b>37</b> tanks". */
    NUMERIC,
    /** A determiner: "<b>the</b> army", "<b>no</b> signs". */
    DETERMINER,
    /** An auxiliary or modal: "<b>has</b> left", "<b>may</b> leave". */
    AUXILIARY,
    /** The auxiliary of a passive: "<b>was</b> shelled". */
    AUXILIARY_PASSIVE,
    /** A negation: "did <b>not</b> leave". */
    NEGATION,
    /** The word that introduces a clause: "<b>that</b> it left", "<b>if</b> talks begin", "<b>to</b> leave". */
    MARKER,
    /** The particle of a verb: "took <b>over</b>". */
    PARTICLE,
    /** An adverb: "<b>reportedly</b> left". */
    ADVERB,
    /** A noun used as an adverb: "left last <b>week</b>", "two <b>days</b> later". */
    ADVERBIAL_NOUN,
    /** "There" or "it" without reference. */
    EXPLETIVE,
    /** A clause beside the main one, as the speaker of a quotation: "'We left', he <b>said</b>". */
    PARATAXIS,
    /** Any punctuation mark. */
    PUNCTUATION,
    /** Anything else: interjections, vocatives, what the engine could not attach. */
    OTHER
}
