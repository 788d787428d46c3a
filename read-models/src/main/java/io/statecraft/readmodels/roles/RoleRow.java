package io.statecraft.readmodels.roles;

import io.statecraft.facts.Role;
import io.statecraft.readmodels.Meaning;
import java.util.List;

/** One office and its holder as one sentence tells it. */
record RoleRow(
        @Meaning(value = "who holds it", example = "zamir-kabulov")
        String person,

        @Meaning(value = "how the text calls the person", example = "[\"Zamir Kabulov\"]")
        List<String> personNames,

        @Meaning(value = "the title", example = "Special Representative for Afghanistan")
        String role,

        @Meaning(value = "for whom", example = "RUS") String organisation,

        @Meaning(
                value = "the words that say it",
                example = "The Special Representative for Afghanistan, Zamir Kabulov.")
        String quote) {

    static RoleRow of(Role role) {
        return new RoleRow(
                role.person().id(),
                role.person().names(),
                role.role(),
                role.organisation().id(),
                role.statement().quote());
    }
}
