package io.statecraft.extraction.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.extraction.Extraction;
import io.statecraft.extraction.Extractor;
import io.statecraft.facts.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public sets are scored wherever their files lie. */
class PublicSetTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_set_is_found_as_file_as_folder_and_in_the_folder_above() throws IOException {
        Path set = Files.createDirectory(folder.resolve("timenorm"));
        Path file = Files.writeString(
                set.resolve("test.jsonl"),
                "{\"id\":\"TN-own-0-0\",\"dct\":\"1999-05-04\",\"text\":\"June 1998\",\"type\":\"DATE\",\"value\":\"1998-06\"}\n");
        List<String> lines = PublicSet.TIMENORM.report(file, SilentExtractor::new);
        assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line).contains("1 of     1 right: 1.000"));
        assertThat(PublicSet.TIMENORM.report(set, SilentExtractor::new)).isEqualTo(lines);
        assertThat(PublicSet.TIMENORM.report(folder, SilentExtractor::new)).isEqualTo(lines);
    }

    @Test
    void an_engine_that_reads_nothing_gets_no_type_right() throws IOException {
        Path file = Files.writeString(
                folder.resolve("gold.jsonl"),
                "{\"id\":\"1\",\"text\":\"Kenya urged Uganda to talk.\",\"event\":\"DEMAND\","
                        + "\"source\":[{\"text\":\"Kenya\",\"code\":\"KEN\"}],\"target\":[{\"text\":\"Uganda\",\"code\":\"UGA\"}]}\n");
        assertThat(PublicSet.PLOVER_GSR.report(file, SilentExtractor::new))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("0 of     1 right: 0.000"));
    }

    /** Finds nothing. */
    private static final class SilentExtractor implements Extractor {
        @Override
        public String name() {
            return "silent";
        }

        @Override
        public Extraction extract(Document document) {
            return new Extraction("en", List.of(), 0, Optional.empty(), Optional.empty());
        }
    }
}
