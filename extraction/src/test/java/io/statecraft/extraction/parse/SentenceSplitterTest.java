package io.statecraft.extraction.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gen. Ito and Lt. Col. Ruiz met Dr. Okoye at 9 a.m. on Monday.",
                "The U.S. Navy and the U.N. mission left.",
                "J. K. Mensah Jr. won 3.5 percent of the vote.",
                "Decree No. 7 of Jan. 5 lapsed (see Art. 3 and Fig. 2).",
                "He asked “Why?” and left.",
                "Weapons, ammunition, etc. were found at www.example.org/a.Report.Html today.",
                "The ministry of St. Lucia vs. Fisher & Co. went on."
            })
    void one_sentence_stays_whole(String sentence) {
        assertThat(split(sentence)).containsExactly(sentence);
    }

    @Test
    void full_stops_end_sentences_also_without_a_space() {
        assertThat(split("They seized the weapons.The group denied it.“Never!” it said. In 2014.It fled."))
                .containsExactly(
                        "They seized the weapons.",
                        "The group denied it.",
                        "“Never!” it said.",
                        "In 2014.",
                        "It fled.");
    }

    @Test
    void an_abbreviation_may_end_a_sentence() {
        assertThat(split("He flew to the U.S. The visit was short. It began at 9 a.m. However, nobody came."))
                .containsExactly(
                        "He flew to the U.S.", "The visit was short.", "It began at 9 a.m.", "However, nobody came.");
    }

    @Test
    void closing_quotes_and_brackets_belong_to_the_sentence() {
        assertThat(split("“We left.” (They did not.) Then it rained."))
                .containsExactly("“We left.”", "(They did not.)", "Then it rained.");
    }

    @Test
    void footnote_marks_do_not_hide_the_end() {
        assertThat(split("They left.[12] The rest stayed.3 Nobody returned."))
                .containsExactly("They left.", "The rest stayed.", "Nobody returned.");
    }

    private static List<String> split(String text) {
        String cleaned = TextCleaner.clean(text);
        return SentenceSplitter.split(cleaned, new Span(0, text.length())).stream()
                .map(span -> span.in(text))
                .toList();
    }
}
