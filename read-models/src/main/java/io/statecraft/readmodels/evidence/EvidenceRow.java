package io.statecraft.readmodels.evidence;

import io.statecraft.facts.Actor;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.Statement;
import io.statecraft.readmodels.Meaning;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The words that carry one fact, the sentence around them, and where the document comes from. */
record EvidenceRow(
        @Meaning(value = "kind of the fact", example = "force")
        String kind,

        @Meaning(value = "verbatim piece of the document", example = "This army of 8,800 soldiers is underfinanced.")
        String quote,

        @Meaning(value = "offset of the quote in the text, in Unicode code points", example = "1204")
        long quoteStart,

        @Meaning(value = "offset behind the quote", example = "1249")
        long quoteEnd,

        @Meaning(value = "the sentence around the quote", example = "This army of 8,800 soldiers is underfinanced.")
        String sentence,

        @Meaning(value = "offset of the sentence in the text", example = "1204")
        long sentenceStart,

        @Meaning(value = "how the text calls the source", example = "[\"Moscow\"]")
        List<String> sourceNames,

        @Meaning(value = "name and version of what read it", example = "statecraft/0.1.0")
        String extractor,

        @Meaning(value = "rule or reading that found it", example = "force: number of soldiers")
        String reading,

        @Meaning(value = "title of the document", example = "Russia, the Taliban and Central Asia")
        Optional<String> title,

        @Meaning(value = "who published it", example = "Adriatic Review")
        Optional<String> publisher,

        @Meaning(value = "when it was published, EDTF", example = "2021-07")
        Optional<Edtf> published,

        @Meaning(value = "where it can be read", example = "https://example.org/central-asia")
        Optional<String> url) {

    static EvidenceRow of(FactRecorded recorded) {
        Statement statement = recorded.fact().statement();
        DocumentDescription description = recorded.description();
        return new EvidenceRow(
                recorded.fact().kind(),
                statement.quote(),
                statement.start(),
                statement.end(),
                recorded.sentence().text(),
                recorded.sentence().start(),
                statement.source().map(Actor::names).orElse(List.of()),
                statement.extractor(),
                statement.reading(),
                description.title(),
                description.publisher(),
                description.published(),
                description.url().map(URI::toString));
    }
}
