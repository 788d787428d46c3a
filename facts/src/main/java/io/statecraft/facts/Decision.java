package io.statecraft.facts;

/**
 * Who decided a correction, and why.
 *
 * @param reviewer who decided it
 * @param reason why, in words for an analyst
 */
public record Decision(String reviewer, String reason) {
    public Decision {
        Require.present(reviewer, "reviewer");
        Require.present(reason, "reason");
    }
}
