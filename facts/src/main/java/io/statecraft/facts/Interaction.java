package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * Someone does something to or with someone: a visit, talks, aid, a sanction, an attack, a withdrawal.
 *
 * <p>"On 8 July a delegation of the Taliban visited Moscow."
 *
 * @param statement who says it where, when it holds, how certainly
 * @param actor who acts; of a symmetric event the initiator or the first-named
 * @param recipients to or with whom, one or more
 * @param event the PLOVER type
 * @param mode the PLOVER mode or a finer word, such as {@code visit}
 */
public record Interaction(
        @JsonUnwrapped Statement statement, Actor actor, List<Actor> recipients, EventType event, Optional<String> mode)
        implements Fact {
    public Interaction {
        recipients = List.copyOf(recipients);
        Require.that(!recipients.isEmpty(), "recipients", "one actor or more", "none");
    }

    @Override
    public Interaction with(Statement newStatement) {
        return new Interaction(newStatement, actor, recipients, event, mode);
    }
}
