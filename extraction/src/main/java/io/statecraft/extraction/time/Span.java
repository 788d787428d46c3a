package io.statecraft.extraction.time;

import io.statecraft.facts.Edtf;
import io.statecraft.facts.EdtfPrecision;
import io.statecraft.facts.EdtfSeason;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** The calendar unit in which a day lies: its week, month, quarter, year, decade. */
final class Span {
    private static final int LAST_YEAR = 9000;
    private static final int MONTHS_OF_QUARTER = 3;

    private Span() {}

    /** The unit around a day, empty where the day lies outside of written history. */
    static Optional<Edtf> around(LocalDate day, ChronoUnit unit) {
        return isOfHistory(day) ? Optional.of(unitOf(day, unit)) : Optional.empty();
    }

    static boolean isOfHistory(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
    }

    private static Edtf unitOf(LocalDate day, ChronoUnit unit) {
        return switch (unit) {
            case WEEKS -> week(day);
            case MONTHS -> Edtf.month(YearMonth.from(day));
            case YEARS -> Edtf.year(day.getYear());
            case DECADES -> Edtf.decade(day.getYear());
            case CENTURIES -> Edtf.parse("%02dXX".formatted(day.getYear() / 100));
            default -> Edtf.day(day);
        };
    }

    static Edtf week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Edtf.interval(Edtf.day(monday), Edtf.day(monday.plusDays(6)));
    }

    static Edtf weekend(LocalDate day) {
        LocalDate saturday =
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
        return Edtf.interval(Edtf.day(saturday), Edtf.day(saturday.plusDays(1)));
    }

    static Edtf quarter(LocalDate day) {
        int quarter = day.get(IsoFields.QUARTER_OF_YEAR);
        return Edtf.season(day.getYear(), EdtfSeason.values()[EdtfSeason.FIRST_QUARTER.ordinal() + quarter - 1]);
    }

    /** The last quarter that has ended on a day. */
    static Edtf finishedQuarter(LocalDate day) {
        return quarter(day.minusMonths(MONTHS_OF_QUARTER));
    }

    /** How exactly one must know a day to tell its unit. */
    static EdtfPrecision precision(ChronoUnit unit) {
        return switch (unit) {
            case DECADES, CENTURIES -> EdtfPrecision.CENTURY;
            case YEARS -> EdtfPrecision.YEAR;
            case MONTHS -> EdtfPrecision.MONTH;
            default -> EdtfPrecision.DAY;
        };
    }

    static boolean isQuarter(Edtf date) {
        return date.precision() == EdtfPrecision.SEASON
                && !date.isInterval()
                && "3456".indexOf(date.toString().charAt(6)) >= 0
                && date.toString().charAt(5) == '3';
    }
}
