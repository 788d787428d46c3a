package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.statecraft.facts.EdtfEnd.Missing;
import io.statecraft.facts.EdtfEnd.Point;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A date or interval in the Extended Date/Time Format (ISO 8601-2), levels 0 and 1, with its precision kept.
 *
 * <p>Examples: {@code 2021-07-08}, {@code 2018-11}, {@code 2021-21} (spring), {@code 199X}, {@code 1984?},
 * {@code 2021-07-08/2021-07-09}, {@code 2016/..} (since), {@code Y170000002}. Of level 2, quarters, thirds and halves
 * of a year are understood as well. Two values are equal when their canonical forms are.
 */
public final class Edtf {
    private static final int LAST_FOUR_DIGIT_YEAR = 9999;

    private final String canonical;
    private final EdtfEnd start;
    private final EdtfEnd end;
    private final boolean interval;

    private Edtf(String canonical, EdtfEnd start, EdtfEnd end, boolean interval) {
        this.canonical = canonical;
        this.start = start;
        this.end = end;
        this.interval = interval;
    }

    static Edtf of(Point point) {
        return new Edtf(point.canonical(), point, point, false);
    }

    static Edtf of(EdtfEnd start, EdtfEnd end) {
        return new Edtf(start.canonical() + "/" + end.canonical(), start, end, true);
    }

    /**
     * Reads an EDTF text.
     *
     * @throws EdtfSyntaxException naming the position and the problem in one line
     */
    @JsonCreator
    public static Edtf parse(String text) {
        return EdtfParser.parse(text);
    }

    /** Whether {@link #parse} would accept the text. */
    public static boolean isValid(String text) {
        try {
            parse(text);
            return true;
        } catch (EdtfSyntaxException invalid) {
            return false;
        }
    }

    /** One day. */
    public static Edtf day(LocalDate day) {
        if (Math.abs(day.getYear()) > LAST_FOUR_DIGIT_YEAR) {
            return year(day.getYear());
        }
        return parse(day.toString());
    }

    /** One month. */
    public static Edtf month(YearMonth month) {
        if (Math.abs(month.getYear()) > LAST_FOUR_DIGIT_YEAR) {
            return year(month.getYear());
        }
        return parse("%s-%02d".formatted(fourDigits(month.getYear()), month.getMonthValue()));
    }

    /** One year; 0 is 1 BC, as in ISO 8601. */
    public static Edtf year(int year) {
        return parse(Math.abs(year) > LAST_FOUR_DIGIT_YEAR ? "Y" + year : fourDigits(year));
    }

    /** A season, quarter, third or half of a year of at most four digits. */
    public static Edtf season(int year, EdtfSeason season) {
        return parse(fourDigits(year) + "-" + season.code());
    }

    /** The ten years that begin with a year divisible by ten. */
    public static Edtf decade(int firstYear) {
        return parse("%03dX".formatted(Math.floorDiv(firstYear, 10)));
    }

    /** From the first date to the second, both included; equal dates give that date. */
    public static Edtf interval(Edtf from, Edtf to) {
        return from.equals(to) && !from.interval ? from : parse(from.start.canonical() + "/" + to.end.canonical());
    }

    /** From a date on, without an end: {@code 2016/..}. */
    public static Edtf since(Edtf from) {
        return of(from.start, Missing.OPEN);
    }

    /** Up to a date, without a beginning: {@code ../2016}. */
    public static Edtf until(Edtf to) {
        return of(Missing.OPEN, to.end);
    }

    /** First possible day, or empty where the beginning is open or unknown. */
    public Optional<LocalDate> earliest() {
        return start instanceof Point point ? Optional.of(point.earliest()) : Optional.empty();
    }

    /** Last possible day, or empty where the end is open or unknown. */
    public Optional<LocalDate> latest() {
        return end instanceof Point point ? Optional.of(point.latest()) : Optional.empty();
    }

    /** The date with which it begins (itself when it is no interval), or empty where that is open or unknown. */
    public Optional<Edtf> start() {
        return start instanceof Point point ? Optional.of(of(point)) : Optional.empty();
    }

    /** The date with which it ends (itself when it is no interval), or empty where that is open or unknown. */
    public Optional<Edtf> end() {
        return end instanceof Point point ? Optional.of(of(point)) : Optional.empty();
    }

    /** How exactly it is told: for an interval, the coarser of its ends. */
    public EdtfPrecision precision() {
        return points().map(Point::precision).reduce(EdtfPrecision::coarser).orElseThrow();
    }

    /** Whether it was written with a slash. */
    public boolean isInterval() {
        return interval;
    }

    /** Whether it, or an end of it, is marked approximate ({@code ~} or {@code %}). */
    public boolean isApproximate() {
        return points().anyMatch(point -> point.qualifier().approximate());
    }

    /** Whether it, or an end of it, is marked uncertain ({@code ?} or {@code %}). */
    public boolean isUncertain() {
        return points().anyMatch(point -> point.qualifier().uncertain());
    }

    private Stream<Point> points() {
        return Stream.of(start, end).filter(Point.class::isInstance).map(Point.class::cast);
    }

    private static String fourDigits(int year) {
        return year < 0 ? "-%04d".formatted(-year) : "%04d".formatted(year);
    }

    /** The canonical text: parsing it gives an equal value. */
    @JsonValue
    @Override
    public String toString() {
        return canonical;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edtf that && canonical.equals(that.canonical);
    }

    @Override
    public int hashCode() {
        return canonical.hashCode();
    }
}
