package io.statecraft.extraction.lexicon;

import io.statecraft.facts.ClaimStance;
import io.statecraft.facts.Factuality;
import java.util.Optional;

/** What somebody does by saying something. */
public enum SpeechKind {
    /** States: "said". */
    SAY(Factuality.CERTAIN),
    /** States what others doubt: "alleged", "claimed". */
    ALLEGE(Factuality.UNCOMMITTED),
    /** Lays something to somebody's charge: "accused". */
    ACCUSE(Factuality.UNCOMMITTED),
    /** Says that it is not so: "denied". */
    DENY(Factuality.CERTAINLY_NOT),
    /** Says that what others said is so: "confirmed". */
    CONFIRM(Factuality.CERTAIN),
    /** Says against himself that it is so: "admitted". */
    ADMIT(Factuality.CERTAIN),
    /** Promises: "pledged". */
    COMMIT(Factuality.PROBABLE),
    /** Demands: "insisted that". */
    DEMAND(Factuality.UNCOMMITTED),
    /** Urges or asks: "called on". */
    URGE(Factuality.UNCOMMITTED),
    /** Warns of what may come: "cautioned". */
    WARN(Factuality.POSSIBLE),
    /** Threatens. */
    THREATEN(Factuality.POSSIBLE),
    /** Expects or predicts: "believes that". */
    ASSESS(Factuality.PROBABLE),
    /** Makes public: "announced". */
    ANNOUNCE(Factuality.CERTAIN),
    /** Passes on: "reported". */
    REPORT(Factuality.PROBABLE),
    /** Says with force: "stressed". */
    INSIST(Factuality.CERTAIN),
    /** Says no: "rejected". */
    REJECT(Factuality.UNCOMMITTED),
    /** Doubts: "questioned". */
    DOUBT(Factuality.PROBABLY_NOT),
    /** Asks: "asked whether". */
    ASK(Factuality.UNCOMMITTED);

    private final Factuality factuality;

    SpeechKind(Factuality factuality) {
        this.factuality = factuality;
    }

    /** How far the speaker, not the author, commits to the content. */
    public Factuality factuality() {
        return factuality;
    }

    /** The stance of the claim that such speech makes; empty where it makes none. */
    public Optional<ClaimStance> claim() {
        return switch (this) {
            case ALLEGE, ACCUSE -> Optional.of(ClaimStance.ALLEGES);
            case DENY -> Optional.of(ClaimStance.DENIES);
            case CONFIRM, ADMIT -> Optional.of(ClaimStance.CONFIRMS);
            default -> Optional.empty();
        };
    }

    /** Whether the author leaves the truth of the content to the speaker. */
    public boolean isContested() {
        return this == ALLEGE || this == ACCUSE;
    }
}
