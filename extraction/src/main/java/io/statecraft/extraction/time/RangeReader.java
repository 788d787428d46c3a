package io.statecraft.extraction.time;

import static io.statecraft.extraction.time.CalendarDate.ABSENT;

import io.statecraft.extraction.scan.TokenScan;
import java.util.Optional;
import java.util.Set;

/** Two dates that share what they can: "July 8-9", "23 to 24 February", "May and June 2021", "from March to May 2019". */
final class RangeReader {
    private static final Set<String> LINKS = Set.of("to", "until", "till", "through", "and", "or");

    private final TokenScan scan;
    private final CalendarReader calendar;
    private final Family single;

    RangeReader(TokenScan scan, Family single) {
        this.scan = scan;
        this.calendar = new CalendarReader(scan);
        this.single = single;
    }

    /** A range that begins here, where one date was read already, or none. */
    Optional<Reading> read(int at, Optional<Reading> first) {
        return daysOfOneMonth(at).or(() -> monthThenDays(at)).or(() -> twoDates(at, first));
    }

    // "8-9 July", "23 to 24 February 2022", "between 3 and 7 March".
    private Optional<Reading> daysOfOneMonth(int at) {
        int start = scan.is(at, "the") ? at + 1 : at;
        int day = calendar.day(start);
        int link = calendar.dayEnd(start);
        int second = behindLink(link);
        if (day < 0 || second == link) {
            return Optional.empty();
        }
        return calendar.read(second)
                .filter(reading ->
                        reading.expression() instanceof CalendarDate date && date.hasDay() && date.day() > day)
                .map(reading -> {
                    CalendarDate to = (CalendarDate) reading.expression();
                    return new Reading(reading.end(), new CalendarRange(to.withDay(day), to));
                });
    }

    // "July 8-9", "July 8 and 9, 2021".
    private Optional<Reading> monthThenDays(int at) {
        if (!CalendarWords.isMonth(scan, at)) {
            return Optional.empty();
        }
        int first = calendar.behindMonth(at);
        int day = calendar.day(first);
        int link = calendar.dayEnd(first);
        int second = behindLink(link);
        int to = day < 0 || second == link ? -1 : calendar.day(second);
        int end = calendar.dayEnd(second);
        boolean ownMonth = to > 0 && CalendarWords.isMonth(scan, scan.is(end, "of") ? end + 1 : end);
        if (to <= day || ownMonth || scan.isGlued(end) && scan.isWord(end) || YearReader.counts(scan.word(end))) {
            return Optional.empty();
        }
        YearReader years = new YearReader(scan);
        int yearAt = scan.isSign(end, ',') || scan.is(end, "of") ? end + 1 : end;
        CalendarDate date =
                CalendarDate.of(years.isYear(yearAt) ? scan.number(yearAt) : ABSENT, calendar.month(at), day);
        return Optional.of(new Reading(date.hasYear() ? yearAt + 1 : end, new CalendarRange(date, date.withDay(to))));
    }

    private Optional<Reading> twoDates(int at, Optional<Reading> first) {
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int link = first.get().end();
        int second = behindLink(link);
        Optional<Reading> to = second == link ? Optional.empty() : single.read(second);
        if (to.isEmpty() || !isRange(at, link, first.get(), to.get())) {
            return Optional.empty();
        }
        return Optional.of(new Reading(to.get().end(), join(first.get(), to.get())));
    }

    private boolean isRange(int at, int link, Reading first, Reading second) {
        boolean between = scan.is(at - 1, "between");
        if (scan.is(link, "and") || scan.is(link, "or")) {
            return between || areNeighbours(first.expression(), second.expression());
        }
        boolean same = first.expression().getClass() == second.expression().getClass();
        return same || scan.is(at - 1, "from");
    }

    // "May and June 2021" is one time; "in 2014 and 2018" are two.
    private static boolean areNeighbours(TimeExpression first, TimeExpression second) {
        return first instanceof CalendarDate from
                && second instanceof CalendarDate to
                && !from.hasYear()
                && from.hasMonth()
                && to.hasMonth()
                && from.hasDay() == to.hasDay()
                && (from.hasDay()
                        ? from.month() == to.month() && to.day() == from.day() + 1
                        : to.month() == from.month() % 12 + 1);
    }

    private static TimeExpression join(Reading first, Reading second) {
        if (first.expression() instanceof CalendarDate from && second.expression() instanceof CalendarDate to) {
            return new CalendarRange(from, to);
        }
        return new LooseRange(first.expression(), second.expression());
    }

    private int behindLink(int at) {
        if (scan.isDash(at) || scan.isSign(at, '/') && scan.isGlued(at)) {
            return at + 1;
        }
        int end = LINKS.contains(scan.word(at)) ? at + 1 : at;
        return end > at && (scan.is(end, "from") || scan.is(end, "the") && scan.isFigures(end + 1)) ? end + 1 : end;
    }
}
