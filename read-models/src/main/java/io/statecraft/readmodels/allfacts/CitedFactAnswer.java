package io.statecraft.readmodels.allfacts;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.ReviewVerdict;
import io.statecraft.readmodels.Meaning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One fact with all its fields, the sentence that states it, and where the document comes from. */
record CitedFactAnswer(
        @Meaning(value = "id of the document", example = "d1c22e34e8ace2ead4ca1ad14775389d3f34a50a")
        String document,

        @Meaning(value = "offset of the quote in the text, in Unicode code points", example = "1204")
        long quoteStart,

        @Meaning(value = "id of the fact; leads to the evidence", example = "31adc791af33458f78062b2812762e41ab081e45")
        String fact,

        @Meaning(value = "kind of the fact", example = "force")
        String kind,

        @Meaning(value = "all actors in it", example = "[\"TJK\"]")
        List<String> actors,

        @Meaning(value = "the fact as JSON, as on the topic of facts", example = "{\"kind\": \"force\"}")
        JsonNode data,

        @Meaning(value = "when it happened or holds, EDTF, as the text gives it", example = "2021-07-08/2021-07-09")
        Optional<Edtf> date,

        @Meaning(value = "first day on which it may hold; absent when open or unknown", example = "2021-07-08")
        Optional<LocalDate> validFrom,

        @Meaning(value = "last day on which it may hold; absent when open or unknown", example = "2021-07-09")
        Optional<LocalDate> validTo,

        @Meaning(value = "since when it is known", example = "2021-07-20T08:00:00Z")
        Instant knownFrom,

        @Meaning(value = "when it was taken back; absent while it stands", example = "2021-08-01T08:00:00Z")
        Optional<Instant> knownTo,

        @Meaning(
                value = "id of the event that took it back; absent while it stands",
                example = "e55d8fbf50d286949251802d2834af485905ee28")
        Optional<String> endedBy,

        @Meaning(value = "id of the event that says it", example = "0d90fc3c3b8597c7e9ebe0211677ee3452397053")
        String eventId,

        @Meaning(
                value = "what a reviewer decided: confirmed or corrected; absent while none did",
                example = "confirmed")
        Optional<ReviewVerdict> review,

        @Meaning(value = "the sentence around the quote", example = "This army of 8,800 soldiers is underfinanced.")
        String sentence,

        @Meaning(value = "title of the document", example = "Russia, the Taliban and Central Asia")
        Optional<String> title,

        @Meaning(value = "who published it", example = "Adriatic Review")
        Optional<String> publisher,

        @Meaning(value = "when it was published, EDTF", example = "2021-07")
        Optional<Edtf> published,

        @Meaning(value = "where it can be read", example = "https://example.org/central-asia")
        Optional<String> url) {}
