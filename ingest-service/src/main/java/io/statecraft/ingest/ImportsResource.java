package io.statecraft.ingest;

import io.smallrye.common.annotation.Blocking;
import io.statecraft.ingest.imports.ImportFormat;
import io.statecraft.ingest.imports.UnreadableImportException;
import io.statecraft.service.Problem;
import io.statecraft.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Event data of others comes in here. */
@Path("/")
@Tag(name = "Documents in")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Blocking
class ImportsResource {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final Registrar registrar;
    private final Recorder recorder;
    private final KnownFacts known;
    private final IngestConfig config;

    ImportsResource(Registrar registrar, Recorder recorder, KnownFacts known, IngestConfig config) {
        this.registrar = registrar;
        this.recorder = recorder;
        this.known = known;
        this.config = config;
    }

    @POST
    @RolesAllowed(Roles.PUBLISHER)
    @Path("imports/{format}")
    @Consumes({
        MediaType.TEXT_PLAIN,
        "text/csv",
        "text/tab-separated-values",
        "application/stix+json",
        MediaType.APPLICATION_JSON,
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Operation(
            operationId = "importEvents",
            summary = "Import data of others: gdelt, ucdp, icews or stix",
            description =
                    "Each row of event data becomes a document, whose text is the row, and the one fact that it states;"
                            + " an event that is told once from each side is one fact. What a STIX bundle says in words"
                            + " becomes a document that is read, and what was a fact in one of our bundles is it again."
                            + " What was taken before is not taken again.")
    @RequestBody(content = @Content(schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "200",
            description = "read to its end; read models follow",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "400", description = "no file of this format; rows before the fault are taken")
    @APIResponse(responseCode = "404", description = "no such format")
    @APIResponse(responseCode = "413", description = "too long")
    @APIResponse(responseCode = "503", description = "the broker does not acknowledge; send it again")
    public ImportReport take(@PathParam("format") String name, InputStream body) throws IOException {
        ImportFormat format = ImportFormat.of(name)
                .orElseThrow(() -> Problem.of(NOT_FOUND, "unknown-format", "There is no format " + name + ".")
                        .at(
                                "format",
                                Arrays.stream(ImportFormat.values())
                                        .map(ImportFormat::code)
                                        .toList())
                        .asException());
        Importing importing = new Importing(
                format, registrar, recorder, known, UUID.randomUUID().toString(), config.textCharactersMax());
        try (Reader file = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            format.read(file, importing::row);
            return importing.end();
        } catch (UnreadableImportException e) {
            throw Problem.of(BAD_REQUEST, "unreadable-import", String.valueOf(e.getMessage()))
                    .asException();
        }
    }
}
