package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;

/**
 * Military strength: troops, equipment, bases, formations, budgets, losses, deliveries; one fact per number.
 *
 * <p>"This army of 8,800 soldiers is underfinanced."
 *
 * @param statement who says it where, when it holds, how certainly
 * @param owner whose strength it is; of a transfer the recipient
 * @param unit name of the military unit
 * @param category what is counted
 * @param equipment type name, such as {@code T-72}
 * @param quantity how many or how much; absent where the text only says that it is held
 * @param change what has become of it
 */
public record Force(
        @JsonUnwrapped Statement statement,
        Actor owner,
        Optional<String> unit,
        ForceCategory category,
        Optional<String> equipment,
        Optional<Quantity> quantity,
        ForceChange change)
        implements Fact {
    @Override
    public Force with(Statement newStatement) {
        return new Force(newStatement, owner, unit, category, equipment, quantity, change);
    }
}
