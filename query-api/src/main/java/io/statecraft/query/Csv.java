package io.statecraft.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as RFC 4180 has them, safe to open in a spreadsheet. */
final class Csv {
    private static final String LIST_SEPARATOR = "; ";

    /** A spreadsheet takes a cell that begins so for a formula and runs it. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    static String header(List<String> names) {
        return line(names);
    }

    static String row(JsonNode row, List<String> names) {
        return line(names.stream().map(name -> cell(row.path(name))).toList());
    }

    static String line(List<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> "";
            case ARRAY -> harmless(list(value));
            case STRING -> harmless(value.asText());
            case NUMBER, BOOLEAN -> value.asText();
            case BINARY, OBJECT, POJO -> value.toString();
        };
    }

    private static String list(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.isTextual() ? value.asText() : value.toString()));
        return String.join(LIST_SEPARATOR, texts);
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
