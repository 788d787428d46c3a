package io.statecraft.ingest;

import io.smallrye.common.annotation.Blocking;
import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import io.statecraft.service.Problem;
import io.statecraft.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * Documents come in here.
 *
 * <p>The paths stand at the methods, so that in one process another service can serve other methods of the same path.
 */
@Path("/")
@Tag(name = "Documents in", description = "Send documents and see how far they have come")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Blocking
class DocumentsResource {
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int BAD_REQUEST = 400;
    private static final int CORRELATION_ID_MAX = 200;

    private final Registrar registrar;
    private final DocumentStates states;
    private final FileFormats formats;
    private final IngestConfig config;

    DocumentsResource(Registrar registrar, DocumentStates states, FileFormats formats, IngestConfig config) {
        this.registrar = registrar;
        this.states = states;
        this.formats = formats;
        this.config = config;
    }

    @POST
    @RolesAllowed(Roles.PUBLISHER)
    @Path("documents")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerDocument",
            summary = "Register a document",
            description = "Answers when the broker has acknowledged the document: from then on it cannot be lost.")
    @APIResponse(
            responseCode = "202",
            description = "registered; its facts follow",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "known already; nothing new is published",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "400", description = "no document")
    @APIResponse(responseCode = "410", description = "this document is redacted")
    @APIResponse(responseCode = "413", description = "too long")
    @APIResponse(responseCode = "503", description = "the broker does not acknowledge; send it again")
    public Response register(
            @Nullable Submission submission,
            @Parameter(description = "shared by all events that follow; made up when absent")
                    @HeaderParam("X-Correlation-Id")
                    @Nullable
                    String correlationId) {
        if (submission == null) {
            throw Problem.of(BAD_REQUEST, "empty-body", "The body must be a JSON object with a text.")
                    .asException();
        }
        return register(
                Limits.document(submission.text(), submission.description(), config.textCharactersMax()),
                correlationId);
    }

    @POST
    @RolesAllowed(Roles.PUBLISHER)
    @Path("documents")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "registerFile",
            summary = "Register a file",
            description = "A text, HTML, PDF or DOCX file with its metadata as form fields.")
    @APIResponse(responseCode = "202", description = "registered; its facts follow")
    @APIResponse(responseCode = "200", description = "known already; nothing new is published")
    @APIResponse(responseCode = "400", description = "no document")
    @APIResponse(responseCode = "410", description = "this document is redacted")
    @APIResponse(responseCode = "413", description = "too long")
    @APIResponse(responseCode = "415", description = "a format that is not read")
    public Response registerFile(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm @Nullable String title,
            @RestForm @Nullable String publisher,
            @RestForm @Nullable String published,
            @RestForm @Nullable String url,
            @RestForm @Nullable String language,
            @HeaderParam("X-Correlation-Id") @Nullable String correlationId) {
        if (file == null) {
            throw Problem.of(BAD_REQUEST, "missing-file", "The form must have a file.")
                    .at("file", List.of())
                    .asException();
        }
        DocumentDescription given = new DocumentDescription(
                text(title),
                text(publisher),
                field("published", published, Edtf::parse),
                field("url", url, URI::create),
                text(language));
        FileFormats.Content content = formats.read(file.filePath(), String.valueOf(file.fileName()));
        return register(
                Limits.document(content.text(), content.description(given), config.textCharactersMax()), correlationId);
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("documents/{id}/status")
    @Operation(operationId = "documentStatus", summary = "How far a document has come")
    @APIResponse(
            responseCode = "200",
            description = "its state",
            content = @Content(schema = @Schema(implementation = DocumentStatus.class)))
    @APIResponse(responseCode = "404", description = "no such document")
    public DocumentStatus status(@PathParam("id") String id) throws SQLException {
        return states.required(id);
    }

    private Response register(Document document, @Nullable String correlationId) {
        Optional<DocumentState> known = registrar.known(document);
        if (known.isEmpty()) {
            registrar.register(document, correlation(correlationId));
        }
        Receipt receipt = Receipt.of(document.id(), known.orElse(DocumentState.REGISTERED));
        return Response.status(known.isPresent() ? OK : ACCEPTED)
                .entity(receipt)
                .build();
    }

    private static String correlation(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return UUID.randomUUID().toString();
        }
        boolean plain = given.length() <= CORRELATION_ID_MAX && given.chars().allMatch(c -> c > ' ' && c < 127);
        if (!plain) {
            throw Problem.of(BAD_REQUEST, "invalid-value", "must be at most 200 visible ASCII characters")
                    .at("X-Correlation-Id", List.of())
                    .asException();
        }
        return given;
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static <T> Optional<T> field(String name, @Nullable String value, Function<String, T> reader) {
        try {
            return text(value).map(reader);
        } catch (IllegalArgumentException e) {
            throw Problem.of(BAD_REQUEST, "invalid-value", String.valueOf(e.getMessage()))
                    .at(name, List.of())
                    .asException();
        }
    }
}
