package io.statecraft.service.security;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The roles of a caller. None includes another: a key names all that it gives. */
public final class Roles {
    /** Asks: views, streams, the log, the state of a document. */
    public static final String READER = "reader";
    /** Brings in documents, event data, and facts of its own. */
    public static final String PUBLISHER = "publisher";
    /** Corrects what is known. */
    public static final String REVIEWER = "reviewer";
    /** Runs the installation: replays, rebuilds, dead letters, redaction. */
    public static final String OPERATOR = "operator";

    /** All of them. */
    public static final List<String> ALL = List.of(READER, PUBLISHER, REVIEWER, OPERATOR);

    private Roles() {}

    /** The roles in a list with commas between them; an {@link IllegalArgumentException} names one that there is not. */
    public static Set<String> parse(String list) {
        Set<String> roles = new TreeSet<>();
        Arrays.stream(list.split(","))
                .map(role -> role.strip().toLowerCase(Locale.ROOT))
                .filter(role -> !role.isEmpty())
                .forEach(roles::add);
        for (String role : roles) {
            if (!ALL.contains(role)) {
                throw new IllegalArgumentException(
                        "there is no role '%s', only %s".formatted(role, String.join(", ", ALL)));
            }
        }
        return roles;
    }
}
