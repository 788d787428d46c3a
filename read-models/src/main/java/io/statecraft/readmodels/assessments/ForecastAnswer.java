package io.statecraft.readmodels.assessments;

import io.statecraft.facts.AssessmentOutcome;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Likelihood;
import io.statecraft.readmodels.Meaning;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One line of the ledger of forecasts. */
record ForecastAnswer(
        @Meaning(value = "who forecasts: the source, or else who published the document", example = "Adriatic Review")
        Optional<String> forecaster,

        @Meaning(value = "whom it is about; may be empty", example = "[\"AFG\"]")
        List<String> about,

        @Meaning(value = "what may come", example = "the withdrawal is completed by the end of August")
        String content,

        @Meaning(value = "ICD 203 band; absent when the text commits to none", example = "likely")
        Optional<Likelihood> likelihood,

        @Meaning(value = "least probability of the band", example = "0.55")
        Optional<BigDecimal> probabilityMin,

        @Meaning(value = "greatest probability of the band", example = "0.80")
        Optional<BigDecimal> probabilityMax,

        @Meaning(value = "FactBank value of the forecast", example = "PS+")
        Optional<Factuality> factuality,

        @Meaning(value = "first day for which it is made; absent when the text gives none", example = "2021-08-01")
        Optional<LocalDate> horizonFrom,

        @Meaning(value = "last day for which it is made; absent when the text gives none", example = "2021-08-31")
        Optional<LocalDate> horizonTo,

        @Meaning(
                value = "how it came out: occurred or did-not-occur; absent while nobody decided it",
                example = "occurred")
        Optional<AssessmentOutcome> outcome,

        @Meaning(value = "when it came out, EDTF, where that is known", example = "2021-08-30")
        Optional<Edtf> resolved,

        @Meaning(
                value =
                        "Brier score of the middle of the band, 0 the best and 1 the worst; absent without outcome or band",
                example = "0.1056")
        Optional<BigDecimal> brierScore,

        @Meaning(value = "when the document was published, EDTF", example = "2021-07")
        Optional<Edtf> published,

        @Meaning(value = "id of the document", example = "d1c22e34e8ace2ead4ca1ad14775389d3f34a50a")
        String document,

        @Meaning(value = "id of the fact; leads to the evidence", example = "31adc791af33458f78062b2812762e41ab081e45")
        String fact) {}
