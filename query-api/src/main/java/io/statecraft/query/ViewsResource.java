package io.statecraft.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import io.statecraft.readmodels.InvalidQuestionException;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.View;
import io.statecraft.service.Problem;
import io.statecraft.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Every question by the name of its view.
 *
 * <p>The paths stand at the methods, so that in one process another service can serve other methods of the same path.
 */
@Path("/")
@Produces({
    Format.JSON_TYPE,
    Format.CSV_TYPE,
    Format.NDJSON_TYPE,
    Format.GRAPHML_TYPE,
    Format.GEXF_TYPE,
    Format.GEOJSON_TYPE,
    Format.PARQUET_TYPE,
    Format.STIX_TYPE,
    Format.PLOVER_TYPE,
    Format.FTM_TYPE,
    Format.FTM_STATEMENTS_TYPE,
    Problem.MEDIA_TYPE
})
@Blocking
class ViewsResource {
    private static final int NOT_FOUND = 404;

    private final ViewAnswers answers;

    ViewsResource(ViewAnswers answers) {
        this.answers = answers;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("{view}")
    public Response list(
            @PathParam("view") String name,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        return answers.rows(view(name), new Asking(uri, uri.getQueryParameters(), headers, request), rows -> {});
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("{view}/changes")
    public Response changes(
            @PathParam("view") String name,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        return answers.changes(view(name), new Asking(uri, uri.getQueryParameters(), headers, request));
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("{view}/{id}")
    public Response one(
            @PathParam("view") String name,
            @PathParam("id") String id,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        View view = view(name);
        String identity = view.identity()
                .orElseThrow(() -> Problem.of(NOT_FOUND, "not-found", "/" + name + " has no single resources.")
                        .asException());
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>(uri.getQueryParameters());
        parameters.putSingle(identity, id);
        return answers.rows(view, new Asking(uri, parameters, headers, request), rows -> requireAny(rows, name, id));
    }

    @ServerExceptionMapper
    Response invalid(InvalidQuestionException e) {
        return Parameters.problem(e).asResponse();
    }

    private static void requireAny(List<ObjectNode> rows, String name, String id) {
        if (rows.isEmpty()) {
            throw Problem.of(NOT_FOUND, "not-found", "There is no " + id + " in /" + name + " at that time.")
                    .asException();
        }
    }

    private static View view(String name) {
        return ReadModels.view(name)
                .orElseThrow(() -> Problem.of(NOT_FOUND, "unknown-view", "There is no view " + name + ".")
                        .at(
                                "view",
                                ReadModels.VIEWS.stream()
                                        .map(View::name)
                                        .sorted(Comparator.naturalOrder())
                                        .toList())
                        .asException());
    }
}
