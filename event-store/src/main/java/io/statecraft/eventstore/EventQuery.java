package io.statecraft.eventstore;

import io.statecraft.service.Problem;
import io.statecraft.service.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which events a client asks for.
 *
 * @param after events behind this position
 * @param limit how many at most
 */
record EventQuery(long after, int limit, EventFilter filter) {
    static final int LIMIT_DEFAULT = 1_000;
    static final int LIMIT_MAX = 100_000;

    private static final int BAD_REQUEST = 400;

    /** Reads a request's parameters strictly: a {@link ProblemException} names the wrong one and what is allowed. */
    static EventQuery of(Map<String, List<String>> parameters, Set<String> allowed) {
        parameters.forEach((name, values) -> {
            if (!allowed.contains(name)) {
                throw wrong("unknown-parameter", name, "There is no parameter " + name + ".", List.copyOf(allowed));
            }
            if (values.size() != 1 || values.get(0).isBlank() || values.get(0).indexOf('\0') >= 0) {
                String detail = name + " must be given once, not be empty and not contain NUL.";
                throw wrong("invalid-value", name, detail, List.of());
            }
        });
        return new EventQuery(
                number(parameters, "after", 0, 0, Long.MAX_VALUE),
                (int) number(parameters, "limit", LIMIT_DEFAULT, 1, LIMIT_MAX),
                EventFilter.of(name -> value(parameters, name)));
    }

    /** All events from the first one on. */
    static EventQuery all() {
        return new EventQuery(0, LIMIT_MAX, EventFilter.NONE);
    }

    /** The same query, for one who has read up to this position. */
    EventQuery behind(long position) {
        return new EventQuery(position, limit, filter);
    }

    EventQuery ofDocument(String id) {
        return new EventQuery(after, limit, filter.ofDocument(id));
    }

    /** The whole number in this parameter. */
    static long number(
            Map<String, List<String>> parameters, String name, long otherwise, long smallest, long greatest) {
        Optional<String> value = value(parameters, name);
        if (value.isEmpty()) {
            return otherwise;
        }
        String range = greatest == Long.MAX_VALUE ? smallest + " or more" : smallest + " to " + greatest;
        try {
            long number = Long.parseLong(value.get());
            if (number >= smallest && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException e) {
            String detail = name + " must be a whole number, " + range + ", was " + value.get() + ".";
            throw wrong("invalid-value", name, detail, List.of(range));
        }
        throw wrong("invalid-value", name, name + " must be " + range + ", was " + value.get() + ".", List.of(range));
    }

    /** What this parameter says. */
    static Optional<String> value(Map<String, List<String>> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).map(values -> values.get(0));
    }

    private static ProblemException wrong(String code, String field, String detail, List<String> allowed) {
        return Problem.of(BAD_REQUEST, code, detail).at(field, allowed).asException();
    }
}
