package io.statecraft.service;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Describes what every operation may be refused with, and that every refusal is problem details. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ProblemsInOpenApi implements OASFilter {
    private static final String NAME = "Problem";
    private static final String FIRST_ERROR = "400";
    private static final Map<String, String> ALWAYS = always();
    private static final Map<String, String> WITH_A_BODY = Map.of(
            "413", "the body is longer than this operation takes", "415", "this operation takes no such media type");

    private static Map<String, String> always() {
        Map<String, String> always = new LinkedHashMap<>();
        always.put("400", "a parameter or a body that cannot be read");
        always.put("401", "credentials are missing or not known");
        always.put("403", "the credentials lack the role for this, or a page of another site asks");
        always.put("406", "this operation answers with no such media type");
        always.put("503", "not now: ask again after Retry-After");
        return always;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(NAME, schema());
        api.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(operation -> complete(operation)));
    }

    /** A response with problem details. */
    public static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(NAME))));
    }

    /** Adds to an operation what it does not describe itself. */
    public static Operation complete(Operation operation) {
        APIResponses responses = operation.getResponses();
        ALWAYS.forEach((status, meaning) -> addIfAbsent(responses, status, meaning));
        if (operation.getRequestBody() != null) {
            WITH_A_BODY.forEach((status, meaning) -> addIfAbsent(responses, status, meaning));
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.compareTo(FIRST_ERROR) >= 0 && response.getContent() == null) {
                response.setContent(problem("").getContent());
            }
        });
        return operation;
    }

    private static void addIfAbsent(APIResponses responses, String status, String meaning) {
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, problem(meaning));
        }
    }

    private static Schema schema() {
        Schema schema = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Problem details, RFC 9457")
                .addProperty(
                        "type",
                        text("names the sort of problem, and never changes: urn:statecraft:problem:unknown-parameter"))
                .addProperty("title", text("the sort of problem in words"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("HTTP status"))
                .addProperty("detail", text("what is wrong with this request and how to mend it"))
                .addProperty("field", text("the parameter or field that is wrong"))
                .addProperty(
                        "allowed",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                                .description("what would be right, where that can be listed"));
        for (String required : new String[] {"type", "title", "status", "detail"}) {
            schema.addRequired(required);
        }
        return schema;
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
