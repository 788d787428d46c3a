package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Who holds or held an office.
 *
 * <p>"The Special Representative for Afghanistan, Zamir Kabulov."
 *
 * @param statement who says it where, when it holds, how certainly
 * @param person who holds it
 * @param role the title in the text
 * @param organisation for whom
 */
public record Role(@JsonUnwrapped Statement statement, Actor person, String role, Actor organisation) implements Fact {
    public Role {
        Require.present(role, "role");
    }

    @Override
    public Role with(Statement newStatement) {
        return new Role(newStatement, person, role, organisation);
    }
}
