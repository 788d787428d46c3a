package io.statecraft.readmodels.documents;

import io.statecraft.facts.Edtf;
import io.statecraft.readmodels.Meaning;
import java.time.Instant;
import java.util.Optional;

/** A document and what was read from it. */
record DocumentAnswer(
        @Meaning(value = "id of the document", example = "d1c22e34e8ace2ead4ca1ad14775389d3f34a50a")
        String document,

        @Meaning(value = "its title", example = "Russia, the Taliban and Central Asia")
        Optional<String> title,

        @Meaning(value = "who published it", example = "Adriatic Review")
        Optional<String> publisher,

        @Meaning(value = "when it was published, EDTF", example = "2021-07")
        Optional<Edtf> published,

        @Meaning(value = "where it can be read", example = "https://example.org/central-asia")
        Optional<String> url,

        @Meaning(value = "BCP 47 tag of its language", example = "en")
        Optional<String> language,

        @Meaning(value = "length of the text in Unicode code points", example = "9214")
        long characters,

        @Meaning(value = "when it came in", example = "2021-07-20T08:00:00Z")
        Instant knownFrom,

        @Meaning(value = "registered, extracted, failed, withdrawn or redacted", example = "extracted")
        String status,

        @Meaning(value = "how many facts it states, retracted ones left out", example = "58")
        long facts,

        @Meaning(value = "how many sentences were read", example = "63")
        Optional<Long> sentences,

        @Meaning(value = "name and version of what read it", example = "statecraft/0.1.0")
        Optional<String> extractor,

        @Meaning(
                value = "why nothing was read, or why it was withdrawn or redacted",
                example = "language fr: no engine")
        Optional<String> problem) {}
