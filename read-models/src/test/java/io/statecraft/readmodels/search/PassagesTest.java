package io.statecraft.readmodels.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.readmodels.search.Passages.Passage;
import org.junit.jupiter.api.Test;

class PassagesTest {
    @Test
    void sentences_stand_at_their_offsets_in_code_points() {
        assertThat(Passages.of(" A 😀 came.  It left.\n\nThen rain."))
                .containsExactly(
                        new Passage(1, "A 😀 came."), new Passage(12, "It left."), new Passage(22, "Then rain."));
        assertThat(Passages.of(" \n ")).isEmpty();
    }

    @Test
    void what_is_too_long_for_the_database_is_cut_between_characters() {
        Passage passage = Passages.of("😀".repeat(90_000)).get(0);
        assertThat(passage.text().length()).isEqualTo(100_000);
        assertThat(passage.text().codePoints()).allMatch(c -> c == 0x1F600);
    }
}
