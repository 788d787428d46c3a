package io.statecraft.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What went wrong, as RFC 9457 problem details.
 *
 * @param type a URN that names the sort of problem and never changes: {@code urn:statecraft:problem:unknown-parameter}
 * @param title the sort of problem in words
 * @param status HTTP status
 * @param detail what is wrong with this request and how to mend it
 * @param field the parameter or field that is wrong
 * @param allowed what would be right, where that can be listed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, String detail, Optional<String> field, List<String> allowed) {

    /** Media type of problem details. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String PREFIX = "urn:statecraft:problem:";
    private static final int SERVER_ERRORS = 500;

    public Problem {
        allowed = List.copyOf(allowed);
    }

    /** A problem with this code, such as {@code unknown-parameter}. */
    public static Problem of(int status, String code, String detail) {
        String title = code.substring(0, 1).toUpperCase(Locale.ROOT)
                + code.substring(1).replace('-', ' ');
        return new Problem(PREFIX + code, title, status, detail, Optional.empty(), List.of());
    }

    /** The same problem, laid to this field. */
    public Problem at(String wrongField, List<String> rightValues) {
        return new Problem(type, title, status, detail, Optional.of(wrongField), rightValues);
    }

    /** Whether the same request may succeed later: it is not the request that is wrong. */
    public boolean mayPass() {
        return status >= SERVER_ERRORS;
    }

    /** An exception that answers the request with this problem. */
    public ProblemException asException() {
        return new ProblemException(this, Optional.empty());
    }

    /** The same, for a request that may succeed when it is sent again after a while. */
    public ProblemException asException(Duration retryAfter) {
        return new ProblemException(this, Optional.of(retryAfter));
    }

    /** A response with this problem. */
    public Response asResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
