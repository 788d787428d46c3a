package io.statecraft.readmodels.documents;

import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import io.statecraft.readmodels.Indexed;
import io.statecraft.readmodels.Meaning;
import java.net.URI;
import java.util.Optional;

/** One document with its text. */
record DocumentRow(
        @Meaning(value = "its title", example = "Russia, the Taliban and Central Asia")
        Optional<String> title,

        @Indexed @Meaning(value = "who published it", example = "Adriatic Review")
        Optional<String> publisher,

        @Meaning(value = "when it was published, EDTF", example = "2021-07")
        Optional<Edtf> published,

        @Meaning(value = "where it can be read", example = "https://example.org/central-asia")
        Optional<String> url,

        @Meaning(value = "BCP 47 tag of its language", example = "en")
        Optional<String> language,

        @Meaning(value = "length of the text in Unicode code points", example = "9214")
        long characters,

        @Meaning(value = "the text that all offsets refer to", example = "Since the spring ...")
        String text) {

    static DocumentRow of(Document document) {
        DocumentDescription description = document.description();
        return new DocumentRow(
                description.title(),
                description.publisher(),
                description.published(),
                description.url().map(URI::toString),
                description.language(),
                document.text().codePointCount(0, document.text().length()),
                document.text());
    }
}
