package io.statecraft.eventstore;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.statecraft.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The log's events over HTTP, in the order of their positions. */
@Path("/")
@Tag(name = "Event log", description = "Everything that happened, once, in one order")
@RunOnVirtualThread
class EventsResource {
    private static final String LINES = "application/x-ndjson";
    private static final Set<String> PAGE_PARAMETERS = Set.of("after", "limit", "wait");
    private static final Set<String> PARAMETERS =
            Stream.concat(PAGE_PARAMETERS.stream(), EventFilter.NAMES.stream()).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> STREAM_PARAMETERS =
            PARAMETERS.stream().filter(name -> !name.equals("document")).collect(Collectors.toUnmodifiableSet());

    private static final String EXAMPLE = """
            {"position":7,"version":2,"hash":"5b1c...","event":{"specversion":"1.0","id":"b0f3...","type":"io.statecraft.FactRecorded.v1","subject":"91aa...","recordedtime":"2021-07-14T09:30:00Z","partitionkey":"07c2...","data":{}}}
            """;

    private final LogReader log;
    private final Tail tail;

    EventsResource(LogReader log, Tail tail) {
        this.log = log;
        this.tail = tail;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("events")
    @Produces(LINES)
    @Operation(
            operationId = "events",
            summary = "Events behind a position, one JSON object a line",
            description =
                    "Positions are gapless and never become visible out of order: whoever reads on behind the last"
                            + " position it has seen misses nothing. The Link header with rel=\"next\" leads to the events behind"
                            + " this answer; after a broken connection, read on behind the last whole line. Who has read everything asks with wait"
                            + " and is answered as soon as there is an event.")
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER),
            description = "Events behind this position",
            example = "6")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER),
            description = "1 to 100000; 1000 if absent",
            example = "500")
    @Parameter(
            name = "wait",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER),
            description = "Seconds to wait for an event, 0 to 60; 0 if absent",
            example = "30")
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            example = "io.statecraft.FactRecorded.v1")
    @Parameter(
            name = "subject",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Id of the fact or document")
    @Parameter(
            name = "document",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Id of the document")
    @Parameter(
            name = "actor",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Id of an actor that the event names",
            example = "RUS")
    @Parameter(
            name = "recordedFrom",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Recorded then or later",
            example = "2021-07-14T09:30:00Z")
    @Parameter(
            name = "recordedTo",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Recorded then or earlier",
            example = "2021-07-15T00:00:00Z")
    @APIResponse(
            responseCode = "200",
            description = "The events",
            content =
                    @Content(
                            mediaType = LINES,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "one event", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "Problem details that name the wrong parameter")
    public Response events(@Context UriInfo request) throws SQLException, InterruptedException {
        return answer(EventQuery.of(request.getQueryParameters(), PARAMETERS), request);
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("streams/{document}")
    @Produces(LINES)
    @Operation(
            operationId = "documentEvents",
            summary = "The events of one document, one JSON object a line",
            description =
                    "In the order of their versions, which are gapless within the document. Like /events otherwise.")
    @Parameter(
            name = "document",
            in = ParameterIn.PATH,
            schema = @Schema(type = SchemaType.STRING),
            description = "Id of the document")
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER),
            description = "Events behind this position",
            example = "6")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER),
            description = "1 to 100000; 1000 if absent",
            example = "500")
    @Parameter(
            name = "wait",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER),
            description = "Seconds to wait for an event, 0 to 60; 0 if absent",
            example = "30")
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            example = "io.statecraft.FactRecorded.v1")
    @Parameter(
            name = "subject",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Id of the fact or document")
    @Parameter(
            name = "actor",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Id of an actor that the event names",
            example = "RUS")
    @Parameter(
            name = "recordedFrom",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Recorded then or later",
            example = "2021-07-14T09:30:00Z")
    @Parameter(
            name = "recordedTo",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Recorded then or earlier",
            example = "2021-07-15T00:00:00Z")
    @APIResponse(
            responseCode = "200",
            description = "The events; none when the log does not know the document",
            content =
                    @Content(
                            mediaType = LINES,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "one event", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "Problem details that name the wrong parameter")
    public Response stream(@PathParam("document") String document, @Context UriInfo request)
            throws SQLException, InterruptedException {
        EventQuery query = EventQuery.of(request.getQueryParameters(), STREAM_PARAMETERS);
        return answer(query.ofDocument(document), request);
    }

    private Response answer(EventQuery query, UriInfo request) throws SQLException, InterruptedException {
        long seconds = EventQuery.number(request.getQueryParameters(), "wait", 0, 0, Tail.WAIT_SECONDS_MAX);
        long through = tail.await(query, Duration.ofSeconds(seconds)).through();
        return Response.ok(new EventLines(log, query, through))
                .type(LINES)
                .header("Link", "<" + next(request, through) + ">; rel=\"next\"")
                .build();
    }

    /** Without scheme and host, which a proxy may have changed. */
    private static String next(UriInfo request, long through) {
        URI uri = UriBuilder.fromUri(request.getRequestUri())
                .replaceQueryParam("after", through)
                .build();
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
