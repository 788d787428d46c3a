package io.statecraft.service;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/** Describes JSON before the other media types that an operation takes, for generated clients send the first. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class JsonFirstInOpenApi implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(JsonFirstInOpenApi::order);
    }

    private static void order(Operation operation) {
        Content content = operation.getRequestBody() == null
                ? null
                : operation.getRequestBody().getContent();
        if (content == null || !content.hasMediaType(MediaType.APPLICATION_JSON)) {
            return;
        }
        Map<String, org.eclipse.microprofile.openapi.models.media.MediaType> ordered = new LinkedHashMap<>();
        ordered.put(MediaType.APPLICATION_JSON, content.getMediaType(MediaType.APPLICATION_JSON));
        content.getMediaTypes().forEach(ordered::putIfAbsent);
        content.setMediaTypes(ordered);
    }
}
