package io.statecraft.extraction.time;

import static io.statecraft.extraction.time.CalendarDate.ABSENT;

import io.statecraft.extraction.scan.TokenScan;
import java.util.Optional;

/** Dates in figures alone: 2021-07-08, 8.7.2021, 08/07/2021, 2021-07, and date-time groups such as 081200Z JUL 21. */
final class NumericReader implements Family {
    private static final int PIVOT = 50;

    private final TokenScan scan;
    private final YearReader years;
    private final boolean monthFirst;

    NumericReader(TokenScan scan, boolean monthFirst) {
        this.scan = scan;
        this.years = new YearReader(scan);
        this.monthFirst = monthFirst;
    }

    @Override
    public Optional<Reading> read(int at) {
        if (!scan.isFigures(at) || scan.isGlued(at) && (scan.isFigures(at - 2) || isPartOfName(at))) {
            return Optional.empty();
        }
        return yearFirst(at)
                .or(() -> yearLast(at))
                .or(() -> dateTimeGroup(at))
                .or(() -> nineEleven(at))
                .or(() -> monthOfYear(at))
                .or(() -> withoutYear(at));
    }

    private boolean isPartOfName(int at) {
        return scan.isWord(at - 1) || "$€£.,:#+".indexOf(scan.sign(at - 1)) >= 0 && scan.sign(at - 1) != ' ';
    }

    private Optional<Reading> yearFirst(int at) {
        if (!years.isYear(at) || !joined(at + 1) || !isTwoDigits(at + 2)) {
            return Optional.empty();
        }
        CalendarDate month = CalendarDate.of(scan.number(at), scan.number(at + 2), ABSENT);
        if (joined(at + 3) && scan.sign(at + 3) == scan.sign(at + 1) && isTwoDigits(at + 4)) {
            return possible(behindTime(at + 5), month.withDay(scan.number(at + 4)));
        }
        boolean span = scan.number(at + 2) > scan.number(at) % 100;
        return span || scan.length(at + 2) != 2 || scan.isGlued(at + 3) && !scan.isGlued(at + 4) && scan.isWord(at + 3)
                ? Optional.empty()
                : possible(at + 3, month);
    }

    private Optional<Reading> yearLast(int at) {
        boolean triple = isTwoDigits(at)
                && joined(at + 1)
                && isTwoDigits(at + 2)
                && joined(at + 3)
                && scan.sign(at + 1) == scan.sign(at + 3)
                && scan.isGlued(at + 4);
        if (!triple || scan.isGlued(at + 6) && scan.isFigures(at + 6)) {
            return Optional.empty();
        }
        int year = scan.number(at + 4);
        if (scan.length(at + 4) == 2 && scan.sign(at + 1) != '.') {
            year += year < PIVOT ? 2000 : 1900;
        } else if (scan.length(at + 4) != 4 || year < 1000 || year > 2999) {
            return Optional.empty();
        }
        boolean swap = monthFirst && scan.sign(at + 1) != '.' && scan.number(at) <= 12 || scan.number(at + 2) > 12;
        int day = scan.number(swap ? at + 2 : at);
        int month = scan.number(swap ? at : at + 2);
        return possible(behindTime(at + 5), CalendarDate.of(year, month, day));
    }

    // "081200Z JUL 21" and "081200ZJUL21".
    private Optional<Reading> dateTimeGroup(int at) {
        if (scan.length(at) != 6 || !scan.isGlued(at + 1) || !scan.isWord(at + 1)) {
            return Optional.empty();
        }
        int day = scan.number(at) / 10_000;
        boolean separate = scan.length(at + 1) == 1;
        String word = scan.word(separate ? at + 2 : at + 1);
        String month = separate ? word : word.substring(Math.min(1, word.length()));
        int yearAt = separate ? at + 3 : at + 2;
        int length = scan.isFigures(yearAt) ? scan.length(yearAt) : 0;
        Integer number = CalendarWords.MONTHS.get(month);
        if (number == null || length != 2 && length != 4 || scan.number(at) % 10_000 >= 2400) {
            return Optional.empty();
        }
        return possible(yearAt + 1, CalendarDate.of(scan.number(yearAt) + (length == 2 ? 2000 : 0), number, day));
    }

    // The attacks have the date as their name.
    private Optional<Reading> nineEleven(int at) {
        boolean named = scan.number(at) == 9
                && scan.isSign(at + 1, '/')
                && scan.number(at + 2) == 11
                && scan.isGlued(at + 1)
                && scan.isGlued(at + 2)
                && !scan.isGlued(at + 3);
        if (!named || monthFirst && scan.size() == 3) {
            return Optional.empty();
        }
        boolean anniversary = scan.is(at + 3, "of") && years.isYear(at + 4);
        return possible(
                anniversary ? at + 5 : at + 3, CalendarDate.of(anniversary ? scan.number(at + 4) : 2001, 9, 11));
    }

    // "11/2016"
    private Optional<Reading> monthOfYear(int at) {
        boolean pair = isTwoDigits(at)
                && scan.isSign(at + 1, '/')
                && scan.isGlued(at + 1)
                && scan.isGlued(at + 2)
                && years.isYear(at + 2)
                && !scan.isSign(at + 3, '/');
        return pair
                ? possible(at + 3, CalendarDate.of(scan.number(at + 2), scan.number(at), ABSENT))
                : Optional.empty();
    }

    private Optional<Reading> withoutYear(int at) {
        boolean pair = isTwoDigits(at)
                && scan.isSign(at + 1, '/')
                && isTwoDigits(at + 2)
                && scan.isGlued(at + 1)
                && scan.isGlued(at + 2)
                && !scan.isGlued(at + 3);
        return monthFirst && pair
                ? possible(at + 3, CalendarDate.of(ABSENT, scan.number(at), scan.number(at + 2)))
                : Optional.empty();
    }

    private Optional<Reading> possible(int end, CalendarDate date) {
        boolean month = date.month() >= 1 && date.month() <= 12;
        return month && date.isPossible() ? Optional.of(new Reading(end, date)) : Optional.empty();
    }

    // "T12:30:00Z"
    private int behindTime(int at) {
        if (!scan.is(at, "t") || !scan.isGlued(at) || !scan.isFigures(at + 1)) {
            return at;
        }
        int end = at + 2;
        while (scan.isGlued(end)
                && end < at + 12
                && (scan.isFigures(end)
                        || scan.is(end, "z")
                        || ":.+-".indexOf(scan.sign(end)) >= 0 && scan.isFigures(end + 1))) {
            end++;
        }
        return end;
    }

    private boolean joined(int at) {
        char sign = scan.sign(at);
        return (sign == '-' || sign == '/' || sign == '.' || sign == '\u2010' || sign == '\u2011')
                && scan.isGlued(at)
                && scan.isGlued(at + 1);
    }

    private boolean isTwoDigits(int at) {
        return scan.isFigures(at) && scan.length(at) <= 2;
    }
}
