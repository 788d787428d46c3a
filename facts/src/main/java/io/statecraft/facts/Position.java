package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What an actor wants, aims at, supports, opposes, demands or excludes.
 *
 * <p>"The Kremlin has declared that it rules out any military intervention."
 *
 * @param statement who says it where, when it holds, how certainly
 * @param actor whose position it is
 * @param stance how the actor stands to the matter
 * @param content the matter, verbatim
 */
public record Position(@JsonUnwrapped Statement statement, Actor actor, PositionStance stance, String content)
        implements Fact {
    public Position {
        Require.present(content, "content");
    }

    @Override
    public Position with(Statement newStatement) {
        return new Position(newStatement, actor, stance, content);
    }
}
