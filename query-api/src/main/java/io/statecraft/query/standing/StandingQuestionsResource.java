package io.statecraft.query.standing;

import io.smallrye.common.annotation.Blocking;
import io.statecraft.service.Problem;
import io.statecraft.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Standing questions over HTTP. An operator asks them, for the service then calls addresses that they name. */
@Path("/standing-questions")
@Tag(name = "Standing questions", description = "Webhooks: be called when an answer changes")
@RolesAllowed(Roles.OPERATOR)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Blocking
class StandingQuestionsResource {
    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int DEAD_MAX = 1_000;

    private final StandingQuestions questions;
    private final Deliveries deliveries;
    private final StandingConfig config;

    StandingQuestionsResource(StandingQuestions questions, Deliveries deliveries, StandingConfig config) {
        this.questions = questions;
        this.deliveries = deliveries;
        this.config = config;
    }

    /** How many changes a request was about. */
    record Count(@Schema(examples = "3") int changes) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askStandingQuestion",
            summary = "Be called when rows of a view change",
            description =
                    "From now on each change of a row that fits the filters, as it was or as it is now, is sent to url: a"
                            + " CloudEvent with the row before and after, signed by the secret of this answer as Standard Webhooks"
                            + " says. In the order in which they became known, one at a time, at least once: a change that is sent"
                            + " again has the same webhook-id. What is not acknowledged by a status of 2xx is sent again after"
                            + " ever longer pauses, for about a day, and then given up.")
    @APIResponse(
            responseCode = "201",
            description = "Asked; the secret is told only now",
            content = @Content(schema = @Schema(implementation = StandingQuestion.Asked.class)))
    @APIResponse(responseCode = "400", description = "Problem details that name the wrong field")
    @APIResponse(responseCode = "409", description = "There are as many standing questions as there may be")
    public Response ask(@Nullable StandingQuestionRequest request) throws SQLException {
        if (request == null) {
            throw Problem.of(BAD_REQUEST, "empty-body", "The body must be a JSON object with view and url.")
                    .asException();
        }
        StandingQuestion question = new StandingQuestion(
                UUID.randomUUID().toString(),
                request.knownName(),
                request.knownView().name(),
                request.knownFilters(),
                request.knownUrl(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                0,
                Optional.empty(),
                0,
                0);
        String secret = WebhookSignature.newSecret();
        if (!questions.add(question, secret, config.questionsMax())) {
            throw Problem.of(
                            CONFLICT,
                            "too-many-questions",
                            "There are %d standing questions already; remove one.".formatted(config.questionsMax()))
                    .asException();
        }
        return Response.status(CREATED)
                .location(question.address())
                .entity(new StandingQuestion.Asked(question, secret))
                .build();
    }

    @GET
    @Operation(operationId = "listStandingQuestions", summary = "All standing questions, the oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The questions, without their secrets",
            content = @Content(schema = @Schema(implementation = StandingQuestion[].class)))
    public List<StandingQuestion> list() throws SQLException {
        return questions.all();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getStandingQuestion", summary = "A standing question and how its webhook does")
    @APIResponse(
            responseCode = "200",
            description = "The question, without its secret",
            content = @Content(schema = @Schema(implementation = StandingQuestion.class)))
    @APIResponse(responseCode = "404", description = "No such question")
    public StandingQuestion one(@PathParam("id") String id) throws SQLException {
        return known(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "removeStandingQuestion",
            summary = "Be called no longer",
            description = "What waits for the webhook is forgotten.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "No such question")
    public void remove(@PathParam("id") String id) throws SQLException {
        if (!questions.remove(id)) {
            throw unknown(id);
        }
    }

    @GET
    @Path("{id}/dead-letters")
    @Operation(
            operationId = "deadDeliveries",
            summary = "Changes that were given up, the oldest first",
            description = "The first 1000 of them.")
    @APIResponse(
            responseCode = "200",
            description = "The changes, with the reason",
            content = @Content(schema = @Schema(implementation = DeadDelivery[].class)))
    @APIResponse(responseCode = "404", description = "No such question")
    public List<DeadDelivery> dead(@PathParam("id") String id) throws SQLException {
        known(id);
        return deliveries.dead(id, DEAD_MAX);
    }

    @POST
    @Path("{id}/dead-letters/redrive")
    @Operation(operationId = "redriveDeliveries", summary = "Send again what was given up, before what came later")
    @APIResponse(
            responseCode = "200",
            description = "How many are sent again",
            content = @Content(schema = @Schema(implementation = Count.class)))
    @APIResponse(responseCode = "404", description = "No such question")
    public Count redrive(@PathParam("id") String id) throws SQLException {
        known(id);
        return new Count(deliveries.redrive(id));
    }

    @POST
    @Path("{id}/dead-letters/discard")
    @Operation(operationId = "discardDeliveries", summary = "Forget what was given up")
    @APIResponse(
            responseCode = "200",
            description = "How many are forgotten",
            content = @Content(schema = @Schema(implementation = Count.class)))
    @APIResponse(responseCode = "404", description = "No such question")
    public Count discard(@PathParam("id") String id) throws SQLException {
        known(id);
        return new Count(deliveries.discard(id));
    }

    private StandingQuestion known(String id) throws SQLException {
        return questions.find(id).orElseThrow(() -> unknown(id));
    }

    private static RuntimeException unknown(String id) {
        return Problem.of(NOT_FOUND, "not-found", "There is no standing question " + id + ".")
                .asException();
    }
}
