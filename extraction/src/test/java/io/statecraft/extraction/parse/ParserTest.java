package io.statecraft.extraction.parse;

import static io.statecraft.extraction.parse.Parsed.PARSER;
import static io.statecraft.extraction.parse.Parsed.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ParserTest {

    private static final String DOCUMENT = """
            Fleet leaves the strait

            On 3 May, two frigates of the Estonian navy left the strait, which had been blocked since April.\
             “We do not seek a conflict,” the admiral said. The aims of the mission are:
            • to escort the tankers;
            • to train 120 Latvian divers.
            """;

    @Test
    void every_sentence_knows_its_place() {
        List<Sentence> sentences = PARSER.parse(DOCUMENT);

        assertThat(sentences)
                .extracting(Sentence::unit)
                .containsExactly(
                        Unit.HEADING, Unit.PARAGRAPH, Unit.PARAGRAPH, Unit.PARAGRAPH, Unit.BULLET, Unit.BULLET);
        assertThat(sentences).extracting(Sentence::paragraph).containsExactly(0, 1, 1, 1, 2, 3);
        assertThat(sentences.get(1).previous()).isEmpty();
        assertThat(sentences.get(2).previous()).contains(sentences.get(1));
        assertThat(sentences.get(5).lead().map(Sentence::text)).contains("The aims of the mission are:");
        assertThat(sentences.get(3).lead()).isEmpty();
    }

    @Test
    void offsets_count_in_the_document_as_it_is() {
        String text =
                "\uFEFF\u00A0The \u200Bnavy’s\u00A0“new” ships\u2028left\uD83D\uDE00. <b>They</b> sank.\u0007\uD800 End.";

        List<Sentence> sentences = PARSER.parse(text);

        assertThat(sentences.stream().flatMap(sentence -> sentence.tokens().stream()))
                .isNotEmpty()
                .allSatisfy(
                        token -> assertThat(token.text()).isEqualTo(token.span().in(text)));
        assertThat(words(sentences.getFirst().tokens())).startsWith("The", "navy", "’s", "“", "new", "”");
    }

    @Test
    void names_are_proposed_with_their_heads() {
        Name name =
                PARSER.parse("President Maia Sandu arrived.").getFirst().names().getFirst();

        assertThat(name.type()).isEqualTo(NameType.PERSON);
        assertThat(words(name.tokens())).containsExactly("Maia", "Sandu");
        assertThat(name.head().text()).isEqualTo("Sandu");
    }

    @Test
    void an_empty_document_has_no_sentences() {
        assertThat(PARSER.parse("")).isEmpty();
        assertThat(PARSER.parse(" \n\t\u00A0\n")).isEmpty();
    }

    @Test
    void four_threads_read_the_same() throws InterruptedException, ExecutionException {
        String expected = describe(PARSER.parse(DOCUMENT.repeat(2)));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> describe(PARSER.parse(DOCUMENT.repeat(2)))));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void an_endless_sentence_is_cut_into_parts() {
        List<Sentence> sentences = PARSER.parse("the fleet left and ".repeat(100));

        assertThat(sentences).hasSizeGreaterThan(3).allSatisfy(sentence -> assertThat(sentence.tokens())
                .hasSizeLessThanOrEqualTo(130));
        assertThat(sentences.stream()
                        .mapToInt(sentence -> sentence.tokens().size())
                        .sum())
                .isEqualTo(400);
    }

    @Test
    void ten_megabytes_without_a_space_are_no_trouble() {
        for (String unit : List.of("x", "\"", "a.B")) {
            assertReadsInTime(unit.repeat(10_000_000 / unit.length()));
        }
    }

    @Test
    void many_marks_are_no_trouble() {
        for (String unit : List.of("(", ".", "-", "<a", "\uD83D", "[1", "$1,", "#", "\n", "&", " \"", " (", "\u202E")) {
            assertReadsInTime(unit.repeat(100_000 / unit.length()));
        }
    }

    private static void assertReadsInTime(String text) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThatNoException().isThrownBy(() -> PARSER.parse(text)),
                text.substring(0, 3));
    }

    private static String describe(List<Sentence> sentences) {
        StringBuilder description = new StringBuilder();
        for (Sentence sentence : sentences) {
            description.append(sentence).append(sentence.tokens()).append(sentence.names());
            sentence.tokens().forEach(token -> description.append(token.head().map(Token::index)));
        }
        return description.toString();
    }
}
