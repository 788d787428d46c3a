package io.statecraft.extraction.time;

import static io.statecraft.extraction.time.CalendarDate.ABSENT;

import io.statecraft.extraction.scan.TokenScan;
import java.util.Optional;
import java.util.Set;

/** Dates by the name of a month: "8 July 2021", "July 8", "Thursday, 8 July", "in May", "May of that year". */
final class CalendarReader implements Family {
    private static final Set<String> MONTH_CUES = Set.of(
            "in",
            "since",
            "until",
            "till",
            "by",
            "before",
            "after",
            "from",
            "during",
            "of",
            "early",
            "late",
            "mid",
            "last",
            "next",
            "this",
            "between",
            "through",
            "throughout",
            "end",
            "to",
            "and",
            "or");

    private final TokenScan scan;
    private final YearReader years;

    CalendarReader(TokenScan scan) {
        this.scan = scan;
        this.years = new YearReader(scan);
    }

    @Override
    public Optional<Reading> read(int at) {
        int date = behindWeekday(at);
        return dated(date)
                .or(() -> date == at ? monthAlone(at).or(() -> dayAlone(at)).or(() -> holiday(at)) : Optional.empty());
    }

    /** Without the weekday, and without a bare month. */
    private Optional<Reading> dated(int at) {
        if (CalendarWords.isMonth(scan, at)) {
            return monthDayYear(at).or(() -> monthYear(at));
        }
        return dayMonthYear(at);
    }

    private int behindWeekday(int at) {
        if (!CalendarWords.WEEKDAYS.containsKey(scan.word(at)) || !scan.isCapital(at)) {
            return at;
        }
        int next = at + 1;
        while (scan.isSign(next, ',') || scan.isSign(next, '.') || scan.is(next, "the") || scan.is(next, "on")) {
            next++;
        }
        return next - at <= 4 ? next : at;
    }

    private Optional<Reading> dayMonthYear(int at) {
        int dayAt = scan.is(at, "the") ? at + 1 : at;
        int day = day(dayAt);
        if (day < 0
                || dayAt > at
                        && !Ordinals.hasSuffix(scan, dayAt)
                        && !scan.isFigures(dayAt)
                        && Ordinals.read(scan, dayAt) < 0) {
            return Optional.empty();
        }
        int month = dayEnd(dayAt);
        if (scan.isDash(month) || scan.isSign(month, '/') || scan.is(month, "day")) {
            month++;
        }
        if (scan.is(month, "of")) {
            month++;
        }
        if (!CalendarWords.isMonth(scan, month)) {
            return Optional.empty();
        }
        return withYear(behindMonth(month), CalendarDate.of(ABSENT, month(month), day));
    }

    private Optional<Reading> monthDayYear(int at) {
        int dayAt = behindMonth(at);
        boolean dash = scan.isDash(dayAt) || scan.isSign(dayAt, '/');
        if (dash || scan.is(dayAt, "the")) {
            dayAt++;
        }
        int day = day(dayAt);
        if (day < 0 || isCounting(dayAt)) {
            return Optional.empty();
        }
        return withYear(dayEnd(dayAt), CalendarDate.of(ABSENT, month(at), day));
    }

    // "In May 15 soldiers died" is no date; "12,000" and "3.5" are no days.
    private boolean isCounting(int at) {
        int after = at + 1;
        if (scan.isGlued(after) && !Ordinals.hasSuffix(scan, at)) {
            char sign = scan.sign(after);
            return scan.isWord(after)
                    || sign == '%'
                    || (sign == '.' || sign == ',' || sign == ':')
                            && scan.isGlued(after + 1)
                            && scan.isFigures(after + 1)
                            && !(sign == ',' && years.isYear(after + 1));
        }
        return !Ordinals.hasSuffix(scan, at) && YearReader.counts(scan.word(after));
    }

    private Optional<Reading> monthYear(int at) {
        int year = behindMonth(at);
        if (scan.isSign(year, ',') || scan.is(year, "of") || scan.isDash(year) || scan.is(year, "in")) {
            year++;
        }
        if (years.isYear(year)) {
            return Optional.of(new Reading(year + 1, CalendarDate.of(scan.number(year), month(at), ABSENT)));
        }
        Optional<Reading> words = scan.is(year - 1, "in") ? Optional.empty() : years.anyYear(year);
        return words.map(reading -> new Reading(reading.end(), ofYear(reading, CalendarDate.ofMonth(month(at)))))
                .or(() -> relativeYear(at + 1, CalendarDate.ofMonth(month(at))));
    }

    private static CalendarDate ofYear(Reading year, CalendarDate date) {
        return date.withYear(((CalendarDate) year.expression()).year());
    }

