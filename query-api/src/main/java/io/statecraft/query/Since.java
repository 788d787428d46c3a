package io.statecraft.query;

import io.statecraft.facts.Edtf;
import io.statecraft.readmodels.TimePoint;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The earlier time point that an answer is compared with.
 *
 * @param validSince the days that it is about; absent: the same as those of the answer
 * @param knownSince the state of knowledge; absent: the same as that of the answer
 */
record Since(Optional<Edtf> validSince, Optional<Instant> knownSince) {
    static final String VALID_SINCE = "validSince";
    static final String KNOWN_SINCE = "knownSince";
    static final Since NEVER = new Since(Optional.empty(), Optional.empty());
    private static final List<String> ROWS_ONLY = List.of(Asked.SORT, Asked.FIELDS, Asked.TOTAL);

    /** The time point in these parameters, of which one must be there. */
    static Since of(MultivaluedMap<String, String> parameters) {
        Parameters given = new Parameters(parameters);
        Since since = new Since(given.date(VALID_SINCE), given.instant(KNOWN_SINCE));
        if (since.equals(NEVER)) {
            throw Parameters.invalid(
                    KNOWN_SINCE, "Changes since when? Give knownSince, validSince or both.", "2021-07-08T12:00:00Z");
        }
        for (String name : ROWS_ONLY) {
            if (parameters.containsKey(name)) {
                throw Parameters.invalid(name, "Changes have no " + name + ".");
            }
        }
        return since;
    }

    /** The parameters that are left for the question itself. */
    static MultivaluedMap<String, String> without(MultivaluedMap<String, String> parameters) {
        MultivaluedMap<String, String> rest = new MultivaluedHashMap<>(parameters);
        rest.remove(VALID_SINCE);
        rest.remove(KNOWN_SINCE);
        return rest;
    }

    /** The time point; what it does not say is as in the answer. */
    TimePoint before(Asked asked) {
        return Asked.when(validSince.or(asked::validAt), knownSince.or(asked::knownAt));
    }
}
