package io.statecraft.readmodels.militarybalance;

import io.statecraft.facts.Force;
import io.statecraft.facts.ForceCategory;
import io.statecraft.facts.ForceChange;
import io.statecraft.facts.Quantity;
import io.statecraft.readmodels.Meaning;
import java.math.BigDecimal;
import java.util.Optional;

/** One figure of military strength as one document gives it. */
record StrengthRow(
        @Meaning(value = "whose strength it is", example = "TJK")
        String owner,

        @Meaning(value = "military unit", example = "201st Military Base")
        Optional<String> unit,

        @Meaning(value = "what is counted", example = "tanks")
        ForceCategory category,

        @Meaning(value = "type of the equipment", example = "T-72")
        Optional<String> equipment,

        @Meaning(value = "least value; absent for \"up to\"", example = "37")
        Optional<BigDecimal> min,

        @Meaning(value = "greatest value; absent for \"more than\"", example = "37")
        Optional<BigDecimal> max,

        @Meaning(value = "whether the text hedges the number", example = "false")
        boolean approximate,

        @Meaning(value = "unit of the number, for money ISO 4217", example = "USD")
        Optional<String> countedIn,

        @Meaning(value = "what has become of it", example = "held")
        ForceChange change,

        @Meaning(value = "where, as the text names it", example = "Dushanbe")
        Optional<String> place,

        @Meaning(value = "the words that say it", example = "This army of 8,800 soldiers is underfinanced.")
        String quote) {

    static StrengthRow of(Force force) {
        Optional<Quantity> quantity = force.quantity();
        return new StrengthRow(
                force.owner().id(),
                force.unit(),
                force.category(),
                force.equipment(),
                quantity.flatMap(Quantity::min),
                quantity.flatMap(Quantity::max),
                quantity.map(Quantity::approximate).orElse(false),
                quantity.flatMap(Quantity::unit),
                force.change(),
                force.statement().place(),
                force.statement().quote());
    }
}
