package io.statecraft.readmodels.positions;

import io.statecraft.facts.Edtf;
import io.statecraft.facts.PositionStance;
import io.statecraft.readmodels.Meaning;
import java.time.LocalDate;
import java.util.Optional;

/** How an actor stood to a matter at a time, and how before. */
record StanceAnswer(
        @Meaning(value = "whose position it is", example = "RUS")
        String actor,

        @Meaning(value = "stems of the words that tell the matter", example = "intervent militari")
        String matter,

        @Meaning(value = "goal, supports, opposes, demands or rules-out", example = "rules-out")
        PositionStance stance,

        @Meaning(value = "the stance before; absent with the first", example = "supports")
        Optional<PositionStance> previous,

        @Meaning(value = "whether it is another one than before", example = "true")
        boolean changed,

        @Meaning(value = "the matter", example = "any military intervention")
        String content,

        @Meaning(value = "when it holds, EDTF, as the text gives it", example = "2021-07")
        Optional<Edtf> date,

        @Meaning(value = "first day on which it may hold; absent when unknown", example = "2021-07-01")
        Optional<LocalDate> validFrom,

        @Meaning(value = "who says so when it is not the author", example = "RUS")
        Optional<String> source,

        @Meaning(value = "id of the document", example = "d1c22e34e8ace2ead4ca1ad14775389d3f34a50a")
        String document,

        @Meaning(value = "id of the fact; leads to the evidence", example = "31adc791af33458f78062b2812762e41ab081e45")
        String fact) {}
