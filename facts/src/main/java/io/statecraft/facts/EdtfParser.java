package io.statecraft.facts;

import io.statecraft.facts.EdtfEnd.Missing;
import io.statecraft.facts.EdtfEnd.Point;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Reads one EDTF text from left to right, character by character: no regular expression, no backtracking. */
final class EdtfParser {
    private static final int LONGEST_LONG_YEAR = 9;

    private final String text;
    private int at;

    private EdtfParser(String text) {
        this.text = text;
    }

    static Edtf parse(String text) {
        return new EdtfParser(text).expression();
    }

    private Edtf expression() {
        if (text.isEmpty()) {
            throw problem(0, "empty");
        }
        EdtfEnd start = end();
        if (at == text.length()) {
            if (start instanceof Point point) {
                return Edtf.of(point);
            }
            throw problem(0, "an open end stands in an interval only, as in 2021/..");
        }
        expect('/', "end of the date or '/'");
        int second = at;
        EdtfEnd end = end();
        if (at < text.length()) {
            throw problem(at, "unexpected '%s' behind the date".formatted(shown(text.charAt(at))));
        }
        return interval(start, end, second);
    }

    private Edtf interval(EdtfEnd start, EdtfEnd end, int second) {
        if (start instanceof Missing && end instanceof Missing) {
            throw problem(0, "an interval needs at least one known end");
        }
        if (start instanceof Point from
                && end instanceof Point to
                && from.earliest().isAfter(to.latest())) {
            throw problem(second, "the interval ends before it starts");
        }
        if (start instanceof Point from && from.precision() == EdtfPrecision.TIME
                || end instanceof Point to && to.precision() == EdtfPrecision.TIME) {
            throw problem(second, "an interval takes dates, not times of day");
        }
        return Edtf.of(start, end);
    }

    private EdtfEnd end() {
        if (text.startsWith("..", at)) {
            at += 2;
            return Missing.OPEN;
        }
        if (at == text.length() || peek() == '/') {
            return Missing.UNKNOWN;
        }
        return point();
    }

    private Point point() {
        int start = at;
        if (peek() == 'Y') {
            return longYear(start);
        }
        boolean negative = take('-');
        int digitsAt = at;
        int digits = digits();
        int unspecified = count('X', 4 - digits);
        if (digits < 2 || digits > 4 || unspecified > 2 || unspecified > 0 && digits + unspecified != 4) {
            throw problem(digitsAt, "a year has four digits, of which the last two may be X");
        }
        // ISO 8601-2 writes decades and centuries with three and two digits: the same as 199X and 19XX.
        int missing = 4 - digits;
        int year =
                Integer.parseInt(text, digitsAt, digitsAt + digits, 10) * (missing == 0 ? 1 : missing == 1 ? 10 : 100);
        if (negative && year == 0 && missing == 0) {
            throw problem(start, "there is no year -0000");
        }
        String canonical = (negative ? "-" : "") + text.substring(digitsAt, digitsAt + digits) + "X".repeat(missing);
        if (missing > 0) {
            return spanOfYears(canonical, negative, year, missing == 1 ? 9 : 99);
        }
        return take('-')
                ? withinYear(start, negative ? -year : year, canonical)
                : wholeYear(canonical, negative ? -year : year);
    }

    private Point spanOfYears(String canonical, boolean negative, int year, int width) {
        LocalDate earliest = LocalDate.of(negative ? -year - width : year, 1, 1);
        LocalDate latest = LocalDate.of(negative ? -year : year + width, 12, 31);
        return point(canonical, earliest, latest, width == 9 ? EdtfPrecision.DECADE : EdtfPrecision.CENTURY);
    }

    private Point longYear(int start) {
        at++;
        boolean negative = take('-');
        int digitsAt = at;
        int digits = digits();
        if (digits < 5 || digits > LONGEST_LONG_YEAR || text.charAt(digitsAt) == '0') {
            throw problem(digitsAt, "a long year has five to nine digits and no leading zero");
        }
        int year = Integer.parseInt(text, digitsAt, at, 10);
        return wholeYear(text.substring(start, at), negative ? -year : year);
    }

