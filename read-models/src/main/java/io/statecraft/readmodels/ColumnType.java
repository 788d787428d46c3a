package io.statecraft.readmodels;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.Coded;
import io.statecraft.facts.Edtf;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What the values of a column are: in Java, in PostgreSQL and as text in a URL. */
public enum ColumnType {
    /** Text, a code of a vocabulary, or a date in EDTF. */
    TEXT("text", ColumnType::storable),
    /** A whole number. */
    INTEGER("bigint", Long::valueOf),
    /** A decimal number of any size. */
    NUMBER("numeric", ColumnType::number),
    /** A floating-point number. */
    REAL("double precision", Double::valueOf),
    /** True or false. */
    BOOLEAN("boolean", ColumnType::truth),
    /** A day. */
    DATE("date", ColumnType::day),
    /** A point of time, in microseconds. */
    INSTANT("timestamptz", OffsetDateTime::parse),
    /** A list of texts. */
    TEXTS("text[]", ColumnType::storable),
    /** A JSON value. */
    JSON("jsonb", text -> {});

    private static final int MOST_DIGITS = 1000;

    /** As PostgreSQL writes it, such as {@code 2021-07-20 08:00:00.123+02}. */
    private static final Pattern WRITTEN_INSTANT =
            Pattern.compile("\\d{4,6}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?[+-]\\d\\d(:\\d\\d)*( BC)?");

    private final String sql;
    private final Consumer<String> reader;

    ColumnType(String sql, Consumer<String> reader) {
        this.sql = sql;
        this.reader = reader;
    }

    /** The type in PostgreSQL. */
    public String sql() {
        return sql;
    }

    /** Whether rows can be asked for by a value of this type; of a list, by one of its texts. */
    public boolean filterable() {
        return this != JSON;
    }

    /** Whether rows can be asked for by a range of values of this type. */
    public boolean ranged() {
        return switch (this) {
            case INTEGER, NUMBER, REAL, DATE, INSTANT -> true;
            case TEXT, BOOLEAN, TEXTS, JSON -> false;
        };
    }

    /** Whether rows can be ordered by a value of this type. */
    public boolean sortable() {
        return this != JSON && this != TEXTS;
    }

    /** Checks that the text is a value of this type; anything else is an {@link InvalidQuestionException}. */
    void check(String field, String text) {
        try {
            reader.accept(text);
        } catch (RuntimeException e) {
            throw new InvalidQuestionException(field, "%s is no %s".formatted(text, sql), e);
        }
    }

    /** A value of a row, told as JSON. */
    Object value(JsonNode told) {
        return switch (this) {
            case TEXT -> told.asText();
            case INTEGER -> told.asLong();
            case NUMBER -> told.decimalValue();
            case REAL -> told.asDouble();
            case BOOLEAN -> told.asBoolean();
            case DATE -> LocalDate.parse(told.asText());
            case INSTANT -> Instant.parse(told.asText());
            case TEXTS -> told.valueStream().map(JsonNode::asText).toList();
            case JSON -> told;
        };
    }

    /** Compares a value of a row with one that was written in a question. */
    int compare(Object value, String text) {
        return switch (this) {
            case TEXT -> value.toString().compareTo(text);
            case INTEGER -> Long.compare((Long) value, Long.parseLong(text));
            case NUMBER -> ((BigDecimal) value).compareTo(new BigDecimal(text));
            case REAL -> Double.compare((Double) value, Double.parseDouble(text));
            case BOOLEAN -> Boolean.compare((Boolean) value, Boolean.parseBoolean(text));
            case DATE -> ((LocalDate) value).compareTo(LocalDate.parse(text));
            case INSTANT ->
                ((Instant) value).compareTo(OffsetDateTime.parse(text).toInstant());
            case TEXTS, JSON -> throw new IllegalArgumentException("not compared: " + this);
        };
    }

    /** Checks that the text is a value of this type as PostgreSQL writes it. */
    void checkCursor(String text) {
        if (text.toLowerCase(Locale.ROOT).endsWith("infinity") && ranged()) {
            return;
        }
        if (this == INSTANT && WRITTEN_INSTANT.matcher(text).matches()) {
            return;
        }
        check("cursor", text.replace(" BC", ""));
    }

    static ColumnType of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return TEXTS;
        }
        if (type instanceof Class<?> plain) {
            return of(plain);
        }
        throw new IllegalArgumentException("no column type for " + type);
    }

    private static ColumnType of(Class<?> type) {
        if (type == String.class || type == Edtf.class || Coded.class.isAssignableFrom(type)) {
            return TEXT;
        }
        if (type == long.class || type == Long.class) {
            return INTEGER;
        }
        if (type == BigDecimal.class) {
            return NUMBER;
        }
        if (type == double.class || type == Double.class) {
            return REAL;
        }
        if (type == boolean.class || type == Boolean.class) {
            return BOOLEAN;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        if (type == Instant.class) {
            return INSTANT;
        }
        if (JsonNode.class.isAssignableFrom(type)) {
            return JSON;
        }
        throw new IllegalArgumentException("no column type for " + type);
    }

    private static void storable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("PostgreSQL keeps no NUL");
        }
    }

    private static void number(String text) {
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("too many digits");
        }
    }

    private static void day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (!day.equals(Period.storable(day))) {
            throw new IllegalArgumentException("too far away");
        }
    }

    private static void truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
    }
}
