package io.statecraft.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import io.statecraft.facts.DocumentRegistered;
import io.statecraft.facts.DocumentWithdrawn;
import io.statecraft.facts.Event;
import io.statecraft.facts.FactRecorded;
import io.statecraft.ingest.StatementReport.Outcome;
import io.statecraft.ingest.StatementReport.StatedOutcome;
import io.statecraft.service.Problem;
import io.statecraft.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Clients state facts about documents, here. */
@Path("/")
@Tag(name = "Documents in")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Blocking
class StatementsResource {
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    private final RegisteredDocuments documents;
    private final KnownCorrections corrections;
    private final KnownFacts known;
    private final Recorder recorder;

    StatementsResource(
            RegisteredDocuments documents, KnownCorrections corrections, KnownFacts known, Recorder recorder) {
        this.documents = documents;
        this.corrections = corrections;
        this.known = known;
        this.recorder = recorder;
    }

    @POST
    @RolesAllowed(Roles.PUBLISHER)
    @Path("documents/{id}/facts")
    @Operation(
            operationId = "stateFacts",
            summary = "State facts about a document",
            description =
                    "Each quote is looked up in the document's text, each fact is held against the JSON Schema. What"
                            + " is sound is recorded with the client as its extractor, and no reading of the document takes it"
                            + " back; the others are refused with their reasons. A rejecting review takes a fact back. The same"
                            + " facts sent again say nothing new.")
    @APIResponse(
            responseCode = "202",
            description = "one at least is recorded; read models follow",
            content = @Content(schema = @Schema(implementation = StatementReport.class)))
    @APIResponse(
            responseCode = "200",
            description = "this client had stated all of them before",
            content = @Content(schema = @Schema(implementation = StatementReport.class)))
    @APIResponse(responseCode = "400", description = "nothing could be taken")
    @APIResponse(responseCode = "404", description = "no such document")
    @APIResponse(responseCode = "409", description = "the document is withdrawn")
    @APIResponse(responseCode = "410", description = "the document is redacted")
    @APIResponse(responseCode = "503", description = "the broker does not acknowledge; send it again")
    public Response state(@PathParam("id") String id, @Nullable StatementRequest request) throws SQLException {
        if (request == null) {
            throw Problem.of(BAD_REQUEST, "empty-body", "The body must be a JSON object with client and facts.")
                    .asException();
        }
        String extractor = "client/" + request.name();
        List<JsonNode> given = request.list();
        Event registered = documents.registration(id);
        if (corrections.standing(DocumentWithdrawn.class, id).isPresent()) {
            throw Problem.of(CONFLICT, "withdrawn", "The document is withdrawn; nothing can be stated about it.")
                    .asException();
        }
        return answer(record(registered, extractor, given));
    }

    private StatementReport record(Event registered, String extractor, List<JsonNode> given) throws SQLException {
        FactStatement statement = new FactStatement(((DocumentRegistered) registered.data()).document(), extractor);
        List<FactRecorded> taken = new ArrayList<>();
        List<StatedOutcome> outcomes = new ArrayList<>();
        Set<String> stated =
                new HashSet<>(known.statedBy(extractor, registered.data().documentId()));
        for (int i = 0; i < given.size(); i++) {
            switch (statement.read(given.get(i))) {
                case StatedFact.Sound sound
                when stated.add(sound.recorded().subject()) -> {
                    taken.add(sound.recorded());
                    outcomes.add(
                            StatedOutcome.of(i, Outcome.TAKEN, sound.recorded().subject()));
                }
                case StatedFact.Sound sound ->
                    outcomes.add(
                            StatedOutcome.of(i, Outcome.KNOWN, sound.recorded().subject()));
                case StatedFact.Unsound unsound -> outcomes.add(StatedOutcome.refused(i, unsound.problems()));
            }
        }
        recorder.record(registered, extractor, taken);
        return StatementReport.of(registered.data().documentId(), extractor, outcomes);
    }

    private static Response answer(StatementReport report) {
        if (report.taken() == 0 && report.refused() > 0) {
            Problem problem = Problem.of(
                    BAD_REQUEST,
                    "no-fact-taken",
                    "%d of %d facts are refused, none is new; facts tells why."
                            .formatted(report.refused(), report.facts().size()));
            return Response.status(BAD_REQUEST)
                    .type(Problem.MEDIA_TYPE)
                    .entity(StatementReport.AllRefused.of(problem, report))
                    .build();
        }
        return Response.status(report.taken() > 0 ? ACCEPTED : OK)
                .entity(report)
                .build();
    }
}
