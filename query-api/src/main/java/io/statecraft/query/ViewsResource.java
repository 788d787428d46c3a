package io.statecraft.query;

import io.smallrye.common.annotation.Blocking;
import io.statecraft.facts.Edtf;
import io.statecraft.readmodels.InvalidQuestionException;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.View;
import io.statecraft.service.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Every question by the name of its view.
 *
 * <p>The paths stand at the methods, so that in one process another service can serve other methods of the same path.
 */
@Path("/")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Blocking
class ViewsResource {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final Answers answers;
    private final QueryConfig config;

    ViewsResource(Answers answers, QueryConfig config) {
        this.answers = answers;
        this.config = config;
    }

    @GET
    @Path("{view}")
    public Answer list(@PathParam("view") String name, @Context UriInfo uri) {
        View view = view(name);
        Asked asked = Asked.of(view, uri.getQueryParameters(), config);
        Answers.Page page = answers.page(view, asked);
        Optional<String> next = page.behind().map(cursor -> link(uri, Cursor.encode(cursor)));
        return new Answer(
                view.question(),
                asked.validAt().map(Edtf::toString),
                asked.knownAt().map(Instant::toString),
                page.rows(),
                next);
    }

    @GET
    @Path("{view}/{id}")
    public Answer one(@PathParam("view") String name, @PathParam("id") String id, @Context UriInfo uri) {
        View view = view(name);
        String identity = view.identity()
                .orElseThrow(() -> Problem.of(NOT_FOUND, "not-found", "/" + name + " has no single resources.")
                        .asException());
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>(uri.getQueryParameters());
        parameters.putSingle(identity, id);
        Asked asked = Asked.of(view, parameters, config);
        Answers.Page page = answers.page(view, asked);
        if (page.rows().isEmpty()) {
            throw Problem.of(NOT_FOUND, "not-found", "There is no " + id + " in /" + name + " at that time.")
                    .asException();
        }
        return new Answer(
                view.question(),
                asked.validAt().map(Edtf::toString),
                asked.knownAt().map(Instant::toString),
                page.rows(),
                Optional.empty());
    }

    @ServerExceptionMapper
    Response invalid(InvalidQuestionException e) {
        Problem problem = Problem.of(BAD_REQUEST, "invalid-value", String.valueOf(e.getMessage()))
                .at(e.field(), List.of());
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    private static View view(String name) {
        return ReadModels.VIEWS.stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.of(NOT_FOUND, "unknown-view", "There is no view " + name + ".")
                        .at(
                                "view",
                                ReadModels.VIEWS.stream()
                                        .map(View::name)
                                        .sorted(Comparator.naturalOrder())
                                        .toList())
                        .asException());
    }

    /** Relative to the host, so that it holds behind any proxy. */
    private static String link(UriInfo uri, String cursor) {
        UriBuilder next = UriBuilder.fromPath(uri.getPath());
        uri.getQueryParameters().forEach((name, values) -> {
            if (!name.equals(Asked.CURSOR)) {
                next.queryParam(name, values.toArray());
            }
        });
        return next.queryParam(Asked.CURSOR, cursor).build().toString();
    }
}
