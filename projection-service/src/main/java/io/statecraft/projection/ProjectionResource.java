package io.statecraft.projection;

import io.statecraft.service.Problem;
import io.statecraft.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For operators: how the projections stand, and their rebuild. */
@Path("/projections")
@Tag(name = "Read models", description = "How far they are, rebuilds, and what they could not apply")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
class ProjectionResource {
    private static final int ACCEPTED = 202;
    private static final int CONFLICT = 409;

    private final ProjectionStatus status;
    private final Rebuild rebuild;

    ProjectionResource(ProjectionStatus status, Rebuild rebuild) {
        this.status = status;
        this.rebuild = rebuild;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("/status")
    @Operation(summary = "Read models with their versions and rows, positions, lag, and the progress of a rebuild")
    public ProjectionStatus.Report status() throws SQLException {
        return status.report();
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Path("/rebuild")
    @Operation(
            summary = "Rebuild all tables from the topics while they serve",
            description = "The new tables take the place of the old ones if they are equal to them, or if "
                    + "acceptDifferences is true. GET /projections/status tells how far it has come.")
    @APIResponse(
            responseCode = "202",
            description = "begun",
            content = @Content(schema = @Schema(implementation = RebuildStatus.class)))
    @APIResponse(responseCode = "409", description = "a rebuild runs")
    public Response rebuild(@QueryParam("acceptDifferences") @DefaultValue("false") boolean acceptDifferences) {
        if (!rebuild.begin()) {
            throw Problem.of(CONFLICT, "rebuild-running", "A rebuild runs; GET /projections/status tells how far.")
                    .asException();
        }
        Thread.ofVirtual().name("projection-rebuild").start(() -> rebuild.run(acceptDifferences));
        return Response.status(ACCEPTED).entity(rebuild.status()).build();
    }
}
