package io.statecraft.readmodels.militarybalance;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.ForceCategory;
import io.statecraft.facts.ForceChange;
import io.statecraft.readmodels.Meaning;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One strength of one owner, out of all figures for it; figures for the same thing are compared, never added. */
record StrengthAnswer(
        @Meaning(value = "whose strength it is", example = "TJK")
        String owner,

        @Meaning(value = "what is counted", example = "tanks")
        ForceCategory category,

        @Meaning(value = "type of the equipment", example = "T-72")
        Optional<String> equipment,

        @Meaning(value = "military unit", example = "201st Military Base")
        Optional<String> unit,

        @Meaning(value = "where, as the text names it", example = "Dushanbe")
        Optional<String> place,

        @Meaning(value = "unit of the number, for money ISO 4217", example = "USD")
        Optional<String> countedIn,

        @Meaning(value = "what has become of it", example = "held")
        ForceChange change,

        @Meaning(value = "least of the current figures; absent where none has a least value", example = "7000")
        Optional<BigDecimal> low,

        @Meaning(value = "the latest figure, of several the surest; between its bounds", example = "8800")
        BigDecimal best,

        @Meaning(value = "greatest of the current figures; absent where none has a greatest value", example = "9500")
        Optional<BigDecimal> high,

        @Meaning(value = "whether a current figure is hedged", example = "false")
        boolean approximate,

        @Meaning(value = "since when the latest figure holds; absent when undated", example = "2021-01-01")
        Optional<LocalDate> asOf,

        @Meaning(
                value = "whether current figures of different documents exclude each other, a tenth granted to hedged"
                        + " ones",
                example = "true")
        boolean conflicting,

        @Meaning(value = "in how many documents", example = "2")
        long documents,

        @Meaning(
                value = "all figures by their days, with document and source; current ones are compared",
                example = "[{\"since\": \"2021-01-01\", \"min\": 8800, \"max\": 8800, \"current\": true}]")
        JsonNode series,

        @Meaning(
                value = "ids of the facts, at most 100; lead to the evidence",
                example = "[\"31adc791af33458f78062b2812762e41ab081e45\"]")
        List<String> facts) {}
