package io.statecraft.extraction.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An office that a person held.
 *
 * @param title in lower case: "foreign minister"
 * @param from the first year
 * @param to the last year; {@link #OPEN} while it lasts
 */
public record Office(String title, int from, int to) {
    /** The last year of an office that has no known end. */
    public static final int OPEN = 9999;

    private static final Pattern TITLE_AND_YEARS =
            Pattern.compile("(.+?)\\s+(\\d{4}(?:-(?:\\d{4})?)?(?:,\\s*\\d{4}(?:-(?:\\d{4})?)?)*)");

    public Office {
        if (title.isEmpty() || from > to) {
            throw new IllegalArgumentException(
                    "An office needs a title and years in order: '" + title + "' " + from + "-" + to);
        }
    }

    /** Whether it was held in this year. */
    public boolean heldIn(int year) {
        return from <= year && year <= to;
    }

    /** Reads {@code president 2000-2008, 2012-} as two offices. */
    static List<Office> parse(String text) {
        List<Office> offices = new ArrayList<>();
        for (String part : text.split(";")) {
            String trimmed = part.strip();
            Matcher matcher = TITLE_AND_YEARS.matcher(trimmed);
            if (trimmed.isEmpty()) {
                continue;
            }
            if (!matcher.matches()) {
                throw new IllegalArgumentException("An office is 'title 1990-1999, 2004-' but not '" + trimmed + "'");
            }
            for (String years : matcher.group(2).split(",")) {
                offices.add(of(matcher.group(1), years.strip()));
            }
        }
        return offices;
    }

    private static Office of(String title, String years) {
        int from = Integer.parseInt(years.substring(0, 4));
        if (years.length() == 4) {
            return new Office(title, from, from);
        }
        return new Office(title, from, years.length() == 5 ? OPEN : Integer.parseInt(years.substring(5)));
    }
}
