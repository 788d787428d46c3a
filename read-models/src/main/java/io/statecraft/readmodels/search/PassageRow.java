package io.statecraft.readmodels.search;

import io.statecraft.facts.ContentHash;
import io.statecraft.facts.Document;
import io.statecraft.facts.FactRecorded;
import io.statecraft.readmodels.Indexed;
import io.statecraft.readmodels.Meaning;
import io.statecraft.readmodels.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One sentence or title, as a document has it or as a fact stands in it. */
record PassageRow(
        @Meaning(value = "sentence or title", example = "sentence")
        String part,

        @Meaning(value = "offset in the text, in Unicode code points", example = "1204")
        long start,

        @Meaning(value = "the words", example = "This army of 8,800 soldiers is underfinanced.")
        String passage,

        @Indexed
        @Meaning(
                value = "hash of the words: the same words have the same",
                example = "0975a14cc96c258b295fb9e97ae29b506140cfdb")
        String passageHash,

        @Meaning(value = "title of the document", example = "Russia, the Taliban and Central Asia")
        Optional<String> title,

        @Meaning(value = "who published it", example = "Adriatic Review")
        Optional<String> publisher,

        @Meaning(value = "kind of the fact that stands there", example = "force")
        Optional<String> kind,

        @Indexed @Meaning(value = "all actors of the fact that stands there", example = "[\"TJK\"]")
        List<String> actors) {
    private static final String SENTENCE = "sentence";
    private static final String TITLE = "title";

    /** The sentence around a fact. */
    static PassageRow of(FactRecorded recorded) {
        return new PassageRow(
                SENTENCE,
                recorded.sentence().start(),
                recorded.sentence().text(),
                ContentHash.of(recorded.sentence().text()),
                recorded.description().title(),
                recorded.description().publisher(),
                Optional.of(recorded.fact().kind()),
                Mention.ids(recorded.fact()));
    }

    /** The title and all sentences of a document. */
    static List<PassageRow> of(Document document) {
        List<PassageRow> rows = new ArrayList<>();
        document.description().title().ifPresent(title -> rows.add(of(document, TITLE, 0, title)));
        Passages.of(document.text())
                .forEach(passage -> rows.add(of(document, SENTENCE, passage.start(), passage.text())));
        return rows;
    }

    private static PassageRow of(Document document, String part, long start, String passage) {
        return new PassageRow(
                part,
                start,
                passage,
                ContentHash.of(passage),
                document.description().title(),
                document.description().publisher(),
                Optional.empty(),
                List.of());
    }
}
