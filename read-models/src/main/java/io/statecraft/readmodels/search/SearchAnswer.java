package io.statecraft.readmodels.search;

import io.statecraft.readmodels.Meaning;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A passage with what was searched. */
record SearchAnswer(
        @Meaning(value = "how well it fits in the mode that was asked for, the best first", example = "0.1")
        BigDecimal rank,

        @Meaning(
                value = "how near it is in meaning: 1 for the same, about 0 for what has nothing in common;"
                        + " absent where it was found by its words alone",
                example = "0.62")
        Optional<BigDecimal> similarity,

        @Meaning(
                value = "the words, with those that were searched marked up; not escaped for HTML",
                example = "This <mark>army</mark> of 8,800 <mark>soldiers</mark> is underfinanced.")
        String highlighted,

        @Meaning(value = "id of the document", example = "d1c22e34e8ace2ead4ca1ad14775389d3f34a50a")
        String document,

        @Meaning(value = "sentence or title", example = "sentence")
        String part,

        @Meaning(value = "offset in the text, in Unicode code points", example = "1204")
        long start,

        @Meaning(value = "title of the document", example = "Russia, the Taliban and Central Asia")
        Optional<String> title,

        @Meaning(value = "who published it", example = "Adriatic Review")
        Optional<String> publisher,

        @Meaning(value = "kinds of the facts that stand there", example = "[\"force\"]")
        List<String> kinds,

        @Meaning(
                value = "ids of the facts that stand there, at most 100; lead to the evidence",
                example = "[\"31adc791af33458f78062b2812762e41ab081e45\"]")
        List<String> facts) {}
