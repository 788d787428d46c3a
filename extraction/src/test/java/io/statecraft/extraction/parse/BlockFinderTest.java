package io.statecraft.extraction.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockFinderTest {

    @Test
    void headings_paragraphs_and_list_items_are_told_apart() {
        String text =
                "Outlook for the strait\r\n\r\nThe aims are:\r\n• to train;\r\n(ii) to equip\r\n3. to pay.\r\nIt began.";

        assertThat(blocks(text))
                .extracting(Block::unit, block -> block.span().in(text))
                .containsExactly(
                        tuple(Unit.HEADING, "Outlook for the strait"),
                        tuple(Unit.PARAGRAPH, "The aims are:"),
                        tuple(Unit.BULLET, "to train;"),
                        tuple(Unit.BULLET, "to equip"),
                        tuple(Unit.BULLET, "to pay."),
                        tuple(Unit.PARAGRAPH, "It began."));
    }

    @Test
    void wrapped_lines_are_joined() {
        String text = """
                The delegation of the northern provinces arrived in the capital on
                Monday and was received by the foreign minister, who spoke of a new
                beginning. Both sides agreed to exchange prisoners before the end of
                the month.

                A short line
                The second paragraph tells of the fleet, which had left the harbour in
                the night.
                """;

        assertThat(blocks(text)).extracting(Block::unit).containsExactly(Unit.PARAGRAPH, Unit.HEADING, Unit.PARAGRAPH);
    }

    @Test
    void unwrapped_lines_are_paragraphs_of_their_own() {
        String text = "The delegation arrived in the capital on Monday and was received by the foreign minister, who"
                + " spoke of a new beginning between the two states.\nThe fleet left.\nThe army stayed.";

        assertThat(blocks(text)).hasSize(3).extracting(Block::unit).containsOnly(Unit.PARAGRAPH);
    }

    @Test
    void a_lower_case_line_continues_an_unfinished_one() {
        assertThat(blocks("The army\nstayed in its barracks.")).hasSize(1);
    }

    private static List<Block> blocks(String text) {
        return BlockFinder.find(TextCleaner.clean(text));
    }
}
