package io.statecraft.service;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.statecraft.facts.InvalidFactException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every error that leaves a service over HTTP leaves as problem details. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    @ServerExceptionMapper
    Response known(ProblemException e) {
        return e.asResponse();
    }

    @ServerExceptionMapper
    Response invalid(InvalidFactException e) {
        return Problem.of(BAD_REQUEST, "invalid-value", firstLine(e.getMessage()))
                .asResponse();
    }

    /** The second is named because the framework has a mapper of its own for it. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response unreadable(JacksonException e) {
        return Problem.of(BAD_REQUEST, "unreadable-json", firstLine(e.getOriginalMessage()))
                .asResponse();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        if (e.getCause() instanceof JacksonException json) {
            return unreadable(json);
        }
        int status = e.getResponse().getStatus();
        Response.StatusType type = e.getResponse().getStatusInfo();
        String code = type.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        Response problem = Problem.of(status, code.isBlank() ? "error" : code, firstLine(e.getMessage()))
                .asResponse();
        Response.ResponseBuilder answer = Response.fromResponse(problem);
        e.getResponse().getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("content-type") && !name.equalsIgnoreCase("content-length")) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer.build();
    }

    /** A body that ends too early or is no form; reading our own files and databases fails with other exceptions. */
    @ServerExceptionMapper
    Response unreadableBody(IOException e) {
        return Problem.of(BAD_REQUEST, "unreadable-body", "The body cannot be read: " + firstLine(e.getMessage()))
                .asResponse();
    }

    @ServerExceptionMapper
    Response bug(RuntimeException e) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(e, "request failed incident=%s", incident);
        return Problem.of(SERVER_ERROR, "internal-error", "The error was logged as incident " + incident + ".")
                .asResponse();
    }

    private static String firstLine(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("");
    }
}
