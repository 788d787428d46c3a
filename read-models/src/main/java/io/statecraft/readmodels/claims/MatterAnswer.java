package io.statecraft.readmodels.claims;

import io.statecraft.readmodels.Meaning;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One matter with all its sides. */
record MatterAnswer(
        @Meaning(value = "stems of the words that tell the matter", example = "plant shell")
        String matter,

        @Meaning(value = "the matter in the words of the first who speaks of it", example = "shelling the plant")
        String content,

        @Meaning(value = "alleged, denied, contested or confirmed, by who says what", example = "contested")
        String status,

        @Meaning(value = "who alleges it", example = "[\"RUS\"]")
        List<String> allegedBy,

        @Meaning(value = "who denies it", example = "[\"UKR\"]")
        List<String> deniedBy,

        @Meaning(value = "who confirms it", example = "[\"GBR\"]")
        List<String> confirmedBy,

        @Meaning(value = "whom it is about", example = "[\"UKR\"]")
        List<String> about,

        @Meaning(value = "first day on which someone speaks of it; absent when none is dated", example = "2021-06-01")
        Optional<LocalDate> first,

        @Meaning(value = "last day on which someone speaks of it; absent when none is dated", example = "2021-06-30")
        Optional<LocalDate> last,

        @Meaning(value = "in how many documents", example = "2")
        long documents,

        @Meaning(
                value = "ids of the facts, at most 100; lead to the evidence",
                example = "[\"31adc791af33458f78062b2812762e41ab081e45\"]")
        List<String> facts) {}
