package io.statecraft.readmodels.corroboration;

import io.statecraft.readmodels.Meaning;
import java.time.Instant;
import java.util.List;

/** One thing that is said, and by how many. */
record CorroborationAnswer(
        @Meaning(value = "the same for facts that say the same", example = "8843d7f92416211de9ebb963ff4ce28125932878")
        String sameAs,

        @Meaning(value = "kind of the facts", example = "interaction")
        String kind,

        @Meaning(
                value = "documents that tell it in words of their own; those with the same sentence count once",
                example = "2")
        long independent,

        @Meaning(value = "documents that tell it", example = "3")
        long documents,

        @Meaning(value = "who published them", example = "[\"Adriatic Review\", \"The Journal\"]")
        List<String> publishers,

        @Meaning(value = "who says so where it is not the authors", example = "[\"RUS\"]")
        List<String> sources,

        @Meaning(value = "all actors in it", example = "[\"RUS\", \"TJK\"]")
        List<String> actors,

        @Meaning(value = "the words of one of them", example = "On 8 July a delegation of the Taliban visited Moscow.")
        String quote,

        @Meaning(value = "since when it is known", example = "2021-07-20T08:00:00Z")
        Instant knownFrom,

        @Meaning(
                value = "ids of the facts, at most 100; lead to the evidence",
                example = "[\"31adc791af33458f78062b2812762e41ab081e45\"]")
        List<String> facts) {}
