package io.statecraft.readmodels;

import io.statecraft.facts.Edtf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which days and which state of knowledge a question is about: a row is visible when it may hold on one of the days and
 * was known then.
 *
 * @param from first of the days; absent: from the beginning of time
 * @param to last of the days; absent: to its end
 * @param knownAt what was known at that instant; absent: what is known now
 */
public record TimePoint(Optional<LocalDate> from, Optional<LocalDate> to, Optional<Instant> knownAt) {
    /** Any day, by what is known now. */
    public static final TimePoint ANY = new TimePoint(Optional.empty(), Optional.empty(), Optional.empty());

    /** The days of this date: one, a month, a year, an interval. */
    public static TimePoint validAt(Edtf date) {
        return new TimePoint(
                date.earliest().map(Period::storable), date.latest().map(Period::storable), Optional.empty());
    }

    /** The same days, by what was known then. */
    public TimePoint asKnownAt(Instant then) {
        return new TimePoint(from, to, Optional.of(then));
    }
}
