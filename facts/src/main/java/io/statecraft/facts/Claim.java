package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * Someone alleges, denies or confirms something about themselves or others.
 *
 * <p>"Russian diplomacy has always denied such allegations."
 *
 * @param statement who says it where, when it holds, how certainly
 * @param actor the claimant
 * @param stance how the claimant stands to it
 * @param about whom it is about
 * @param content what is claimed, verbatim
 */
public record Claim(
        @JsonUnwrapped Statement statement, Actor actor, ClaimStance stance, List<Actor> about, String content)
        implements Fact {
    public Claim {
        about = List.copyOf(about);
        Require.present(content, "content");
    }

    @Override
    public Claim with(Statement newStatement) {
        return new Claim(newStatement, actor, stance, about, content);
    }
}
