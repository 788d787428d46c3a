package io.statecraft.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.statecraft.facts.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFolderTest {
    private static final String HEADER = "lemma\tpos\tobject\tmode\trecipient\tflags\tweight\n";

    @Test
    void a_line_of_the_user_adds_a_sense_and_may_use_a_class_of_the_user(@TempDir Path folder) throws IOException {
        write(folder, "classes.tsv", "class\tlemmas\nlivestock\tcow|goat\n");
        write(folder, "events/coerce.tsv", HEADER + "rustle\tV\t@livestock\tseize\town|from\t-\t0.7\n");

        Lexicon lexicon = Lexicon.load(List.of(folder));

        assertThat(lexicon.verb("rustle")).singleElement().satisfies(sense -> {
            assertThat(sense.event()).isEqualTo(EventType.COERCE);
            assertThat(sense.object().words()).containsExactlyInAnyOrder("cow", "goat");
            assertThat(sense.recipient()).containsExactly(Slot.of("own"), Slot.of("from"));
        });
        assertThat(lexicon.isIn("livestock", "goat")).isTrue();
        assertThat(lexicon.verb("shell")).isNotEmpty();
    }

    @Test
    void a_wrong_line_is_named_by_file_and_line(@TempDir Path folder) throws IOException {
        write(folder, "events/coerce.tsv", HEADER + "rustle\tV\t@cattles\tseize\town\t-\t0.7\n");

        assertThatThrownBy(() -> Lexicon.load(List.of(folder)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("coerce.tsv, line 2")
                .hasMessageContaining("@cattles");
    }

    @Test
    void a_weight_beyond_one_is_refused(@TempDir Path folder) throws IOException {
        write(folder, "events/coerce.tsv", HEADER + "rustle\tV\t-\tseize\town\t-\t7\n");

        assertThatThrownBy(() -> Lexicon.load(List.of(folder))).hasMessageContaining("from 0 to 1");
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
