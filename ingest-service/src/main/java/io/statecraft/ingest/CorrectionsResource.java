package io.statecraft.ingest;

import io.smallrye.common.annotation.Blocking;
import io.statecraft.facts.ActorsMerged;
import io.statecraft.facts.ActorsSeparated;
import io.statecraft.facts.AssessmentOutcome;
import io.statecraft.facts.AssessmentResolved;
import io.statecraft.facts.Coded;
import io.statecraft.facts.CommitmentOutcome;
import io.statecraft.facts.CommitmentResolved;
import io.statecraft.facts.Correction;
import io.statecraft.facts.CorrectionRevoked;
import io.statecraft.facts.DocumentRedacted;
import io.statecraft.facts.DocumentWithdrawn;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.FactReviewed;
import io.statecraft.facts.ReviewVerdict;
import io.statecraft.service.Problem;
import io.statecraft.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Reviewers correct what is known, here. Each correction is an event: nothing is overwritten, and each can be taken back.
 */
@Path("/")
@Tag(name = "Corrections", description = "Review facts, withdraw documents, resolve forecasts, and take any of it back")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@APIResponse(
        responseCode = "202",
        description = "made; what it changes follows",
        content = @Content(schema = @Schema(implementation = CorrectionReceipt.class)))
@APIResponse(responseCode = "400", description = "no correction")
@APIResponse(responseCode = "404", description = "nothing is known under this id")
@APIResponse(responseCode = "409", description = "it is so already")
@APIResponse(responseCode = "503", description = "the broker does not acknowledge; send it again")
@Blocking
class CorrectionsResource {
    private static final int ACCEPTED = 202;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final String KEY = "the same key makes the same correction once, however often it is sent";

    private final Corrector corrector;
    private final KnownFacts facts;
    private final KnownCorrections corrections;
    private final DocumentStates documents;

    CorrectionsResource(Corrector corrector, KnownFacts facts, KnownCorrections corrections, DocumentStates documents) {
        this.corrector = corrector;
        this.facts = facts;
        this.corrections = corrections;
        this.documents = documents;
    }

    @POST
    @RolesAllowed(Roles.REVIEWER)
    @Path("facts/{id}/reviews")
    @Operation(
            operationId = "reviewFact",
            summary = "Confirm, correct or reject a fact",
            description = "From then on no extractor changes the fact. A corrected fact keeps its id and its evidence.")
    @APIResponse(
            responseCode = "410",
            description = "the document is redacted: what nobody can read is neither confirmed nor corrected")
    public Response review(
            @PathParam("id") String id,
            @Nullable CorrectionRequest request,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Nullable String key)
            throws SQLException {
        CorrectionRequest given = present(request);
        KnownFact fact = fact(id);
        ReviewVerdict verdict = coded(ReviewVerdict.class, "verdict", given.verdict());
        if (given.fact().isPresent() != (verdict == ReviewVerdict.CORRECTED)) {
            throw CorrectionRequest.wrong(
                    "invalid-value",
                    "fact",
                    "fact must be given with the verdict corrected, and only then.",
                    List.of());
        }
        Optional<FactRecorded> as =
                switch (verdict) {
                    case REJECTED -> Optional.empty();
                    case CONFIRMED -> Optional.of(corrector.recorded(fact));
                    case CORRECTED -> given.fact().map(changes -> Corrector.changed(corrector.recorded(fact), changes));
                };
        return make(
                new FactReviewed(id, fact.document(), verdict, as, given.decision()),
                key,
                Optional.of(fact.eventId()),
                given);
    }

    @POST
    @RolesAllowed(Roles.REVIEWER)
    @Path("facts/{id}/resolution")
    @Operation(
            operationId = "resolveFact",
            summary = "Say how a commitment or an assessment ended",
            description = "The outcome of a commitment is met, broken or lapsed; that of an assessment, occurred or"
                    + " did-not-occur. A later resolution takes the place of an earlier one.")
    public Response resolve(
            @PathParam("id") String id,
            @Nullable CorrectionRequest request,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Nullable String key)
            throws SQLException {
        CorrectionRequest given = present(request);
        KnownFact fact = fact(id);
        Optional<Edtf> date = date(given.date());
        Correction resolution =
                switch (fact.kind()) {
                    case "commitment" ->
                        new CommitmentResolved(
                                id,
                                fact.document(),
                                coded(CommitmentOutcome.class, "outcome", given.outcome()),
                                date,
                                given.decision());
                    case "assessment" ->
                        new AssessmentResolved(
                                id,
                                fact.document(),
                                coded(AssessmentOutcome.class, "outcome", given.outcome()),
                                date,
                                given.decision());
                    default ->
                        throw Problem.of(
                                        BAD_REQUEST,
                                        "not-resolvable",
                                        "Commitments and assessments are resolved; this fact is of kind " + fact.kind()
                                                + ".")
                                .asException();
                };
        return make(resolution, key, Optional.of(fact.eventId()), given);
    }

