package io.statecraft.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows in the text format of PostgreSQL's COPY. */
final class CopyText {
    /** PostgreSQL keeps no NUL; it is shown as what stands for an unknown character. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final Pattern JSON_NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private static final int LAST_FOUR_DIGIT_YEAR = 9999;

    private final StringBuilder text = new StringBuilder();

    void add(List<@Nullable Object> row) {
        String separator = "";
        for (Object value : row) {
            text.append(separator);
            if (value == null) {
                text.append("\\N");
            } else {
                escape(literal(value));
            }
            separator = "\t";
        }
        text.append('\n');
    }

    /** Appends the rows, if any, to these columns of a table. */
    void copyInto(Connection connection, String table, String columns) throws SQLException {
        if (text.isEmpty()) {
            return;
        }
        String sql = "copy %s (%s) from stdin".formatted(table, columns);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new ByteArrayInputStream(bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy into " + table, e);
        }
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String literal(Object value) {
        return switch (value) {
            case LocalDate day -> day(day);
            case List<?> list -> array(list);
            case BigDecimal number -> number.toPlainString();
            case JsonNode json -> json(json.toString());
            default -> value.toString();
        };
    }

    private static String json(String json) {
        return json.contains("\\u0000") ? JSON_NUL.matcher(json).replaceAll("$1\\\\ufffd") : json;
    }

    private static String day(LocalDate day) {
        if (day.getYear() > 0 && day.getYear() <= LAST_FOUR_DIGIT_YEAR) {
            return day.toString();
        }
        return day.getYear() > 0
                ? "%04d-%02d-%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                : "%04d-%02d-%02d BC".formatted(1 - day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String array(List<?> list) {
        StringBuilder array = new StringBuilder("{");
        for (Object element : list) {
            if (array.length() > 1) {
                array.append(',');
            }
            array.append('"')
                    .append(element.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    private void escape(String literal) {
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case 0 -> text.append(REPLACEMENT);
                default -> text.append(c);
            }
        }
    }
}
