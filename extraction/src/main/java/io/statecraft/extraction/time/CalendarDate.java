package io.statecraft.extraction.time;

import io.statecraft.facts.Edtf;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date by its names and figures, of which some may be absent.
 *
 * @param year {@link #ABSENT} if the text gives none
 * @param month 1 to 12, an EDTF code of a season or quarter (21 to 41), or {@link #ABSENT}
 * @param day {@link #ABSENT} if none
 * @param middle whether it is "mid-" a year
 */
record CalendarDate(int year, int month, int day, boolean middle) implements TimeExpression {
    static final int ABSENT = Integer.MIN_VALUE;

    static CalendarDate ofYear(int year) {
        return new CalendarDate(year, ABSENT, ABSENT, false);
    }

    static CalendarDate ofMonth(int month) {
        return new CalendarDate(ABSENT, month, ABSENT, false);
    }

    static CalendarDate of(int year, int month, int day) {
        return new CalendarDate(year, month, day, false);
    }

    boolean hasYear() {
        return year != ABSENT;
    }

    boolean hasMonth() {
        return month != ABSENT;
    }

    boolean hasDay() {
        return day != ABSENT;
    }

    CalendarDate withYear(int newYear) {
        return new CalendarDate(newYear, month, day, middle);
    }

    CalendarDate withDay(int newDay) {
        return new CalendarDate(year, month, newDay, middle);
    }

    /** The middle of a year; months and days stay what they are. */
    CalendarDate inTheMiddle() {
        return new CalendarDate(year, month, day, hasYear() && !hasMonth());
    }

    /** Whether there is such a date at all, in any year. */
    boolean isPossible() {
        return inYear(hasYear() ? year : 2000).isPresent();
    }

    Optional<Edtf> inYear(int chosen) {
        try {
            if (hasDay()) {
                return Optional.of(Edtf.day(LocalDate.of(chosen, month, day)));
            }
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
        String text = hasMonth() ? "%04d-%02d".formatted(chosen, month) : "%04d".formatted(chosen);
        return Optional.of(Edtf.parse(middle ? text + "-06~" : text));
    }

    @Override
    public Moment resolve(Reference reference) {
        if (hasYear()) {
            return inYear(year).map(Moment::given).orElseGet(() -> Moment.without(DateKind.DATE));
        }
        return reference
                .yearOf(this::inYear)
                .flatMap(this::inYear)
                .map(value -> Moment.inferred(value, DatePart.YEAR))
                .orElseGet(() -> Moment.without(DateKind.DATE));
    }
}
