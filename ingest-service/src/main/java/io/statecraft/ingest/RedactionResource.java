package io.statecraft.ingest;

import io.smallrye.common.annotation.Blocking;
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
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The words of documents are made unreadable here, and subscribers get the keys of those that can be read. */
@Path("/")
@Tag(name = "Corrections")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Blocking
class RedactionResource {
    private static final int ACCEPTED = 202;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final Redactor redactor;
    private final Sealing sealing;
    private final DocumentStates documents;

    RedactionResource(Redactor redactor, Sealing sealing, DocumentStates documents) {
        this.redactor = redactor;
        this.sealing = sealing;
        this.documents = documents;
    }

    /**
     * The key of a document.
     *
     * @param key 32 bytes in Base64, for AES-256-GCM
     */
    record DocumentKey(String document, String key) {}

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Path("documents/{id}/redaction")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "redactDocument",
            summary = "Make the words of a document unreadable, for ever",
            description =
                    "Its key is destroyed: texts, titles, quotes and names are redacted in the log, on the topics and"
                            + " in every answer. Codes, dates, numbers and counts stay. This cannot be taken back.")
    @APIResponse(
            responseCode = "202",
            description = "its words are unreadable; what answers show follows",
            content = @Content(schema = @Schema(implementation = CorrectionReceipt.class)))
    @APIResponse(responseCode = "400", description = "no reviewer or no reason")
    @APIResponse(responseCode = "404", description = "no such document")
    @APIResponse(
            responseCode = "409",
            description = "it is so already, others have decided meanwhile, or the document came in unsealed")
    @APIResponse(responseCode = "503", description = "the database does not answer; send it again")
    public Response redact(@PathParam("id") String id, @Nullable CorrectionRequest request) throws SQLException {
        if (request == null) {
            throw CorrectionRequest.wrong("empty-body", "reviewer", "reviewer and reason must be given.", List.of());
        }
        documents.required(id);
        Corrector.Made made = redactor.redact(id, request.decision(), request.expectedVersion())
                .orElseThrow(() -> Problem.of(CONFLICT, "already-redacted", "The document is redacted already.")
                        .asException());
        return Response.status(ACCEPTED)
                .entity(CorrectionReceipt.of(made.event(), made.version()))
                .build();
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("documents/{id}/key")
    @Operation(
            operationId = "documentKey",
            summary = "The key of a document",
            description = "With it a subscriber opens what is sealed in the document's events.")
    @APIResponse(
            responseCode = "200",
            description = "its key",
            content = @Content(schema = @Schema(implementation = DocumentKey.class)))
    @APIResponse(responseCode = "404", description = "no such document, or its events are not sealed")
    @APIResponse(responseCode = "410", description = "redacted: the key is destroyed")
    public Response key(@PathParam("id") String id) {
        byte[] key = sealing.key(id).orElseThrow(() -> {
            if (sealing.isRedacted(id)) {
                return Sealing.gone(id);
            }
            return Problem.of(NOT_FOUND, "no-key", "There is no key of a document " + id + ".")
                    .asException();
        });
        return Response.ok(new DocumentKey(id, Base64.getEncoder().encodeToString(key)))
                .header("Cache-Control", "no-store")
                .build();
    }
}
