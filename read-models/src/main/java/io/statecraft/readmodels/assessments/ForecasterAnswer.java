package io.statecraft.readmodels.assessments;

import io.statecraft.readmodels.Meaning;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How good one forecaster's forecasts turned out. */
record ForecasterAnswer(
        @Meaning(value = "who forecasts: the source, or else who published the document", example = "Adriatic Review")
        String forecaster,

        @Meaning(value = "how many forecasts", example = "12")
        long forecasts,

        @Meaning(value = "of how many the outcome was decided", example = "5")
        long resolved,

        @Meaning(value = "how many of these came true", example = "4")
        long occurred,

        @Meaning(
                value =
                        "mean Brier score (Brier 1950, for one of two outcomes) of the decided forecasts that commit to a "
                                + "band, by the middle of the band; 0 the best and 1 the worst",
                example = "0.1056")
        Optional<BigDecimal> brierScore,

        @Meaning(value = "in how many documents", example = "3")
        long documents,

        @Meaning(
                value = "ids of the facts, at most a hundred; each leads to the evidence",
                example = "[\"31adc791af33458f78062b2812762e41ab081e45\"]")
        List<String> facts) {}
