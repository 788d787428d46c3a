package io.statecraft.extraction.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.extraction.Extraction;
import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Statement;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a document says, the engine answers, and what it quotes stands there. */
class BuiltInExtractorPropertiesTest {
    private static final List<String> PIECES = List.of(
            "Russia",
            "the Taliban",
            "Kenya's army",
            "attacked",
            "promised to",
            "may",
            "denied that",
            "it",
            "they",
            "300 soldiers",
            "on 3 May 2021",
            "in Kabul",
            "(",
            ")",
            "“",
            "”",
            "\"",
            ".",
            ",",
            ";",
            "\n\n",
            "• ",
            "a) ",
            "and",
            "or",
            "said",
            "of",
            "with",
            "😀",
            "é",
            "President",
            "Vladimir Putin",
            "<p>",
            "\u202e",
            "signed a treaty",
            "1,200",
            "$5 million",
            "not",
            "if",
            "to",
            "which",
            "troops",
            "will",
            "the group",
            "both sides",
            "–");

    @Property(tries = 60)
    void every_quote_is_verbatim_and_every_offset_in_range(@ForAll("texts") String text) {
        Document document = document(text);
        int[] points = document.text().codePoints().toArray();
        for (Extraction.Found found : BuiltIn.extraction(document).facts()) {
            Statement statement = found.fact().statement();
            assertThat(statement.end()).isLessThanOrEqualTo(points.length);
            String there = new String(points, statement.start(), statement.end() - statement.start());
            assertThat(statement.quote()).isEqualTo(there);
            assertThat(found.sentence().start()).isBetween(0, points.length);
        }
    }

    @Property(tries = 20)
    void the_same_document_gives_the_same_facts_whatever_was_read_between(
            @ForAll("texts") String text, @ForAll("texts") String other) {
        Extraction first = BuiltIn.extraction(document(text));
        BuiltIn.extraction(document(other));
        assertThat(BuiltIn.extraction(document(text))).isEqualTo(first);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(pieces -> "x " + pieces.stream().collect(Collectors.joining(" ")));
    }

    private static Document document(String text) {
        return Document.of(text, DocumentDescription.unknown());
    }
}
