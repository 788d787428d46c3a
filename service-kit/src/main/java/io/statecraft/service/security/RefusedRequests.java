package io.statecraft.service.security;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.statecraft.facts.Json;
import io.statecraft.service.Problem;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Who may not do something is told so as problem details, wherever the request is refused. */
@Singleton
class RefusedRequests {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int EARLY = Integer.MIN_VALUE;

    @ServerExceptionMapper(UnauthorizedException.class)
    Response nobody(UnauthorizedException e) {
        return unauthorized();
    }

    @ServerExceptionMapper(AuthenticationFailedException.class)
    Response unknown(AuthenticationFailedException e) {
        return unauthorized();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response lacksRole(ForbiddenException e) {
        return forbidden().asResponse();
    }

    /** What is refused before any operation is found ends without a body, and gets one here. */
    void refuseWithProblems(@Observes Router router) {
        router.route().order(EARLY).failureHandler(RefusedRequests::refuse);
    }

    private static void refuse(RoutingContext context) {
        if (context.failure() instanceof ForbiddenException) {
            answer(context, forbidden());
        } else if (context.failure() instanceof AuthenticationFailedException
                || context.failure() instanceof UnauthorizedException) {
            answer(context, nobody());
        } else {
            context.next();
        }
    }

    static void challenge(RoutingContext context) {
        answer(context, nobody());
    }

    static void answer(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        if (problem.status() == UNAUTHORIZED) {
            response.putHeader(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer");
        }
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Json.line(problem));
    }

    private static Response unauthorized() {
        return Response.fromResponse(nobody().asResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static Problem nobody() {
        return Problem.of(
                UNAUTHORIZED,
                "unauthorized",
                "This needs a key: send it as 'Authorization: Bearer KEY' (./statecraft key makes one).");
    }

    private static Problem forbidden() {
        return Problem.of(FORBIDDEN, "forbidden", "The key or token that was sent lacks the role for this.");
    }
}
