package io.statecraft.eventstore;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.statecraft.service.Problem;
import io.statecraft.service.security.Roles;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The log's events for clients that stay. */
@Path("/")
@Singleton
@Tag(name = "Event log")
@RunOnVirtualThread
class EventTailResource {
    private static final Set<String> PARAMETERS =
            Stream.concat(Stream.of("after"), EventFilter.NAMES.stream()).collect(Collectors.toUnmodifiableSet());
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int TOO_MANY = 429;

    private final LogReader log;
    private final Tail tail;
    private final EventStoreConfig config;
    private final Semaphore permits;
    private volatile boolean stopping;

    EventTailResource(LogReader log, Tail tail, EventStoreConfig config) {
        this.log = log;
        this.tail = tail;
        this.config = config;
        this.permits = new Semaphore(config.tailsMax());
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("events/stream")
    @Produces({MediaType.SERVER_SENT_EVENTS, Problem.MEDIA_TYPE})
    @Operation(
            operationId = "tail",
            summary = "Follow the log: the events behind a position, and then those that come",
            description =
                    "Server-sent events without end, each with its position as id and the object that /events gives as"
                            + " data. Goes on behind Last-Event-ID, and misses nothing and repeats nothing. An id without data tells how"
                            + " far the log was read where nothing matched.")
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER),
            description = "Events behind this position",
            example = "6")
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
            description = "Id of an actor that the event names")
    @Parameter(
            name = "recordedFrom",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Recorded then or later")
    @Parameter(
            name = "recordedTo",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Recorded then or earlier")
    @APIResponse(
            responseCode = "200",
            description = "The events",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    "id: 7\ndata: {\"position\":7,\"version\":2,\"hash\":\"5b1c...\",\"event\":{}}\n\n"))
    @APIResponse(responseCode = "400", description = "Problem details that name the wrong parameter")
    @APIResponse(responseCode = "429", description = "Too many clients follow the log; ask again after Retry-After")
    public Response tail(
            @Context UriInfo request,
            @Context RoutingContext connection,
            @Parameter(description = "Position of the last event that the client has; goes before after")
                    @HeaderParam(LAST_EVENT_ID)
                    @Nullable
                    String lastEvent) {
        EventQuery query = EventQuery.of(request.getQueryParameters(), PARAMETERS);
        EventQuery behind = lastEvent == null ? query : query.behind(position(lastEvent));
        if (!permits.tryAcquire()) {
            throw Problem.of(TOO_MANY, "too-many-streams", "Too many clients follow the log; ask again.")
                    .asException(SOON);
        }
        AtomicBoolean gone = new AtomicBoolean();
        connection.addEndHandler(ended -> {
            gone.set(true);
            permits.release();
        });
        return Response.ok(new EventTail(log, tail, behind, config.tailSilenceMax(), () -> stopping || gone.get()))
                .type(MediaType.SERVER_SENT_EVENTS)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static long position(String lastEvent) {
        return EventQuery.number(Map.of(LAST_EVENT_ID, List.of(lastEvent)), LAST_EVENT_ID, 0, 0, Long.MAX_VALUE);
    }
}
