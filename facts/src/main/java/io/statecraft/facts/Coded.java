package io.statecraft.facts;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A constant of a controlled vocabulary, written in JSON, SQL and URLs by its standard code. */
public interface Coded {
    /** The code by which the standard or the annotation guide calls this constant, such as {@code CT+}. */
    String code();

    /** The constant of {@code type} with this code; an unknown one is an error that lists the allowed codes. */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return constant;
            }
        }
        String allowed = Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
        throw new InvalidFactException("%s is no %s; allowed: %s".formatted(code, type.getSimpleName(), allowed));
    }
}
