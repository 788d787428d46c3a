package io.statecraft.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.statecraft.facts.Sentence;
import org.junit.jupiter.api.Test;

class QuotePlaceTest {
    private static final JsonNode ABSENT = MissingNode.getInstance();
    /** A flag of two code points and four code units stands first. */
    private static final QuotePlace TEXT =
            new QuotePlace("\uD83C\uDDE9\uD83C\uDDEA talks. Talks failed. Talks went on\nAnother line.");

    @Test
    void offsets_count_code_points() {
        assertThat(TEXT.start("talks.", ABSENT, ABSENT)).isEqualTo(3);
        assertThat(TEXT.start("Talks", IntNode.valueOf(10), IntNode.valueOf(15)))
                .isEqualTo(10);
    }

    @Test
    void a_quote_that_stands_twice_asks_for_its_start_and_lists_the_places() {
        assertThatExceptionOfType(NoSuchQuoteException.class)
                .isThrownBy(() -> TEXT.start("Talks", ABSENT, ABSENT))
                .satisfies(e -> {
                    assertThat(e.field()).isEqualTo("start");
                    assertThat(e.allowed()).containsExactly("10", "24");
                });
    }

    @Test
    void a_quote_elsewhere_or_nowhere_is_none() {
        assertThatExceptionOfType(NoSuchQuoteException.class)
                .isThrownBy(() -> TEXT.start("talks failed", ABSENT, ABSENT))
                .satisfies(e -> assertThat(e.field()).isEqualTo("quote"));
        for (int start : new int[] {-1, 9, 11, 1_000_000}) {
            assertThatExceptionOfType(NoSuchQuoteException.class)
                    .isThrownBy(() -> TEXT.start("Talks", IntNode.valueOf(start), ABSENT))
                    .satisfies(e -> assertThat(e.field()).isEqualTo("start"));
        }
        assertThatExceptionOfType(NoSuchQuoteException.class)
                .isThrownBy(() -> TEXT.start("Talks", IntNode.valueOf(10), IntNode.valueOf(14)))
                .satisfies(e -> assertThat(e.allowed()).containsExactly("15"));
    }

    @Test
    void the_sentence_is_the_one_around_the_quote() {
        assertThat(TEXT.sentence("failed", 16)).isEqualTo(new Sentence("Talks failed.", 10));
        assertThat(TEXT.sentence("failed. Talks", 16)).isEqualTo(new Sentence("Talks failed. Talks went on", 10));
        assertThat(TEXT.sentence("Another line.", 38)).isEqualTo(new Sentence("Another line.", 38));
        assertThat(TEXT.sentence("Talks went on", 24)).isEqualTo(new Sentence("Talks went on", 24));
    }
}
