package io.statecraft.extraction.evaluate;

import io.statecraft.extraction.time.DateKind;
import io.statecraft.extraction.time.DateMention;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.EdtfPrecision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Our dates in the notation of TIMEX3 values, for comparison with sets that are annotated so. */
final class Timex {
    private static final String[] SEASONS = {"SP", "SU", "FA", "WI"};

    private Timex() {}

    static String value(DateMention mention) {
        return switch (mention.kind()) {
            case PRESENT_REF, PAST_REF, FUTURE_REF -> mention.kind().name();
            case DATE, DURATION, SET ->
                mention.value()
                        .map(Timex::value)
                        .orElse(
                                mention.kind() == DateKind.DATE
                                        ? ""
                                        : mention.kind().name());
        };
    }

    private static String value(Edtf date) {
        if (date.isInterval()) {
            return interval(date);
        }
        LocalDate day = date.earliest().orElseThrow();
        String text = date.toString().replace("~", "");
        return switch (date.precision()) {
            case CENTURY -> text.substring(0, 2);
            case DECADE -> text.substring(0, 3);
            case SEASON -> season(day.getYear(), Integer.parseInt(text.substring(5, 7)));
            // "mid-1996" is the year, modified.
            case MONTH -> date.isApproximate() ? text.substring(0, 4) : text;
            case YEAR, DAY, TIME -> text;
        };
    }

    private static String season(int year, int code) {
        if (code <= 24) {
            return "%d-%s".formatted(year, SEASONS[code - 21]);
        }
        return code <= 36 ? "%d-Q%d".formatted(year, code - 32) : "%d-H%d".formatted(year, code - 39);
    }

    private static String interval(Edtf date) {
        if (date.start().isEmpty() || date.end().isEmpty()) {
            return value(date.start().or(date::end).orElseThrow());
        }
        LocalDate first = date.earliest().orElseThrow();
        LocalDate last = date.latest().orElseThrow();
        boolean days = date.precision() == EdtfPrecision.DAY;
        String week = "%d-W%02d"
                .formatted(first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        if (days
                && first.getDayOfWeek() == DayOfWeek.MONDAY
                && first.plusDays(6).equals(last)) {
            return week;
        }
        return days
                        && first.getDayOfWeek() == DayOfWeek.SATURDAY
                        && first.plusDays(1).equals(last)
                ? week + "-WE"
                : date.toString();
    }

    /** Equal, where an X of the gold value stands for any digit: 1989-WXX is some week of 1989. */
    static boolean agrees(String gold, String found) {
        String known = gold.replaceAll("(-XX)+$", "");
        if (known.length() == 4) {
            known = known.replaceAll("X+$", "");
        }
        if (known.length() != found.length()) {
            return false;
        }
        for (int i = 0; i < known.length(); i++) {
            if (known.charAt(i) != found.charAt(i) && known.charAt(i) != 'X') {
                return false;
            }
        }
        return true;
    }
}