    private Optional<Reading> withYear(int at, CalendarDate date) {
        if (!date.isPossible()) {
            return Optional.empty();
        }
        boolean linked = scan.isSign(at, ',')
                || scan.is(at, "of")
                || scan.is(at, "in")
                || scan.isDash(at)
                || scan.isSign(at, '/');
        int year = linked ? at + 1 : at;
        if (years.isYear(year) && !YearReader.counts(scan.word(year + 1))) {
            return Optional.of(new Reading(year + 1, date.withYear(scan.number(year))));
        }
        return relativeYear(at, date)
                .or(() -> years.inWords(year).map(reading -> new Reading(reading.end(), ofYear(reading, date))))
                .or(() -> Optional.of(new Reading(at, date)));
    }

    // "May last year", "in June of that year".
    private Optional<Reading> relativeYear(int at, CalendarDate date) {
        int word = scan.is(at, "of") ? at + 1 : at;
        if (scan.is(word, "the")) {
            word++;
        }
        if (!scan.is(word + 1, "year")) {
            return Optional.empty();
        }
        String which = scan.word(word);
        if (!RelativeYear.isKnown(which)) {
            return Optional.empty();
        }
        return Optional.of(new Reading(word + 2, new RelativeYear(date, which)));
    }

    private Optional<Reading> monthAlone(int at) {
        if (!CalendarWords.isMonth(scan, at)) {
            return Optional.empty();
        }
        String word = scan.word(at);
        boolean doubtful = CalendarWords.DOUBTFUL_MONTHS.contains(word) || CalendarWords.SHORT_MONTHS.contains(word);
        boolean whole = at == 0 && behindMonth(at) == scan.size();
        boolean cued = MONTH_CUES.contains(scan.word(at - 1)) || scan.isDash(at - 1) && scan.is(at - 2, "mid");
        return doubtful && !whole && !cued
                ? Optional.empty()
                : Optional.of(new Reading(behindMonth(at), CalendarDate.ofMonth(month(at))));
    }

    // The holidays that have a date of their own.
    private Optional<Reading> holiday(int at) {
        if (scan.is(at, "christmas") && scan.isCapital(at)) {
            boolean eve = scan.is(at + 1, "eve");
            return withYear(
                    eve || scan.is(at + 1, "day") ? at + 2 : at + 1, CalendarDate.of(ABSENT, 12, eve ? 24 : 25));
        }
        boolean newYear = scan.is(at, "new") && scan.isCapital(at) && scan.is(at + 1, "year") && scan.is(at + 3, "s");
        if (!newYear) {
            return Optional.empty();
        }
        boolean eve = scan.is(at + 4, "eve");
        return eve || scan.is(at + 4, "day")
                ? withYear(at + 5, CalendarDate.of(ABSENT, eve ? 12 : 1, eve ? 31 : 1))
                : Optional.empty();
    }

    // "on the 22nd", "the 20th of last month".
    private Optional<Reading> dayAlone(int at) {
        if (!scan.is(at, "the") || !Ordinals.hasSuffix(scan, at + 1) || day(at + 1) < 0) {
            return Optional.empty();
        }
        int of = at + 3;
        if (scan.is(of, "of") && scan.is(of + 2, "month")) {
            return Shift.of(scan.word(of + 1)).map(shift -> new Reading(of + 3, new DayOfMonth(day(at + 1), shift)));
        }
        boolean alone = scan.is(at - 1, "on") && !scan.isWord(of) && !scan.isDash(of);
        return alone ? Optional.of(new Reading(of, new DayOfMonth(day(at + 1), new Shift(0, true)))) : Optional.empty();
    }

    int month(int at) {
        return CalendarWords.MONTHS.getOrDefault(scan.word(at), ABSENT);
    }

    /** The index behind a month's name and the point of its short form. */
    int behindMonth(int at) {
        boolean point =
                CalendarWords.SHORT_MONTHS.contains(scan.word(at)) && scan.isSign(at + 1, '.') && scan.isGlued(at + 1);
        return point ? at + 2 : at + 1;
    }

    /** A day of a month in figures or as an ordinal, or -1. */
    int day(int at) {
        int day = scan.isFigures(at) && scan.length(at) <= 2 ? scan.number(at) : Ordinals.read(scan, at);
        boolean glued = scan.isGlued(at)
                && (scan.isDash(at - 1) && scan.isWord(at - 2) && !CalendarWords.MONTHS.containsKey(scan.word(at - 2))
                        || "$€£.,".indexOf(scan.sign(at - 1)) >= 0 && scan.sign(at - 1) != ' ');
        return day >= 1 && day <= 31 && !glued ? day : -1;
    }

    int dayEnd(int at) {
        return scan.isFigures(at) && !Ordinals.hasSuffix(scan, at) ? at + 1 : Ordinals.end(scan, at);
    }
}
