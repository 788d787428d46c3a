package io.statecraft.extraction.time;

import io.statecraft.extraction.scan.TokenScan;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.EdtfSeason;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;

/** Units pointed to: "yesterday", "last week", "on Tuesday", "the following day", "this spring", "that year". */
final class RelativeReader implements Family {
    private static final Map<String, Integer> DAYS = Map.of("yesterday", -1, "today", 0, "tonight", 0, "tomorrow", 1);

    private final TokenScan scan;

    RelativeReader(TokenScan scan) {
        this.scan = scan;
    }

    @Override
    public Optional<Reading> read(int at) {
        return dayWord(at)
                .or(() -> weekday(at))
                .or(() -> nthWeekday(at))
                .or(() -> pointed(at))
                .or(() -> then(at))
                .or(() -> beside(at))
                .or(() -> ofTheUnit(at))
                .or(() -> yearEnd(at))
                .or(() -> whole(at));
    }

    private Optional<Reading> dayWord(int at) {
        if (scan.areWords(at, "the", "day", "before", "yesterday")) {
            return Optional.of(new Reading(at + 4, daysFromToday(-2)));
        }
        if (scan.areWords(at, "the", "day", "after", "tomorrow")) {
            return Optional.of(new Reading(at + 4, daysFromToday(2)));
        }
        Integer days = DAYS.get(scan.word(at));
        return days == null ? Optional.empty() : Optional.of(new Reading(behindTimeOfDay(at + 1), daysFromToday(days)));
    }

    private static TimeExpression daysFromToday(int days) {
        return reference -> Moment.relative(reference.today().map(today -> reference.day(today.plusDays(days))));
    }

    private int behindTimeOfDay(int at) {
        return CalendarWords.TIMES_OF_DAY.contains(scan.word(at)) ? at + 1 : at;
    }

    private Optional<Reading> weekday(int at) {
        DayOfWeek day = CalendarWords.WEEKDAYS.get(scan.word(at));
        if (day == null
                || !scan.isCapital(at)
                || CalendarWords.SHORT_WEEKDAYS.contains(scan.word(at)) && scan.size() > 1) {
            return Optional.empty();
        }
        int end = behindTimeOfDay(at + 1);
        int week = scan.is(end, "of") ? end + 1 : end;
        if (scan.is(week + 1, "week")) {
            return Shift.of(scan.word(week)).map(shift -> new Reading(week + 2, dayOfWeek(day, shift)));
        }
        return Optional.of(new Reading(end, nearestPast(day)));
    }

    private static TimeExpression nearestPast(DayOfWeek day) {
        return reference -> {
            if (reference.tellsOfAnotherTime()) {
                return Moment.relative(Optional.empty());
            }
            return Moment.relative(reference
                    .today()
                    .map(today -> reference.day(today.with(
                            reference.ahead()
                                    ? TemporalAdjusters.nextOrSame(day)
                                    : TemporalAdjusters.previousOrSame(day)))));
        };
    }

    private static TimeExpression dayOfWeek(DayOfWeek day, Shift shift) {
        return reference -> Moment.relative(reference
                .today()
                .map(today -> reference.day(today.plusWeeks(shift.units())
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusDays(day.getValue() - 1L))));
    }

    // "the last Monday of March", "the second Tuesday in May 2021".
    private Optional<Reading> nthWeekday(int at) {
        int word = scan.is(at, "the") ? at + 1 : at;
        int nth = scan.is(word, "last") ? NthWeekday.LAST : Ordinals.read(scan, word);
        int weekday = nth == NthWeekday.LAST ? word + 1 : Ordinals.end(scan, word);
        DayOfWeek day = CalendarWords.WEEKDAYS.get(scan.word(weekday));
        Integer month = CalendarWords.MONTHS.get(scan.word(weekday + 2));
        boolean linked = scan.is(weekday + 1, "of") || scan.is(weekday + 1, "in");
        boolean counted = nth == NthWeekday.LAST || nth >= 1 && nth <= NthWeekday.MOST;
        if (day == null || month == null || !linked || !counted || !CalendarWords.isMonth(scan, weekday + 2)) {
            return Optional.empty();
        }
        CalendarDate of = CalendarDate.ofMonth(month);
        boolean year = scan.isFigures(weekday + 3) && scan.number(weekday + 3) > 999;
        return Optional.of(new Reading(
                weekday + (year ? 4 : 3), new NthWeekday(nth, day, year ? of.withYear(scan.number(weekday + 3)) : of)));
    }

