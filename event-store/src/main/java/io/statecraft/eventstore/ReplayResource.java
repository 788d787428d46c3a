package io.statecraft.eventstore;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.statecraft.service.Problem;
import io.statecraft.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** History again: for a subscriber that comes late, and for topics that were lost. */
@Path("/log")
@Tag(name = "Event log")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RunOnVirtualThread
class ReplayResource {
    private static final int ACCEPTED = 202;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final Replays replays;
    private final LogVerification log;

    ReplayResource(Replays replays, LogVerification log) {
        this.replays = replays;
        this.log = log;
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Path("replays")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replay",
            summary = "Publish events of the log again, to a topic of choice",
            description =
                    "In the order of the log, with the ids that they had, so that a subscriber that reads on from the"
                            + " live topics afterwards can tell what it has seen.")
    @APIResponse(
            responseCode = "202",
            description = "begun; see its status",
            content = @Content(schema = @Schema(implementation = ReplayStatus.class)))
    @APIResponse(responseCode = "400", description = "Problem details that name the wrong field")
    @APIResponse(responseCode = "409", description = "Another replay is running")
    public Response replay(@Nullable ReplayRequest request) throws SQLException {
        if (request == null) {
            throw Problem.of(BAD_REQUEST, "empty-body", "The body must be a JSON object with a topic.")
                    .asException();
        }
        String topic = request.target();
        EventQuery query = request.query();
        long end = log.lastPosition();
        long through = request.through().orElse(end);
        if (through < query.after() || through > end) {
            String range = query.after() + " to " + end;
            throw Problem.of(BAD_REQUEST, "invalid-value", "through must be " + range + ", was " + through + ".")
                    .at("through", List.of(range))
                    .asException();
        }
        return begun(replays.begin(topic, query, through));
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Path("restoration")
    @Operation(
            operationId = "restoreTopics",
            summary = "Fill the topics again from the log, after the broker has lost them",
            description =
                    "Only when they hold nothing. What has read them before takes each event once and changes nothing.")
    @APIResponse(
            responseCode = "202",
            description = "begun; see its status",
            content = @Content(schema = @Schema(implementation = ReplayStatus.class)))
    @APIResponse(responseCode = "409", description = "The topics hold events, or another replay is running")
    public Response restore() throws SQLException, InterruptedException {
        if (!replays.topicsAreEmpty()) {
            throw Problem.of(CONFLICT, "topics-not-empty", "The topics hold events; only lost ones are restored.")
                    .asException();
        }
        return begun(replays.restore(log.lastPosition()));
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    @Path("replays/{id}")
    @Operation(operationId = "replayStatus", summary = "How far a replay or a restoration has come")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReplayStatus.class)))
    @APIResponse(responseCode = "404", description = "Not the last replay of this instance")
    public ReplayStatus status(@PathParam("id") String id) {
        return replays.last().filter(replay -> replay.id().equals(id)).orElseThrow(() -> Problem.of(
                        NOT_FOUND, "unknown-replay", "There is no replay " + id + ".")
                .asException());
    }

    private static Response begun(Optional<ReplayStatus> replay) {
        ReplayStatus begun = replay.orElseThrow(
                () -> Problem.of(CONFLICT, "replay-running", "Another replay is running; wait for it.")
                        .asException());
        return Response.status(ACCEPTED)
                .location(URI.create("/log/replays/" + begun.id()))
                .entity(begun)
                .build();
    }
}
