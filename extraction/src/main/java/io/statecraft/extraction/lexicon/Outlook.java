package io.statecraft.extraction.lexicon;

import io.statecraft.facts.Likelihood;
import java.util.Optional;

/** How likely words call what may come; open where they commit to no chance. */
public enum Outlook {
    OPEN("open"),
    REMOTE("remote"),
    VERY_UNLIKELY("very-unlikely"),
    UNLIKELY("unlikely"),
    ROUGHLY_EVEN("roughly-even"),
    LIKELY("likely"),
    VERY_LIKELY("very-likely"),
    ALMOST_CERTAIN("almost-certain");

    private final String code;

    Outlook(String code) {
        this.code = code;
    }

    static Outlook of(String code) {
        for (Outlook value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException(code + " is neither open nor a likelihood of ICD 203");
    }

    /** The band of ICD 203, empty when open. */
    public Optional<Likelihood> likelihood() {
        return this == OPEN ? Optional.empty() : Optional.of(Likelihood.of(code));
    }
}
