package io.statecraft.extraction.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseIndexTest {
    private final PhraseIndex<String> index = new PhraseIndex.Builder<String>()
            .add("Red River", "river", true)
            .add("Red River Army", "army", true)
            .add("al-Nahr", "nahr", true)
            .add("P.R.A.", "army", true)
            .build();

    @Test
    void the_longest_phrase_wins_at_word_boundaries() {
        assertThat(values("Red River, Red River Army, Red Rivers, Infra Red River"))
                .containsExactly("river", "army", "river");
    }

    @Test
    void layout_hyphens_and_accents_do_not_matter() {
        assertThat(values("Red\n  River Army; al Nahr; al–Nahr; Al-Náhr; P. R. A."))
                .containsExactly("army", "nahr", "nahr", "nahr", "army");
    }

    @Test
    void a_blank_line_parts_phrases() {
        assertThat(values("Red\n\nRiver")).isEmpty();
    }

    @Test
    void hostile_text_gives_exact_offsets() {
        String text = "\ud800Red River\udc00\u0000\u202eRed River Army\u0301 …";

        for (PhraseIndex.Match<String> match : index.find(text, 0, text.length())) {
            assertThat(text.substring(match.start(), match.end())).startsWith("Red River");
        }
        assertThat(index.find("", 0, 0)).isEmpty();
        assertThat(index.find("--- ... ’’’", 0, 11)).isEmpty();
    }

    private List<String> values(String text) {
        return index.find(text, 0, text.length()).stream()
                .map(match -> match.values().get(0))
                .toList();
    }
}
