package io.statecraft.extraction.time;

import io.statecraft.extraction.time.DateContext.YearGuess;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.EdtfPrecision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The context of one expression: the document's, the last date, and whether its sentence looks ahead. */
record Reference(DateContext context, boolean ahead) {
    // A text that tells of another decade than its own stays there until it says otherwise.
    private static final int YEARS_TO_ANOTHER_TIME = 10;
    private static final int HALF_A_YEAR = 6;
    private static final int UPCOMING_DAYS = 100;

    /** The day from which the document speaks: the last one of its date. */
    Optional<LocalDate> today() {
        return context.documentDate().flatMap(Edtf::latest);
    }

    /** How exactly that day is known. */
    EdtfPrecision precision() {
        return context.documentDate().map(Edtf::precision).orElse(EdtfPrecision.CENTURY);
    }

    Optional<Edtf> document() {
        return context.documentDate();
    }

    Optional<Edtf> anchor() {
        return context.anchor();
    }

    /** The year for a date whose text gives none: of the candidates this year and its neighbours. */
    Optional<Integer> yearOf(IntFunction<Optional<Edtf>> inYear) {
        if (tellsOfAnotherTime()) {
            return context.anchor().flatMap(Edtf::earliest).map(anchor -> followingYear(anchor, inYear));
        }
        return today().flatMap(today -> guess(today, inYear));
    }

    /** Whether the text has gone to a time long before its document's. */
    boolean tellsOfAnotherTime() {
        Optional<LocalDate> anchored = context.anchor().flatMap(Edtf::earliest);
        if (anchored.isEmpty()) {
            return false;
        }
        // A bare year is often only a background: "a treaty of 1974".
        boolean exactly = context.anchor().orElseThrow().precision().compareTo(EdtfPrecision.SEASON) >= 0;
        return today().map(today -> exactly && today.getYear() - anchored.get().getYear() >= YEARS_TO_ANOTHER_TIME)
                .orElse(true);
    }

    private static int followingYear(LocalDate anchor, IntFunction<Optional<Edtf>> inYear) {
        boolean longBefore = inYear.apply(anchor.getYear())
                .flatMap(Edtf::latest)
                .map(date -> date.plusMonths(HALF_A_YEAR).isBefore(anchor))
                .orElse(false);
        return anchor.getYear() + (longBefore ? 1 : 0);
    }

    private Optional<Integer> guess(LocalDate today, IntFunction<Optional<Edtf>> inYear) {
        Stream<Integer> years = Stream.of(today.getYear() - 1, today.getYear(), today.getYear() + 1)
                .filter(year -> inYear.apply(year).isPresent());
        if (ahead) {
            return years.filter(year -> !last(inYear, year).isBefore(today)).findFirst();
        }
        LocalDate horizon = today.plusDays(context.yearGuess() == YearGuess.UPCOMING_OR_PAST ? UPCOMING_DAYS : 0);
        return years.filter(year -> !first(inYear, year).isAfter(isSeason(inYear, year) ? today : horizon))
                .reduce((earlier, later) -> later);
    }

    private static boolean isSeason(IntFunction<Optional<Edtf>> inYear, int year) {
        return inYear.apply(year).map(Edtf::precision).equals(Optional.of(EdtfPrecision.SEASON));
    }

    private static LocalDate first(IntFunction<Optional<Edtf>> inYear, int year) {
        return inYear.apply(year).flatMap(Edtf::earliest).orElse(LocalDate.MIN);
    }

    private static LocalDate last(IntFunction<Optional<Edtf>> inYear, int year) {
        return inYear.apply(year).flatMap(Edtf::latest).orElse(LocalDate.MAX);
    }

    /** A day as exactly as the document's own date allows. */
    Edtf day(LocalDate day) {
        return switch (precision()) {
            case TIME, DAY -> Edtf.day(day);
            case SEASON, MONTH -> Edtf.month(YearMonth.from(day));
            default -> Edtf.year(day.getYear());
        };
    }
}
