package io.statecraft.ingest;

import io.smallrye.common.annotation.Blocking;
import io.statecraft.extraction.Extractor;
import io.statecraft.facts.DocumentWithdrawn;
import io.statecraft.facts.Topics;
import io.statecraft.service.Problem;
import io.statecraft.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Has documents read again when the extractor has become better. */
@Path("/")
@Tag(name = "Documents in")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Blocking
class ExtractionsResource {
    private static final int ACCEPTED = 202;

    private final DocumentStates documents;
    private final KnownCorrections corrections;
    private final Archive archive;
    private final Registrar registrar;
    private final Extractor extractor;

    ExtractionsResource(
            DocumentStates documents,
            KnownCorrections corrections,
            Archive archive,
            Registrar registrar,
            Extractor extractor) {
        this.documents = documents;
        this.corrections = corrections;
        this.archive = archive;
        this.registrar = registrar;
        this.extractor = extractor;
    }

    /**
     * What was set going.
     *
     * @param extractor name and version of the extractor that reads now
     * @param documents how many documents it will read again
     */
    record Started(String extractor, int documents) {}

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Path("extractions")
    @Operation(
            operationId = "readAgain",
            summary = "Have all documents read again that another extractor read last",
            description = "What is found anew is recorded, what is not found any more is retracted, what a reviewer has"
                    + " decided stays. Withdrawn documents are left out.")
    @APIResponse(
            responseCode = "202",
            description = "they will be read; their status follows",
            content = @Content(schema = @Schema(implementation = Started.class)))
    @APIResponse(responseCode = "503", description = "the broker does not answer; send it again")
    public Response readAgain() throws SQLException {
        int count = 0;
        try (Archive.OpenTopic topic = archive.open(Topics.DOCUMENTS)) {
            for (Map.Entry<String, TopicPlace> document :
                    documents.readByOthers(extractor.name()).entrySet()) {
                if (corrections
                        .standing(DocumentWithdrawn.class, document.getKey())
                        .isEmpty()) {
                    registrar.registerAgain(topic.read(document.getValue()));
                    count++;
                }
            }
        }
        return Response.status(ACCEPTED)
                .entity(new Started(extractor.name(), count))
                .build();
    }
}
