package io.statecraft.readmodels.agreements;

import io.statecraft.facts.Agreement;
import io.statecraft.facts.AgreementStatus;
import io.statecraft.facts.AgreementType;
import io.statecraft.readmodels.Indexed;
import io.statecraft.readmodels.Meaning;
import io.statecraft.readmodels.Mention;
import java.util.List;
import java.util.Optional;

/** One agreement as one sentence tells it. */
record AgreementRow(
        @Indexed @Meaning(value = "its name in the text", example = "Moscow format")
        Optional<String> name,

        @Meaning(value = "treaty, ceasefire, format, alliance, contract or other", example = "format")
        AgreementType type,

        @Meaning(value = "all parties that the text names", example = "[\"RUS\", \"TJK\"]")
        List<String> parties,

        @Meaning(value = "where it stands", example = "draft")
        AgreementStatus status,

        @Meaning(value = "where, as the text names it", example = "Kabul")
        Optional<String> place,

        @Meaning(
                value = "the words that say it",
                example = "The President approved a draft agreement on a joint air defence system.")
        String quote) {

    static AgreementRow of(Agreement agreement) {
        return new AgreementRow(
                agreement.name(),
                agreement.type(),
                Mention.ids(agreement.parties()),
                agreement.status(),
                agreement.statement().place(),
                agreement.statement().quote());
    }
}
