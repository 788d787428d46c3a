package io.statecraft.projection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.statecraft.service.DeadLetter;
import io.statecraft.service.DeadLetterRequests;
import io.statecraft.service.NotNowException;
import io.statecraft.service.Problem;
import io.statecraft.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** For operators: events that the read models could not take, and what is to become of them. */
@Path("/projections/dead-letters")
@Tag(name = "Read models")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RunOnVirtualThread
class ProjectionLettersResource {
    private static final int UNAVAILABLE = 503;

    private final ProjectionLetters letters;

    ProjectionLettersResource(ProjectionLetters letters) {
        this.letters = letters;
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "projectionDeadLetters",
            summary = "Events that the read models could not take, the oldest first",
            description = "Later ones of the same key are parked behind a dead one; others go on. The first thousand.")
    @APIResponse(responseCode = "200", description = "The letters of this state")
    @APIResponse(responseCode = "400", description = "Problem details that name the wrong parameter")
    public List<DeadLetter> letters(@QueryParam("state") @DefaultValue("dead") String state) throws SQLException {
        return letters.inState(DeadLetterRequests.state(state), DeadLetterRequests.LIMIT);
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Path("{id}/redrive")
    @Operation(
            operationId = "redriveProjectionDeadLetter",
            summary = "Apply a dead letter after all, and then what waits behind it, in its order",
            description = "For instance after an update that can. What still cannot be applied stays dead.")
    @APIResponse(responseCode = "200", description = "What became of it")
    @APIResponse(responseCode = "404", description = "There is no such letter")
    @APIResponse(responseCode = "409", description = "The letter is not dead, or a rebuild runs")
    @APIResponse(responseCode = "503", description = "Database or broker are away")
    public ProjectionLetters.Decided redrive(@PathParam("id") long id) throws SQLException {
        return now(() -> letters.redrive(id));
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "discardProjectionDeadLetter",
            summary = "Give a dead letter up, with a reason, and go on with what waits behind it")
    @APIResponse(responseCode = "200", description = "What became of it")
    @APIResponse(responseCode = "400", description = "There is no reason")
    @APIResponse(responseCode = "404", description = "There is no such letter")
    @APIResponse(responseCode = "409", description = "The letter is not dead, or a rebuild runs")
    @APIResponse(responseCode = "503", description = "Database or broker are away")
    public ProjectionLetters.Decided discard(@PathParam("id") long id, DeadLetterRequests.@Nullable Discard request)
            throws SQLException {
        String reason = DeadLetterRequests.reason(request);
        return now(() -> letters.discard(id, reason));
    }

    private interface Decision {
        ProjectionLetters.Decided make() throws SQLException;
    }

    private static ProjectionLetters.Decided now(Decision decision) throws SQLException {
        try {
            return decision.make();
        } catch (NotNowException e) {
            throw Problem.of(UNAVAILABLE, "not-now", String.valueOf(e.getMessage()))
                    .asException();
        }
    }
}