    @POST
    @RolesAllowed(Roles.REVIEWER)
    @Path("documents/{id}/withdrawal")
    @Operation(
            operationId = "withdrawDocument",
            summary = "Take a source back",
            description =
                    "What the document states is held no longer. What other documents state too stays, on their evidence.")
    public Response withdraw(
            @PathParam("id") String id,
            @Nullable CorrectionRequest request,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Nullable String key)
            throws SQLException {
        CorrectionRequest given = present(request);
        documents.required(id);
        if (key == null && corrections.standing(DocumentWithdrawn.class, id).isPresent()) {
            throw Problem.of(CONFLICT, "already-withdrawn", "The document is withdrawn already.")
                    .asException();
        }
        return make(new DocumentWithdrawn(id, given.decision()), key, Optional.empty(), given);
    }

    @POST
    @RolesAllowed(Roles.REVIEWER)
    @Path("actors/{id}/merge")
    @Operation(
            operationId = "mergeActor",
            summary = "Say that two ids mean one actor",
            description = "Facts stay as they are; whoever asks for one is answered for both.")
    public Response merge(
            @PathParam("id") String id,
            @Nullable CorrectionRequest request,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Nullable String key)
            throws SQLException {
        CorrectionRequest given = present(request);
        String into = CorrectionRequest.text("into", given.into());
        for (Optional<String> next = Optional.of(into); next.isPresent(); next = mergedInto(next.get())) {
            if (next.get().equals(id)) {
                throw Problem.of(CONFLICT, "merge-in-a-circle", into + " is " + id + " already.")
                        .asException();
            }
        }
        return make(new ActorsMerged(id, into, given.decision()), key, Optional.empty(), given);
    }

    @POST
    @RolesAllowed(Roles.REVIEWER)
    @Path("actors/{id}/separation")
    @Operation(operationId = "separateActor", summary = "Let an actor that was merged stand for itself again")
    public Response separate(
            @PathParam("id") String id,
            @Nullable CorrectionRequest request,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Nullable String key)
            throws SQLException {
        CorrectionRequest given = present(request);
        Optional<KnownCorrection> merge = corrections.standing(ActorsMerged.class, id);
        if (merge.isEmpty()) {
            throw Problem.of(NOT_FOUND, "not-merged", "The actor " + id + " is not merged into another.")
                    .asException();
        }
        return make(new ActorsSeparated(id, given.decision()), key, merge.map(KnownCorrection::eventId), given);
    }

    @POST
    @RolesAllowed(Roles.REVIEWER)
    @Path("corrections/{id}/revocation")
    @Operation(
            operationId = "revokeCorrection",
            summary = "Take a correction back",
            description = "Everything is as if it had never been made; that it was stays visible at its known time.")
    public Response revoke(
            @PathParam("id") String id,
            @Nullable CorrectionRequest request,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Nullable String key)
            throws SQLException {
        CorrectionRequest given = present(request);
        KnownCorrection correction = corrections.find(id).orElseThrow(() -> Problem.of(
                        NOT_FOUND, "unknown-correction", "There is no correction " + id + ".")
                .asException());
        if (correction.type().equals(DocumentRedacted.class.getSimpleName())) {
            throw Problem.of(CONFLICT, "not-revocable", "A redaction cannot be taken back: the words are gone.")
                    .asException();
        }
        if (key == null && corrections.isRevoked(correction)) {
            throw Problem.of(CONFLICT, "already-revoked", "The correction is taken back already.")
                    .asException();
        }
        return make(new CorrectionRevoked(id, correction.document(), given.decision()), key, Optional.of(id), given);
    }

    private Response make(
            Correction correction, @Nullable String key, Optional<String> cause, CorrectionRequest request)
            throws SQLException {
        String occasion = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
        Corrector.Made made = corrector.make(correction, occasion, occasion, cause, request.expectedVersion());
        return Response.status(ACCEPTED)
                .entity(CorrectionReceipt.of(made.event(), made.version()))
                .build();
    }

    private KnownFact fact(String id) throws SQLException {
        return facts.find(id).orElseThrow(() -> Problem.of(NOT_FOUND, "unknown-fact", "There is no fact " + id + ".")
                .asException());
    }

    private Optional<String> mergedInto(String actor) throws SQLException {
        return corrections.standing(ActorsMerged.class, actor).flatMap(KnownCorrection::decision);
    }

    private static CorrectionRequest present(@Nullable CorrectionRequest request) {
        if (request == null) {
            throw Problem.of(BAD_REQUEST, "empty-body", "The body must be a JSON object with reviewer and reason.")
                    .asException();
        }
        return request;
    }

    private static Optional<Edtf> date(Optional<String> date) {
        try {
            return date.map(Edtf::parse);
        } catch (IllegalArgumentException e) {
            throw CorrectionRequest.wrong("invalid-value", "date", String.valueOf(e.getMessage()), List.of());
        }
    }

    private static <E extends Enum<E> & Coded> E coded(Class<E> type, String field, Optional<String> given) {
        List<String> allowed =
                Arrays.stream(type.getEnumConstants()).map(Coded::code).toList();
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(given.orElse(""))) {
                return constant;
            }
        }
        throw CorrectionRequest.wrong(
                given.isEmpty() ? "missing-field" : "invalid-value",
                field,
                field + " must be one of " + String.join(", ", allowed) + ".",
                allowed);
    }
}
