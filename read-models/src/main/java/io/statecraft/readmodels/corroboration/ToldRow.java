package io.statecraft.readmodels.corroboration;

import io.statecraft.facts.ContentHash;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.Words;
import io.statecraft.readmodels.Indexed;
import io.statecraft.readmodels.Meaning;
import io.statecraft.readmodels.Mention;
import java.util.List;
import java.util.Optional;

/** One fact as one document tells it. */
record ToldRow(
        @Indexed
        @Meaning(value = "the same for facts that say the same", example = "8843d7f92416211de9ebb963ff4ce28125932878")
        String sameAs,

        @Meaning(
                value = "the same for sentences that say it in the same words",
                example = "5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8")
        String wording,

        @Meaning(value = "kind of the fact", example = "interaction")
        String kind,

        @Indexed @Meaning(value = "all actors in it", example = "[\"RUS\", \"TJK\"]")
        List<String> actors,

        @Meaning(value = "who published the document", example = "Adriatic Review")
        Optional<String> publisher,

        @Meaning(value = "the words that say it", example = "On 8 July a delegation of the Taliban visited Moscow.")
        String quote) {

    static ToldRow of(FactRecorded recorded) {
        return new ToldRow(
                ContentHash.of(sameAs(recorded)),
                ContentHash.of(Content.words(recorded.sentence().text())),
                recorded.fact().kind(),
                Mention.ids(recorded.fact()),
                recorded.description().publisher(),
                recorded.fact().statement().quote());
    }

    /** What was redacted says the same as nothing else, unless codes alone say it. */
    private static String sameAs(FactRecorded recorded) {
        String content = Content.of(recorded.fact());
        boolean unreadable = recorded.sentence().text().equals(Words.REDACTED) && content.contains(Words.REDACTED);
        return unreadable ? recorded.fact().id() : content;
    }
}
