package io.statecraft.service;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;

/** Ends a request with problem details. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Optional<Duration> retryAfter;

    ProblemException(Problem problem, Optional<Duration> retryAfter) {
        super(problem.detail());
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** What the client is told. */
    public Problem problem() {
        return problem;
    }

    Response asResponse() {
        Response.ResponseBuilder response = Response.fromResponse(problem.asResponse());
        retryAfter.ifPresent(pause -> response.header(HttpHeaders.RETRY_AFTER, Math.max(1, pause.toSeconds())));
        return response.build();
    }
}
