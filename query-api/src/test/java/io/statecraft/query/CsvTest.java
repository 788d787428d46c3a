package io.statecraft.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.facts.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void commas_quotes_and_line_breaks_are_quoted() {
        assertThat(cell("{\"x\": \"a, \\\"b\\\"\\nc\"}")).isEqualTo("\"a, \"\"b\"\"\nc\"");
    }

    @Test
    void a_text_that_a_spreadsheet_would_run_is_only_text() {
        for (String start : List.of("=", "+", "-", "@", "\\t", "\\r")) {
            assertThat(cell("{\"x\": \"" + start + "cmd()\"}")).as(start).matches("(?s)\"?'.cmd\\(\\)\"?");
            assertThat(cell("{\"x\": [\"" + start + "cmd()\"]}")).as(start).matches("(?s)\"?'.cmd\\(\\)\"?");
        }
        assertThat(cell("{\"x\": -5}")).as("a number is none").isEqualTo("-5");
    }

    @Test
    void lists_objects_and_absent_values_have_a_cell_too() {
        assertThat(Csv.header(List.of("a", "b"))).isEqualTo("a,b\r\n");
        assertThat(cell("{\"x\": [\"RUS\", \"TJK\"]}")).isEqualTo("RUS; TJK");
        assertThat(cell("{\"x\": {\"AGREE\": 1}}")).isEqualTo("\"{\"\"AGREE\"\":1}\"");
        assertThat(cell("{\"x\": null}")).isEmpty();
        assertThat(cell("{}")).isEmpty();
    }

    private static String cell(String row) {
        return Csv.row(Json.read(row, com.fasterxml.jackson.databind.JsonNode.class), List.of("x"))
                .replaceAll("\r\n$", "");
    }
}
