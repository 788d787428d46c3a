package io.statecraft.eventstore;

import io.quarkus.agroal.DataSource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.statecraft.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The state of the log and the proof that it is whole. */
@Path("/log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Event log")
@RunOnVirtualThread
class LogResource {
    private static final String STATUS = """
            {"position":2,"hash":"5b1c...","lastEvent":2,"complete":true,
             "writer":{"instance":"event-store","epoch":3,"since":"2021-07-14T09:30:00Z"},
             "events":{"io.statecraft.DocumentRegistered.v1":1,"io.statecraft.FactRecorded.v1":1},
             "read":[{"topic":"statecraft.documents.v1","partition":0,"nextOffset":1}]}
            """;

    private static final String REPORT = """
            {"intact":false,"from":1,"through":6,"hash":"77e0...","checkpoints":1,"firstBad":7,
             "reason":"the hash does not follow from the hash before and the event's bytes"}
            """;

    private final javax.sql.DataSource database;
    private final LogReader log;
    private final LogVerification verification;
    private final Checkpoints checkpoints;

    LogResource(
            @DataSource("event-store") javax.sql.DataSource database,
            LogReader log,
            LogVerification verification,
            Checkpoints checkpoints) {
        this.database = database;
        this.log = log;
        this.verification = verification;
        this.checkpoints = checkpoints;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("status")
    @Operation(operationId = "logStatus", summary = "How far the log has come")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = LogStatus.class),
                            examples = @ExampleObject(name = "two events", value = STATUS)))
    public LogStatus status(@Context UriInfo request) throws SQLException {
        EventQuery.of(request.getQueryParameters(), Set.of());
        try (Connection connection = database.getConnection()) {
            return LogStatus.of(connection);
        }
    }

    /**
     * A position of the log at a time.
     *
     * @param after whoever reads behind this position gets every event that was recorded at the time or later
     */
    record PositionAt(Instant recordedAt, long after) {}

    @GET
    @RolesAllowed(Roles.READER)
    @Path("positions")
    @Operation(
            operationId = "positionByTime",
            summary = "Where to read the log from, for what was recorded at a time or later",
            description =
                    "Recorded times need not grow with the positions: the answer is the last position before which nothing was"
                            + " recorded so late, so that GET /events?after= misses nothing. Some events behind it may be older.")
    @Parameter(
            name = "recordedAt",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            required = true,
            example = "2021-07-14T09:30:00Z")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = PositionAt.class),
                            examples =
                                    @ExampleObject(
                                            name = "behind the sixth event",
                                            value = "{\"recordedAt\":\"2021-07-14T09:30:00Z\",\"after\":6}")))
    @APIResponse(responseCode = "400", description = "Problem details that name the wrong parameter")
    public PositionAt position(@Context UriInfo request) throws SQLException {
        var parameters = request.getQueryParameters();
        EventQuery.of(parameters, Set.of("recordedAt"));
        Instant time = EventFilter.time(
                "recordedAt", EventQuery.value(parameters, "recordedAt").orElse("absent"));
        return new PositionAt(time, log.before(time));
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("verification")
    @Operation(
            operationId = "verifyLog",
            summary = "Checks every event from a position to the end",
            description =
                    "Recomputes the hash chain and names the first position that is missing, changed or does not"
                            + " follow; signed checkpoints, where they are kept, show a chain that was computed anew or cut off.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER),
            description = "First position to check; 1 if absent",
            example = "1")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = VerificationReport.class),
                            examples = @ExampleObject(name = "a changed event", value = REPORT)))
    @APIResponse(responseCode = "400", description = "Problem details that name the wrong parameter")
    public VerificationReport verification(@Context UriInfo request) throws SQLException, IOException {
        var parameters = request.getQueryParameters();
        EventQuery.of(parameters, Set.of("from"));
        long greatest = verification.lastPosition() + 1;
        long from = EventQuery.number(parameters, "from", 1, 1, greatest);
        return verification.from(from, checkpoints.witness());
    }
}
