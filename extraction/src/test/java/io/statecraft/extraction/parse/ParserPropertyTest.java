package io.statecraft.extraction.parse;

import static io.statecraft.extraction.parse.Parsed.PARSER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ParserPropertyTest {

    @Property(tries = 400)
    void tokens_are_verbatim_and_in_order(@ForAll("texts") String text) {
        int behind = 0;
        for (Sentence sentence : PARSER.parse(text)) {
            assertThat(sentence.tokens()).isNotEmpty();
            assertThat(sentence.text()).isEqualTo(sentence.span().in(text));
            for (Token token : sentence.tokens()) {
                assertThat(token.start()).isGreaterThanOrEqualTo(behind);
                assertThat(token.end()).isGreaterThan(token.start()).isLessThanOrEqualTo(sentence.end());
                assertThat(token.text()).isEqualTo(text.substring(token.start(), token.end()));
                behind = token.end();
            }
        }
    }

    @Property(tries = 300)
    void heads_form_trees_and_navigation_answers(@ForAll("texts") String text) {
        for (Sentence sentence : PARSER.parse(text)) {
            for (Token token : sentence.tokens()) {
                assertThat(depth(token)).isLessThanOrEqualTo(sentence.tokens().size());
                assertThat(sentence.span().contains(Phrase.of(token).wholeSpan()))
                        .isTrue();
                assertThat(sentence.span().contains(Phrase.of(token).span())).isTrue();
            }
            sentence.clauses()
                    .forEach(clause -> assertThat(ParsePrinter.describe(clause)).isNotBlank());
        }
    }

    @Property(tries = 100)
    void the_same_text_is_read_the_same(@ForAll("texts") String text) {
        assertThat(PARSER.parse(text).toString()).isEqualTo(PARSER.parse(text).toString());
    }

    /** Prose of our own words in odd company, and plain noise. */
    @Provide
    Arbitrary<String> texts() {
        List<String> pieces = List.of(
                ("The|army|of|Chad|and|which|was|to|leave|by|rebels|not|said|that|if|who|seized|37|tanks|in|front|from"
                                + "|U.S.|Gen.|.|,|;|\"|“|”|’s|(|)|[3]|\n|\n\n|• |a) |- |—|…|$5|per|cent|because|than")
                        .split("\\|"));
        Arbitrary<String> prose = Arbitraries.of(pieces).list().ofMaxSize(40).map(words -> String.join(" ", words));
        Arbitrary<String> glued = Arbitraries.of(pieces).list().ofMaxSize(25).map(words -> String.join("", words));
        Arbitrary<String> noise = Arbitraries.strings().all().ofMaxLength(120);
        Arbitrary<String> marks = Arbitraries.strings()
                .withChars(" .,:;!?'\"-/()[]{}<>&#$%@*_\n\r\t\u00A0\u200B\u200F\uD83D\uDE00\uD800aZ9’“—…")
                .ofMaxLength(120);
        return Arbitraries.oneOf(prose, glued, noise, marks);
    }

    private static int depth(Token token) {
        int depth = 0;
        Token at = token;
        while (at.head().isPresent() && depth <= token.sentence().tokens().size()) {
            at = at.head().get();
            depth++;
        }
        return depth;
    }
}
