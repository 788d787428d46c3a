package io.statecraft.query.console;

import io.statecraft.service.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Serves the files of the console. Anyone may have them: they hold no facts, and ask the same operations as every client,
 * with the key that their user gives them.
 */
@Path("/")
@Singleton
class ConsoleResource {
    private static final int NOT_FOUND = 404;
    /** Nothing from elsewhere is loaded, run or framed, whatever a document may say. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ConsoleFiles files = ConsoleFiles.load();

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response page(@Context Request request) {
        return file(ConsoleFiles.PAGE, request);
    }

    @GET
    @PermitAll
    @Path("console/{file}")
    @Operation(hidden = true)
    public Response file(@PathParam("file") String name, @Context Request request) {
        ConsoleFiles.ConsoleFile file = files.named(name)
                .orElseThrow(() -> Problem.of(NOT_FOUND, "not-found", "The console has no " + name + ".")
                        .asException());
        EntityTag tag = new EntityTag(file.hash());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(file.content(), file.mediaType()) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
