package io.statecraft.readmodels.extractions;

import io.statecraft.facts.ExtractionCompleted;
import io.statecraft.readmodels.Meaning;
import java.util.Optional;

/** One reading of one document. */
record ExtractionRow(
        @Meaning(value = "name and version of the extractor", example = "statecraft/0.1.0")
        String extractor,

        @Meaning(value = "how many sentences it read", example = "63")
        long sentences,

        @Meaning(value = "how many facts it found", example = "58")
        long found,

        @Meaning(value = "why it read nothing", example = "language fr: no engine")
        Optional<String> problem) {

    static ExtractionRow of(ExtractionCompleted completed) {
        return new ExtractionRow(
                completed.extractor(), completed.sentences(), completed.facts().size(), completed.problem());
    }
}