    // "last week", "the following day", "this past spring", "that same year", "last Tuesday".
    private Optional<Reading> pointed(int at) {
        int word = scan.is(at, "the")
                        || scan.is(at, "that") && scan.is(at + 1, "same")
                        || scan.is(at, "this") && scan.is(at + 1, "past")
                ? at + 1
                : at;
        Optional<Shift> shift = Shift.of(scan.word(word));
        if (shift.isEmpty() || word > at && scan.is(word, "this")) {
            return Optional.empty();
        }
        return target(
                word + 1, scan.is(word, "past") && scan.is(at, "this") ? new Shift(0, false) : shift.get(), word > at);
    }

    private Optional<Reading> target(int from, Shift shift, boolean article) {
        int at = behindFiscal(from);
        ChronoUnit unit = CalendarWords.UNITS.get(scan.word(at));
        if (unit != null && !scan.word(at).endsWith("s") && unit.compareTo(ChronoUnit.DAYS) >= 0) {
            boolean nextInStory = article && shift.units() == 1;
            return Optional.of(new Reading(
                    at + 1, new PointedUnit(unit, nextInStory ? new Shift(1, true) : shift, !shift.fromAnchor())));
        }
        DayOfWeek day = CalendarWords.WEEKDAYS.get(scan.word(at));
        if (day != null && scan.isCapital(at)) {
            return Optional.of(new Reading(behindTimeOfDay(at + 1), pointedWeekday(day, shift)));
        }
        Integer month = CalendarWords.MONTHS.get(scan.word(at));
        if (month != null && CalendarWords.isMonth(scan, at)) {
            return Optional.of(new Reading(at + 1, new PointedMonth(CalendarDate.ofMonth(month), shift)));
        }
        EdtfSeason season = CalendarWords.SEASONS.get(scan.word(at));
        if (season != null) {
            return Optional.of(new Reading(at + 1, new PointedMonth(CalendarDate.ofMonth(season.code()), shift)));
        }
        if (scan.is(at, "quarter")) {
            return Optional.of(new Reading(at + 1, pointedQuarter(shift)));
        }
        boolean timeOfDay = CalendarWords.TIMES_OF_DAY.contains(scan.word(at)) && !shift.fromAnchor();
        if (timeOfDay) {
            return Optional.of(new Reading(at + 1, daysFromToday(shift.units())));
        }
        return scan.is(at, "weekend") ? Optional.of(new Reading(at + 1, pointedWeekend(shift))) : Optional.empty();
    }

    // "last fiscal year" is read as the calendar's.
    private int behindFiscal(int at) {
        boolean fiscal = scan.is(at, "fiscal") || scan.is(at, "financial") || scan.is(at, "calendar");
        return fiscal && scan.is(at + 1, "year") ? at + 1 : at;
    }

    private static TimeExpression pointedWeekday(DayOfWeek day, Shift shift) {
        return reference -> {
            Optional<LocalDate> base = shift.fromAnchor()
                    ? reference.anchor().flatMap(Edtf::earliest).or(reference::today)
                    : reference.today();
            return Moment.relative(base.map(from -> reference.day(
                    switch (shift.units()) {
                        case -1 -> from.with(TemporalAdjusters.previous(day));
                        case 1 -> from.with(TemporalAdjusters.next(day));
                        default ->
                            from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                    .plusDays(day.getValue() - 1L);
                    })));
        };
    }

    private static TimeExpression pointedWeekend(Shift shift) {
        return reference ->
                Moment.relative(reference.today().map(today -> Span.weekend(today.plusWeeks(shift.units()))));
    }

    private static TimeExpression pointedQuarter(Shift shift) {
        return reference -> {
            Optional<LocalDate> base =
                    shift.fromAnchor() ? reference.anchor().flatMap(Edtf::earliest) : reference.today();
            return Moment.relative(base.map(day -> Span.quarter(day.plusMonths(3L * shift.units()))));
        };
    }