    private Point wholeYear(String canonical, int year) {
        return point(canonical, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), EdtfPrecision.YEAR);
    }

    private Point withinYear(int start, int year, String canonicalYear) {
        if (text.startsWith("XX", at)) {
            at += 2;
            if (text.startsWith("-XX", at)) {
                at += 3;
            } else if (at < text.length() && peek() == '-') {
                throw problem(at + 1, "a day cannot be told where the month is not");
            }
            return wholeYear(text.substring(start, at), year);
        }
        int monthAt = at;
        int month = twoDigits("month");
        if (month >= 1 && month <= 12) {
            return take('-')
                    ? withinMonth(start, YearMonth.of(year, month))
                    : wholeMonth(start, YearMonth.of(year, month));
        }
        EdtfSeason season = EdtfSeason.ofCode(month)
                .orElseThrow(() -> problem(
                        monthAt, "%02d is neither a month (01 to 12) nor a season (21 to 41)".formatted(month)));
        return point(
                canonicalYear + "-" + season.code(), season.earliest(year), season.latest(year), EdtfPrecision.SEASON);
    }

    private Point wholeMonth(int start, YearMonth month) {
        return point(text.substring(start, at), month.atDay(1), month.atEndOfMonth(), EdtfPrecision.MONTH);
    }

    private Point withinMonth(int start, YearMonth month) {
        if (text.startsWith("XX", at)) {
            at += 2;
            return wholeMonth(start, month);
        }
        int dayAt = at;
        int day = twoDigits("day");
        LocalDate date;
        try {
            date = LocalDate.of(month.getYear(), month.getMonth(), day);
        } catch (DateTimeException impossible) {
            throw problem(dayAt, "that month has no day %02d".formatted(day));
        }
        String canonicalDay = text.substring(start, at);
        if (take('T')) {
            String time = time();
            return new Point(canonicalDay + time, date, date, EdtfPrecision.TIME, EdtfQualifier.NONE);
        }
        return point(canonicalDay, date, date, EdtfPrecision.DAY);
    }

    private String time() {
        int start = at;
        limited("hour", 23);
        expect(':', "':' and minutes");
        limited("minute", 59);
        expect(':', "':' and seconds");
        limited("second", 59);
        return "T" + text.substring(start, at) + shift();
    }

    private String shift() {
        if (take('Z')) {
            return "Z";
        }
        if (at == text.length() || peek() != '+' && peek() != '-') {
            return "";
        }
        int start = at++;
        limited("hour of the shift from UTC", 18);
        String hours = text.substring(start, at);
        if (!take(':')) {
            return utcAsLetter(hours + ":00");
        }
        limited("minute of the shift from UTC", 59);
        return utcAsLetter(text.substring(start, at));
    }

    private static String utcAsLetter(String shift) {
        return shift.endsWith("00:00") ? "Z" : shift;
    }

    private Point point(String canonical, LocalDate earliest, LocalDate latest, EdtfPrecision precision) {
        EdtfQualifier qualifier = take('?')
                ? EdtfQualifier.UNCERTAIN
                : take('~') ? EdtfQualifier.APPROXIMATE : take('%') ? EdtfQualifier.BOTH : EdtfQualifier.NONE;
        return new Point(canonical + qualifier.mark, earliest, latest, precision, qualifier);
    }

    private void limited(String what, int highest) {
        int where = at;
        int value = twoDigits(what);
        if (value > highest) {
            throw problem(where, "%s %02d is over %d".formatted(what, value, highest));
        }
    }

    private int twoDigits(String what) {
        int start = at;
        if (digits() != 2) {
            throw problem(start, "a %s has two digits".formatted(what));
        }
        return Integer.parseInt(text, start, at, 10);
    }

    private int digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - start;
    }

    private int count(char wanted, int atMost) {
        int start = at;
        while (at < text.length() && at - start < atMost && text.charAt(at) == wanted) {
            at++;
        }
        return at - start;
    }

    private boolean take(char wanted) {
        boolean found = at < text.length() && text.charAt(at) == wanted;
        if (found) {
            at++;
        }
        return found;
    }

    private void expect(char wanted, String description) {
        if (!take(wanted)) {
            throw problem(at, "expected " + description);
        }
    }

    private char peek() {
        return text.charAt(at);
    }

    private static String shown(char unexpected) {
        return Character.isISOControl(unexpected) ? "?" : String.valueOf(unexpected);
    }

    private EdtfSyntaxException problem(int index, String problem) {
        return new EdtfSyntaxException(text, index, problem);
    }
}
