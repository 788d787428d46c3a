package io.statecraft.service;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses the one character that PostgreSQL keeps in no text, before any service asks its database with it. */
class NoNulCharacters {
    private static final int BAD_REQUEST = 400;

    @ServerRequestFilter
    Optional<Response> refuse(UriInfo uri) {
        if (uri.getRequestUri().toString().contains("%00")) {
            return Optional.of(Problem.of(BAD_REQUEST, "invalid-value", "The address holds a NUL character.")
                    .asResponse());
        }
        return Optional.empty();
    }
}
