package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * A treaty, deal, diplomatic format or alliance, and where it stands.
 *
 * <p>"The President approved a draft agreement on a joint air defence system."
 *
 * @param statement who says it where, when it holds, how certainly
 * @param name its name in the text
 * @param type what kind of arrangement it is
 * @param parties all parties that the text names
 * @param status where it stands
 */
public record Agreement(
        @JsonUnwrapped Statement statement,
        Optional<String> name,
        AgreementType type,
        List<Actor> parties,
        AgreementStatus status)
        implements Fact {
    public Agreement {
        parties = List.copyOf(parties);
        Require.that(!parties.isEmpty(), "parties", "one actor or more", "none");
    }

    @Override
    public Agreement with(Statement newStatement) {
        return new Agreement(newStatement, name, type, parties, status);
    }
}
