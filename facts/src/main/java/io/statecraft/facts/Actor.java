package io.statecraft.facts;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A political or military actor as one document names it.
 *
 * @param id ISO 3166-1 alpha-3 code of a state ({@code RUS}; former states keep theirs: {@code SUN}, {@code YUG}), or a
 *     lower-case slug of the common English name of any other actor ({@code islamic-state})
 * @param names every surface form in the document, first-named first; may be empty for an actor that is only implied
 */
public record Actor(String id, List<String> names) {
    private static final Pattern ID = Pattern.compile("[A-Z]{3}|[\\p{Ll}\\p{Lo}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{N}]+)*");

    public Actor {
        Require.that(ID.matcher(id).matches(), "actor id", "an ISO 3166-1 alpha-3 code or a lower-case slug", id);
        names = List.copyOf(names);
    }

    /** An actor with a single surface form. */
    public static Actor of(String id, String... names) {
        return new Actor(id, List.of(names));
    }

    /** Whether the id is a state's ISO 3166-1 alpha-3 code. */
    public boolean state() {
        return isState(id);
    }

    static boolean isState(String id) {
        return id.length() == 3 && Character.isUpperCase(id.charAt(0));
    }
}
