package io.statecraft.extraction.lexicon;

/** The part of speech of a trigger. */
public enum PartOfSpeech {
    /** A verb, with its particles and fixed complements. */
    VERB("V"),
    /** A noun, with its fixed premodifiers and complements. */
    NOUN("N"),
    /** A predicative adjective or participle: "is <b>opposed</b> to". */
    ADJECTIVE("A"),
    /** An adverb on the clause that it colours: "<b>reportedly</b> left". */
    ADVERB("R"),
    /** A modal or auxiliary on its verb: "<b>may</b> leave". */
    MODAL("M"),
    /** A fixed run of words, compared word by word: "<b>in order to</b>", "<b>according to</b>". */
    PHRASE("P");

    private final String code;

    PartOfSpeech(String code) {
        this.code = code;
    }

    /** The letter that the data files use. */
    public String code() {
        return code;
    }

    static PartOfSpeech of(String code) {
        for (PartOfSpeech value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException(code + " is no part of speech; allowed: V, N, A, R, M, P");
    }
}