    // "since then", "by that time".
    private Optional<Reading> then(int at) {
        boolean behindPreposition = scan.is(at - 1, "since") || scan.is(at - 1, "until") || scan.is(at - 1, "by");
        if (!scan.is(at, "then") || !behindPreposition && scan.size() > 1) {
            return Optional.empty();
        }
        return Optional.of(new Reading(at + 1, reference -> Moment.relative(reference.anchor())));
    }

    // "the day before", "the week after", where nothing follows that it is before.
    private Optional<Reading> beside(int at) {
        ChronoUnit unit = CalendarWords.UNITS.get(scan.word(at + 1));
        boolean before = scan.is(at + 2, "before") || scan.is(at + 2, "earlier");
        boolean after = scan.is(at + 2, "after");
        if (!scan.is(at, "the")
                || unit == null
                || unit.isTimeBased()
                || !before && !after
                || scan.isWord(at + 3)
                || scan.isFigures(at + 3)) {
            return Optional.empty();
        }
        return Optional.of(new Reading(at + 3, new PointedUnit(unit, new Shift(before ? -1 : 1, true))));
    }

    // "earlier in the year", "the end of the month".
    private Optional<Reading> ofTheUnit(int at) {
        ChronoUnit unit = CalendarWords.UNITS.get(scan.word(at + 1));
        boolean linked = scan.is(at - 1, "in")
                        && (scan.is(at - 2, "earlier")
                                || scan.is(at - 2, "later")
                                || scan.is(at - 2, "late")
                                || scan.is(at - 2, "early"))
                || scan.is(at - 1, "of")
                        && (scan.is(at - 2, "end") || scan.is(at - 2, "beginning") || scan.is(at - 2, "start"));
        return scan.is(at, "the")
                        && linked
                        && unit != null
                        && unit.compareTo(ChronoUnit.DAYS) > 0
                        && !scan.is(at + 2, "of")
                ? Optional.of(new Reading(at + 2, new PointedUnit(unit, new Shift(0, false))))
                : Optional.empty();
    }

    private Optional<Reading> yearEnd(int at) {
        int end = scan.isDash(at + 1) ? at + 2 : scan.is(at + 2, "s") && scan.isGlued(at + 2) ? at + 3 : at + 1;
        return scan.is(at, "year") && scan.is(end, "end")
                ? Optional.of(new Reading(end + 1, new PointedUnit(ChronoUnit.YEARS, new Shift(0, false))))
                : Optional.empty();
    }

    // "the week", "the latest quarter": too common inside sentences, clear as a phrase of their own.
    private Optional<Reading> whole(int at) {
        int word = at;
        boolean latest = false;
        while (word < 3
                && (scan.is(word, "the") || scan.is(word, "latest") || scan.is(word, "its") || scan.is(word, "full"))) {
            latest |= scan.is(word, "latest");
            word++;
        }
        int bare = word;
        word = behindFiscal(word);
        if (at > 0 || word + 1 != scan.size()) {
            return Optional.empty();
        }
        if (scan.is(word, "quarter") || scan.is(word, "period")) {
            boolean newest = latest && scan.is(word, "quarter");
            return Optional.of(new Reading(
                    word + 1,
                    reference -> Moment.relative(reference
                            .anchor()
                            .filter(anchor -> Span.isQuarter(anchor) && !newest)
                            .or(() -> reference.today().map(Span::finishedQuarter)))));
        }
        // "the latest fiscal year" has been reported on.
        if (word > bare && latest) {
            return Optional.of(new Reading(word + 1, new PointedUnit(ChronoUnit.YEARS, new Shift(-1, false))));
        }
        if (scan.is(word, "weekend")) {
            return Optional.of(new Reading(word + 1, pointedWeekend(new Shift(-1, false))));
        }
        ChronoUnit unit = CalendarWords.UNITS.get(scan.word(word));
        return unit == null || word == 0 && unit != ChronoUnit.WEEKS
                ? Optional.empty()
                : Optional.of(new Reading(word + 1, new PointedUnit(unit, new Shift(0, unit == ChronoUnit.DAYS))));
    }
}
