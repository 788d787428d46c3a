package io.statecraft.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.facts.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyTextTest {
    @Test
    void values_are_written_as_copy_reads_them() {
        CopyText text = new CopyText();
        text.add(Arrays.asList("a\tb\\c\nd\r", null, List.of("x\"y", "p\\q"), new BigDecimal("1E+3"), true));
        assertThat(new String(text.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("a\\tb\\\\c\\nd\\r\t\\N\t{\"x\\\\\"y\",\"p\\\\\\\\q\"}\t1000\ttrue\n");
    }

    @Test
    void days_of_all_ages_are_written_as_postgresql_reads_them() {
        assertThat(CopyText.literal(LocalDate.of(2021, 7, 8))).isEqualTo("2021-07-08");
        assertThat(CopyText.literal(LocalDate.of(-43, 3, 15))).isEqualTo("0044-03-15 BC");
        assertThat(CopyText.literal(LocalDate.of(12021, 7, 8))).isEqualTo("12021-07-08");
    }

    @Test
    void nul_is_replaced_because_postgresql_keeps_none() {
        CopyText text = new CopyText();
        text.add(List.of("a\0b", Json.MAPPER.createObjectNode().put("k", "a\0b")));
        assertThat(new String(text.bytes(), StandardCharsets.UTF_8)).isEqualTo("a\uFFFDb\t{\"k\":\"a\\\\ufffdb\"}\n");
    }
}
