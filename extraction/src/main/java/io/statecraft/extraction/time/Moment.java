package io.statecraft.extraction.time;

import io.statecraft.facts.Edtf;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What an expression of time comes to in its context. */
record Moment(Optional<Edtf> value, Set<DatePart> inferred, DateKind kind) {

    static Moment given(Edtf value) {
        return new Moment(Optional.of(value), EnumSet.noneOf(DatePart.class), DateKind.DATE);
    }

    static Moment inferred(Edtf value, DatePart first, DatePart... others) {
        return new Moment(Optional.of(value), EnumSet.of(first, others), DateKind.DATE);
    }

    /** Resolved as a whole against another date: all that it tells is inferred. */
    static Moment relative(Optional<Edtf> value) {
        return new Moment(
                value, value.map(Moment::partsOf).orElseGet(() -> EnumSet.noneOf(DatePart.class)), DateKind.DATE);
    }

    private static Set<DatePart> partsOf(Edtf value) {
        return switch (value.precision()) {
            case DAY, TIME -> EnumSet.allOf(DatePart.class);
            case MONTH, SEASON -> EnumSet.of(DatePart.YEAR, DatePart.MONTH);
            default -> EnumSet.of(DatePart.YEAR);
        };
    }

    static Moment without(DateKind kind) {
        return new Moment(Optional.empty(), EnumSet.noneOf(DatePart.class), kind);
    }
}
