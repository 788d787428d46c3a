package io.statecraft.extraction.time;

import io.statecraft.extraction.scan.TokenScan;
import io.statecraft.facts.EdtfSeason;
import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of the calendar. */
final class CalendarWords {
    static final Map<String, Integer> MONTHS = months();
    /** Short forms that are other words too, or names: months only beside a day or a year. */
    static final Set<String> SHORT_MONTHS =
            Set.of("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");
    /** Full names that are other words too: months only beside a figure or behind a preposition. */
    static final Set<String> DOUBTFUL_MONTHS = Set.of("may", "march");

    static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
    static final Set<String> SHORT_WEEKDAYS =
            Set.of("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun");
    static final Map<String, EdtfSeason> SEASONS = Map.of(
            "spring", EdtfSeason.SPRING,
            "summer", EdtfSeason.SUMMER,
            "autumn", EdtfSeason.AUTUMN,
            "fall", EdtfSeason.AUTUMN,
            "winter", EdtfSeason.WINTER);
    static final Map<String, ChronoUnit> UNITS = units();
    static final Map<String, Integer> ORDINALS = ordinals();
    static final Map<String, Integer> DECADES = Map.of(
            "twenties",
            20,
            "thirties",
            30,
            "forties",
            40,
            "fifties",
            50,
            "sixties",
            60,
            "seventies",
            70,
            "eighties",
            80,
            "nineties",
            90);
    static final Set<String> TIMES_OF_DAY = Set.of("morning", "afternoon", "evening", "night", "noon", "midnight");

    private CalendarWords() {}

    private static Map<String, Integer> months() {
        List<String> names = List.of(
                "january",
                "february",
                "march",
                "april",
                "may",
                "june",
                "july",
                "august",
                "september",
                "october",
                "november",
                "december");
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            months.put(names.get(i), i + 1);
            months.put(names.get(i).substring(0, 3), i + 1);
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> days = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            days.put(name, day);
            days.put(name.substring(0, 3), day);
        }
        days.put("tues", DayOfWeek.TUESDAY);
        days.put("thur", DayOfWeek.THURSDAY);
        days.put("thurs", DayOfWeek.THURSDAY);
        return Map.copyOf(days);
    }

    private static Map<String, ChronoUnit> units() {
        Map<String, ChronoUnit> units = new HashMap<>();
        Map<String, ChronoUnit> singular = Map.of(
                "minute",
                ChronoUnit.MINUTES,
                "hour",
                ChronoUnit.HOURS,
                "day",
                ChronoUnit.DAYS,
                "week",
                ChronoUnit.WEEKS,
                "month",
                ChronoUnit.MONTHS,
                "year",
                ChronoUnit.YEARS,
                "decade",
                ChronoUnit.DECADES);
        singular.forEach((name, unit) -> {
            units.put(name, unit);
            units.put(name + "s", unit);
        });
        units.put("century", ChronoUnit.CENTURIES);
        units.put("centuries", ChronoUnit.CENTURIES);
        return Map.copyOf(units);
    }

    private static Map<String, Integer> ordinals() {
        List<String> names = List.of(
                "first",
                "second",
                "third",
                "fourth",
                "fifth",
                "sixth",
                "seventh",
                "eighth",
                "ninth",
                "tenth",
                "eleventh",
                "twelfth",
                "thirteenth",
                "fourteenth",
                "fifteenth",
                "sixteenth",
                "seventeenth",
                "eighteenth",
                "nineteenth",
                "twentieth");
        Map<String, Integer> ordinals = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            ordinals.put(names.get(i), i + 1);
        }
        return Map.copyOf(ordinals);
    }

    /** Whether a month's name stands here, spelled as a name. */
    static boolean isMonth(TokenScan scan, int at) {
        return MONTHS.containsKey(scan.word(at))
                && (scan.isCapital(at)
                        || !DOUBTFUL_MONTHS.contains(scan.word(at))
                                && scan.word(at).length() > 3);
    }
}
