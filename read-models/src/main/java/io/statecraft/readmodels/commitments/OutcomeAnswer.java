package io.statecraft.readmodels.commitments;

import io.statecraft.facts.Edtf;
import io.statecraft.facts.Factuality;
import io.statecraft.readmodels.Meaning;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One promise and what became of it. */
record OutcomeAnswer(
        @Meaning(value = "who promises", example = "RUS") String actor,

        @Meaning(value = "to whom; may be empty", example = "[\"TJK\"]")
        List<String> recipients,

        @Meaning(value = "what is promised", example = "help in protecting the border")
        String content,

        @Meaning(value = "under which condition", example = "if the Taliban cross it")
        Optional<String> condition,

        @Meaning(value = "last day for which it is given; absent when the text gives none", example = "2021-08-31")
        Optional<LocalDate> deadline,

        @Meaning(value = "open while nobody decided it, else met, broken or lapsed", example = "met")
        String status,

        @Meaning(value = "when it ended, EDTF, where that is known", example = "2021-08-30")
        Optional<Edtf> resolved,

        @Meaning(value = "why it was decided so", example = "The last convoy left on that day.")
        Optional<String> reason,

        @Meaning(value = "FactBank value of the promise", example = "CT+")
        Optional<Factuality> factuality,

        @Meaning(value = "id of the document", example = "d1c22e34e8ace2ead4ca1ad14775389d3f34a50a")
        String document,

        @Meaning(value = "id of the fact; leads to the evidence", example = "31adc791af33458f78062b2812762e41ab081e45")
        String fact) {}
