package io.statecraft.readmodels.militarybalance;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.ForceCategory;
import io.statecraft.facts.ForceChange;
import io.statecraft.readmodels.Meaning;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One sort of strength of several owners side by side. */
record ComparisonAnswer(
        @Meaning(value = "what is counted", example = "tanks")
        ForceCategory category,

        @Meaning(value = "type of the equipment", example = "T-72")
        Optional<String> equipment,

        @Meaning(value = "unit of the number, for money ISO 4217", example = "USD")
        Optional<String> countedIn,

        @Meaning(value = "what has become of it", example = "held")
        ForceChange change,

        @Meaning(value = "who has a figure", example = "[\"RUS\", \"UKR\"]")
        List<String> owners,

        @Meaning(
                value = "by owner: low, best and high, as of when, and whether sources conflict",
                example = "{\"TJK\": {\"low\": 8800, \"best\": 8800, \"high\": 9500, \"conflicting\": true,"
                        + " \"documents\": 2}}")
        JsonNode strengths,

        @Meaning(value = "how many times the greatest best figure is the least", example = "5.45")
        Optional<BigDecimal> ratio,

        @Meaning(
                value = "ids of the facts with the best figures; lead to the evidence",
                example = "[\"31adc791af33458f78062b2812762e41ab081e45\"]")
        List<String> facts) {}
