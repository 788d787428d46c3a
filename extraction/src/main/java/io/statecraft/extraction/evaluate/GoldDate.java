package io.statecraft.extraction.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A day or span of an annotated set; its end is exclusive, or inclusive where the set says "from A to B". */
record GoldDate(LocalDate start, LocalDate end) {
    private static final int DATE_LENGTH = 10;

    boolean agrees(Edtf found) {
        boolean begins = found.earliest().map(start::equals).orElse(false);
        boolean ends = found.latest()
                .map(last -> last.equals(end) || last.plusDays(1).equals(end))
                .orElse(false);
        return begins && ends;
    }

    /** The alternatives of a Recognizers-Text result, empty where it is no date or has an open end. */
    static List<GoldDate> ofRecognizers(JsonNode result) {
        String type = result.path("type").asText();
        List<GoldDate> dates = new ArrayList<>();
        if (!type.endsWith("date") && !type.endsWith("daterange")) {
            return dates;
        }
        JsonNode resolution = result.path("resolution");
        for (JsonNode value : resolution.path("values")) {
            add(
                    dates,
                    value.path("value").asText(),
                    value.path("start").asText(),
                    value.path("end").asText());
        }
        for (String direction : List.of("PastResolution", "FutureResolution")) {
            JsonNode value = resolution.path(direction);
            add(
                    dates,
                    value.path("date").asText(),
                    value.path("startDate").asText(),
                    value.path("endDate").asText());
        }
        return dates;
    }

    private static void add(List<GoldDate> dates, String day, String start, String end) {
        if (isDate(day)) {
            dates.add(new GoldDate(LocalDate.parse(day), LocalDate.parse(day)));
        } else if (isDate(start) && isDate(end)) {
            dates.add(new GoldDate(LocalDate.parse(start), LocalDate.parse(end)));
        }
    }

    private static boolean isDate(String text) {
        return text.length() == DATE_LENGTH && Edtf.isValid(text);
    }

    /** A Duckling value of a day or coarser, empty for times of day and open ends. */
    static List<GoldDate> ofDuckling(JsonNode gold) {
        String grain = gold.path("grain").asText();
        if (!List.of("Day", "Week", "Month", "Quarter", "Year").contains(grain)) {
            return List.of();
        }
        if (gold.has("start") && gold.has("end_exclusive")) {
            return List.of(
                    new GoldDate(day(gold, "start"), day(gold, "end_exclusive").minusDays(1)));
        }
        if (!gold.has("value")) {
            return List.of();
        }
        LocalDate start = day(gold, "value");
        LocalDate last =
                switch (grain) {
                    case "Week" -> start.plusDays(6);
                    case "Month" -> start.plusMonths(1).minusDays(1);
                    case "Quarter" -> start.plusMonths(3).minusDays(1);
                    case "Year" -> start.plusYears(1).minusDays(1);
                    default -> start;
                };
        return List.of(new GoldDate(start, last));
    }

    private static LocalDate day(JsonNode gold, String field) {
        return LocalDate.parse(gold.get(field).asText().substring(0, DATE_LENGTH));
    }
}
