package io.statecraft.query;

import io.statecraft.facts.Edtf;
import io.statecraft.readmodels.Filter;
import io.statecraft.readmodels.Question;
import io.statecraft.readmodels.TimePoint;
import io.statecraft.readmodels.View;
import io.statecraft.service.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client asks of a view, out of the query parameters of its request.
 *
 * @param question the question, for one row more than the page has
 * @param limit rows of the page
 * @param validAt the days that it is about, as given
 * @param knownAt the state of knowledge that it is about, as given
 */
record Asked(Question question, int limit, Optional<Edtf> validAt, Optional<Instant> knownAt) {
    static final String VALID_AT = "validAt";
    static final String KNOWN_AT = "knownAt";
    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    private static final List<String> GENERAL = List.of(VALID_AT, KNOWN_AT, LIMIT, CURSOR);
    private static final int BAD_REQUEST = 400;

    /** The question in these parameters; a {@link Problem} for what the view does not know or cannot read. */
    static Asked of(View view, MultivaluedMap<String, String> parameters, QueryConfig config) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (!GENERAL.contains(name)) {
                requireFilter(view, name);
                filters.put(name, values);
            }
        });
        int limit = one(parameters, LIMIT).map(text -> limit(text, config)).orElse(config.pageRowsDefault());
        Optional<Edtf> validAt = one(parameters, VALID_AT).map(Asked::date);
        Optional<Instant> knownAt = one(parameters, KNOWN_AT).map(Asked::instant);
        TimePoint days = validAt.map(TimePoint::validAt).orElse(TimePoint.ANY);
        TimePoint when = knownAt.map(days::asKnownAt).orElse(days);
        List<String> after = one(parameters, CURSOR).map(Cursor::decode).orElse(List.of());
        return new Asked(new Question(when, filters, after, limit + 1), limit, validAt, knownAt);
    }

    private static void requireFilter(View view, String name) {
        List<String> known = new ArrayList<>(GENERAL);
        view.filters().stream().map(Filter::name).forEach(known::add);
        if (!known.contains(name)) {
            throw Problem.of(BAD_REQUEST, "unknown-parameter", "/" + view.name() + " has no parameter " + name + ".")
                    .at(name, known)
                    .asException();
        }
    }

    private static Optional<String> one(MultivaluedMap<String, String> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Problem.of(BAD_REQUEST, "invalid-value", name + " can be given once.")
                    .at(name, List.of())
                    .asException();
        }
        return values.stream().findFirst();
    }

    private static int limit(String text, QueryConfig config) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= config.pageRowsMax()) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw noLimit(text, config);
        }
        throw noLimit(text, config);
    }

    private static RuntimeException noLimit(String text, QueryConfig config) {
        return Problem.of(
                        BAD_REQUEST,
                        "invalid-value",
                        "limit must be a whole number from 1 to %d, was %s".formatted(config.pageRowsMax(), text))
                .at(LIMIT, List.of())
                .asException();
    }

    private static Edtf date(String text) {
        try {
            return Edtf.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problem.of(BAD_REQUEST, "invalid-value", "validAt must be a date in EDTF: " + e.getMessage())
                    .at(VALID_AT, List.of("2021-07-08", "2021-07", "2021", "2021-05/2021-06"))
                    .asException();
        }
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.of(BAD_REQUEST, "invalid-value", "knownAt must be a point of time in RFC 3339, was " + text)
                    .at(KNOWN_AT, List.of("2021-07-08T12:00:00Z"))
                    .asException();
        }
    }
}
