package io.statecraft.readmodels;

import io.statecraft.facts.Edtf;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which something holds, both ends included; an absent end is open or unknown and limits nothing.
 *
 * @param from first day on which it may hold
 * @param to last day on which it may hold
 * @param inferred whether an end was taken from the document's date of publication and not from the text
 */
record Period(Optional<LocalDate> from, Optional<LocalDate> to, boolean inferred) {
    private static final LocalDate FIRST = LocalDate.of(-4700, 1, 1);
    private static final LocalDate LAST = LocalDate.of(5_874_000, 12, 31);

    static final Period ALWAYS = new Period(Optional.empty(), Optional.empty(), false);

    static Period of(Edtf date) {
        return new Period(date.earliest().map(Period::storable), date.latest().map(Period::storable), false);
    }

    Period openEnded() {
        return new Period(from, Optional.empty(), inferred);
    }

    Period asInferred() {
        return new Period(from, to, from.isPresent() || to.isPresent());
    }

    /** The nearest day that PostgreSQL can keep: it knows none before 4714 BC and none after the year 5874897. */
    static LocalDate storable(LocalDate day) {
        return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }
}
