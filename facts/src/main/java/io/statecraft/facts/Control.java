package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Who holds territory, borders, crossings, bases, airspace or infrastructure.
 *
 * <p>"The Taliban took over the northern districts."
 *
 * @param statement who says it where, when it holds, how certainly
 * @param actor who holds, takes or loses it
 * @param area what is held, verbatim
 * @param status how the actor stands to it
 */
public record Control(@JsonUnwrapped Statement statement, Actor actor, String area, ControlStatus status)
        implements Fact {
    public Control {
        Require.present(area, "area");
    }

    @Override
    public Control with(Statement newStatement) {
        return new Control(newStatement, actor, area, status);
    }
}
