package io.statecraft.extraction.lexicon;

import io.statecraft.facts.Factuality;

/**
 * What a cue says about whether the deed behind it happens: "managed to leave" that it did, "failed to leave" not.
 *
 * @param affirmed the factuality under the plain cue
 * @param negated the factuality when the cue itself is negated: "did not manage to leave"
 */
public record Modality(Factuality affirmed, Factuality negated) {

    /** Reads {@code CT+/CT-}. */
    static Modality of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(text + " must be two factualities, such as CT+/CT-");
        }
        return new Modality(Factuality.of(text.substring(0, slash)), Factuality.of(text.substring(slash + 1)));
    }
}
