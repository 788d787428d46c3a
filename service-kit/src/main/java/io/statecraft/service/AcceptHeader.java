package io.statecraft.service;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Takes an empty {@code Accept} for none, as RFC 9110 (section 12.5.1) lets it be, and refuses one that cannot be read. */
class AcceptHeader {
    private static final int BAD_REQUEST = 400;

    @ServerRequestFilter(preMatching = true)
    Optional<Response> check(ContainerRequestContext request) {
        List<String> accepted = request.getHeaders().get(HttpHeaders.ACCEPT);
        if (accepted == null) {
            return Optional.empty();
        }
        if (accepted.stream().allMatch(String::isBlank)) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
            return Optional.empty();
        }
        try {
            request.getAcceptableMediaTypes();
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(Problem.of(BAD_REQUEST, "invalid-value", "The header Accept names no media types.")
                    .at(HttpHeaders.ACCEPT, List.of())
                    .asResponse());
        }
    }
}
