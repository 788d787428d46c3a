package io.statecraft.readmodels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of one filter: one of some values, or a value in one of some ranges.
 *
 * @param filter where the values stand
 * @param values single values
 * @param ranges ranges of values
 */
record Wanted(Filter filter, List<String> values, List<Range> ranges) {
    private static final String TO = "..";
    /** More texts are looked for together, and what is found is sorted. */
    private static final int APART_MAX = 4;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** From a value to another, both included; an empty end limits nothing. */
    record Range(String from, String to) {}

    /** What these texts ask for; a text that cannot be read is an {@link InvalidQuestionException}. */
    static Wanted of(Filter filter, List<String> texts) {
        if (filter.matching() == Filter.Matching.MODE) {
            return new Wanted(filter, List.of(SearchMode.of(texts).code()), List.of());
        }
        List<String> values = new ArrayList<>();
        List<Range> ranges = new ArrayList<>();
        for (String text : texts) {
            int dots = filter.type().ranged() ? text.indexOf(TO) : -1;
            if (dots >= 0) {
                ranges.add(range(filter, text.substring(0, dots), text.substring(dots + TO.length())));
            } else if (isDay(filter, text)) {
                ranges.add(range(filter, text, text));
            } else {
                filter.type().check(filter.name(), text);
                values.add(text);
            }
        }
        return new Wanted(filter, List.copyOf(values), List.copyOf(ranges));
    }

    /** What can be searched of a column, and is indexed. */
    static String searchable(Column column) {
        return "to_tsvector('english', " + column.name() + ")";
    }

    /** The words of all values, of which any may be there. */
    String words() {
        return String.join(" or ", values);
    }

    private static Range range(Filter filter, String from, String to) {
        if (from.isEmpty() && to.isEmpty()) {
            throw new InvalidQuestionException(
                    filter.name(), "a range has at least one end: 1..5, 1.. or ..5, was " + TO);
        }
        String first = isDay(filter, from) ? day(filter, from) + "T00:00:00Z" : from;
        String last = isDay(filter, to) ? day(filter, to) + "T23:59:59.999999Z" : to;
        Stream.of(first, last).filter(end -> !end.isEmpty()).forEach(end -> filter.type()
                .check(filter.name(), end));
        return new Range(first, last);
    }

    /** Of points of time, a day stands for all that lie in it, in UTC. */
    private static boolean isDay(Filter filter, String text) {
        return filter.type() == ColumnType.INSTANT && DAY.matcher(text).matches();
    }

    private static LocalDate day(Filter filter, String text) {
        ColumnType.DATE.check(filter.name(), text);
        return LocalDate.parse(text);
    }

    /** The rows that are wanted, with a placeholder for each of the values that are added. */
    String sql(List<Object> placed) {
        if (filter.matching() == Filter.Matching.WORDS) {
            placed.add(words());
            return "%s @@ websearch_to_tsquery('english', cast(? as text))"
                    .formatted(searchable(filter.columns().get(0)));
        }
        List<String> any = new ArrayList<>();
        if (filter.placed()) {
            Place.of(filter.columns()).forEach(place -> any.add(place.among(values, placed)));
            return "(" + String.join(" or ", any) + ")";
        }
        for (Column column : filter.columns()) {
            if (!values.isEmpty()) {
                any.add(among(column, placed));
            }
            ranges.forEach(range -> any.add(sql(column, range, placed)));
        }
        return any.size() == 1 ? any.get(0) : "(" + String.join(" or ", any) + ")";
    }

    /**
     * The rows of {@link #sql}, apart by where they have what is wanted: each part can be read in the order of an index, and
     * a page of all is merged from the first rows of each. Empty where there is no such index.
     */
    List<Alternative> alternatives() {
        if (!filter.placed()) {
            return List.of();
        }
        List<String> texts = values.stream().distinct().toList();
        List<List<String>> apart = texts.size() > APART_MAX
                ? List.of(texts)
                : texts.stream().map(List::of).toList();
        List<Alternative> alternatives = new ArrayList<>();
        List<Place> places = Place.of(filter.columns());
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            List<Place> before = places.subList(0, i);
            (place.rest() ? List.of(texts) : apart)
                    .forEach(some -> alternatives.add(new Alternative(place, some, before, this)));
        }
        return alternatives;
    }

    /** Whether a row with these values by property is wanted. */
    boolean fits(Map<String, Object> row) {
        return filter.columns().stream().anyMatch(column -> fits(column, row.get(column.property())));
    }

    private boolean fits(Column column, @Nullable Object value) {
        if (value == null) {
            return false;
        }
        if (value instanceof List<?> texts) {
            return values.stream().anyMatch(texts::contains);
        }
        return values.stream().anyMatch(wanted -> column.type().compare(value, wanted) == 0)
                || ranges.stream()
                        .anyMatch(range -> (range.from().isEmpty()
                                        || column.type().compare(value, range.from()) >= 0)
                                && (range.to().isEmpty() || column.type().compare(value, range.to()) <= 0));
    }

    private String among(Column column, List<Object> placed) {
        placed.add(values.toArray(String[]::new));
        return column.type() == ColumnType.TEXTS
                ? column.name() + " && cast(? as text[])"
                : "%s = any(cast(? as %s[]))"
                        .formatted(column.name(), column.type().sql());
    }

    private static String sql(Column column, Range range, List<Object> placed) {
        List<String> both = new ArrayList<>();
        if (!range.from().isEmpty()) {
            both.add(
                    "%s >= cast(? as %s)".formatted(column.name(), column.type().sql()));
            placed.add(range.from());
        }
        if (!range.to().isEmpty()) {
            both.add(
                    "%s <= cast(? as %s)".formatted(column.name(), column.type().sql()));
            placed.add(range.to());
        }
        return "(" + String.join(" and ", both) + ")";
    }
}
