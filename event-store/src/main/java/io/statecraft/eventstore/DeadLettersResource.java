package io.statecraft.eventstore;

import io.quarkus.agroal.DataSource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.statecraft.service.DeadLetter;
import io.statecraft.service.DeadLetterBox;
import io.statecraft.service.DeadLetterRequests;
import io.statecraft.service.DeadLetters;
import io.statecraft.service.Problem;
import io.statecraft.service.Transaction;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Messages that the log could not take, and what is to become of them. */
@Path("/dead-letters")
@Tag(name = "Event log")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RunOnVirtualThread
class DeadLettersResource {
    private static final int UNAVAILABLE = 503;

    private final javax.sql.DataSource database;
    private final EventLog log;
    private final Writership writership;
    private final Tail tail;
    private final DeadLetterBox box;

    DeadLettersResource(
            @DataSource("event-store") javax.sql.DataSource database,
            EventLog log,
            Writership writership,
            Tail tail,
            DeadLetters topic) {
        this.database = database;
        this.log = log;
        this.writership = writership;
        this.tail = tail;
        this.box = new DeadLetterBox(Intake.READER, Intake.SCHEMA, topic);
    }

    /**
     * What became of a letter.
     *
     * @param letter as it is now: {@code dead} still, if it cannot be read today either
     * @param appended how many events came into the log, those that waited behind it included
     */
    record Decided(DeadLetter letter, int appended) {}

    @GET
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "deadLetters",
            summary = "Messages that could not be read, the oldest first",
            description =
                    "Later messages of the same key are parked behind a dead one; others go on. The first thousand.")
    @APIResponse(responseCode = "200", description = "The letters of this state")
    @APIResponse(responseCode = "400", description = "Problem details that name the wrong parameter")
    public List<DeadLetter> letters(@QueryParam("state") @DefaultValue("dead") String state) throws SQLException {
        String asked = DeadLetterRequests.state(state);
        try (Connection connection = database.getConnection()) {
            return box.table().inState(connection, asked, DeadLetterRequests.LIMIT);
        }
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Path("{id}/redrive")
    @Operation(
            operationId = "redriveDeadLetter",
            summary = "Read a dead letter again, and then what waits behind it, in its order",
            description = "For instance after an update that can read it. What still cannot be read stays dead.")
    @APIResponse(responseCode = "200", description = "What became of it")
    @APIResponse(responseCode = "404", description = "There is no such letter")
    @APIResponse(responseCode = "409", description = "The letter is not dead")
    @APIResponse(responseCode = "503", description = "Another instance writes the log")
    public Decided redrive(@PathParam("id") long id) throws SQLException {
        return decided(connection -> box.redrive(connection, id, ReceivedEvent::of));
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "discardDeadLetter",
            summary = "Give a dead letter up, with a reason, and go on with what waits behind it")
    @APIResponse(responseCode = "200", description = "What became of it")
    @APIResponse(responseCode = "400", description = "There is no reason")
    @APIResponse(responseCode = "404", description = "There is no such letter")
    @APIResponse(responseCode = "409", description = "The letter is not dead")
    @APIResponse(responseCode = "503", description = "Another instance writes the log")
    public Decided discard(@PathParam("id") long id, DeadLetterRequests.@Nullable Discard request) throws SQLException {
        String reason = DeadLetterRequests.reason(request);
        return decided(connection -> box.discard(connection, id, reason, ReceivedEvent::of));
    }

    private Decided decided(Transaction.Work<DeadLetterBox.Outcome<ReceivedEvent>> decision) throws SQLException {
        long epoch = writership.epoch().orElseThrow(DeadLettersResource::standsBy);
        try {
            return Transaction.run(database, connection -> {
                EventLog.limit(connection);
                DeadLetterBox.Outcome<ReceivedEvent> outcome = decision.in(connection);
                EventLog.Appended appended = log.append(connection, epoch, outcome.read());
                tail.grewTo(appended.head().position());
                return new Decided(outcome.letter(), appended.events());
            });
        } catch (FencedException e) {
            writership.fenced(epoch);
            throw standsBy();
        }
    }

    private static RuntimeException standsBy() {
        return Problem.of(UNAVAILABLE, "stands-by", "Another instance writes the log; GET /log/status names it.")
                .asException();
    }
}
