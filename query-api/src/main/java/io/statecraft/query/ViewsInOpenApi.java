package io.statecraft.query;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.statecraft.facts.Json;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.ColumnType;
import io.statecraft.readmodels.Filter;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.View;
import io.statecraft.service.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/** Describes each view as an operation of its own, out of the definitions of the read models. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ViewsInOpenApi implements OASFilter {
    private static final String TAG = "Questions";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().removePathItem("/{view}");
        api.getPaths().removePathItem("/{view}/{id}");
        api.addTag(OASFactory.createTag().name(TAG).description("What can be asked, on both time axes"));
        for (View view : ReadModels.VIEWS) {
            api.getPaths()
                    .addPathItem("/" + view.name(), item(api, "/" + view.name()).GET(list(view)));
            view.identity().ifPresent(identity -> {
                String path = "/" + view.name() + "/{" + identity + "}";
                api.getPaths().addPathItem(path, item(api, path).GET(one(view, identity)));
            });
        }
    }

    /** Another service may describe other methods of the same path. */
    private static PathItem item(OpenAPI api, String path) {
        PathItem known = api.getPaths().getPathItem(path);
        return known == null ? OASFactory.createPathItem() : known;
    }

    private static Operation list(View view) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(parameter(
                Asked.VALID_AT,
                Schema.SchemaType.STRING,
                "the days that it is about, EDTF: 2021-07-08, 2021, 2021-05/2021-06",
                "2021-07"));
        parameters.add(parameter(
                Asked.KNOWN_AT,
                Schema.SchemaType.STRING,
                "the state of knowledge, RFC 3339; default: now",
                "2030-01-01T00:00:00Z"));
        parameters.add(parameter(Asked.LIMIT, Schema.SchemaType.INTEGER, "rows of a page, at most 1000", 100));
        parameters.add(
                parameter(Asked.CURSOR, Schema.SchemaType.STRING, "where the page begins; take it from next", null));
        for (Filter filter : view.filters()) {
            parameters.add(parameter(
                    filter.name(),
                    schemaType(filter.type()),
                    filter.meaning() + "; several values: any of them",
                    filter.example()));
        }
        return operation(view, "list" + capitalized(view.name()))
                .summary(view.question())
                .parameters(parameters);
    }

    private static Operation one(View view, String identity) {
        Filter filter = view.filters().stream()
                .filter(candidate -> candidate.name().equals(identity))
                .findFirst()
                .orElseThrow();
        Operation operation = operation(view, "get" + capitalized(view.name()))
                .summary(view.question())
                .addParameter(parameter(identity, Schema.SchemaType.STRING, filter.meaning(), filter.example())
                        .in(Parameter.In.PATH)
                        .required(true));
        operation.getResponses().addAPIResponse("404", problem("nothing of that id at that time"));
        return operation;
    }

    private static Operation operation(View view, String id) {
        APIResponses responses = OASFactory.createAPIResponses()
                .addAPIResponse("200", answer(view))
                .addAPIResponse("400", problem("an unknown parameter or a value that cannot be read"))
                .addAPIResponse("503", problem("not now: ask again"))
                .addAPIResponse("504", problem("the answer takes too long: narrow the question"));
        return OASFactory.createOperation().operationId(id).addTag(TAG).responses(responses);
    }

    private static Parameter parameter(String name, Schema.SchemaType type, String meaning, @Nullable Object example) {
        Parameter parameter = OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(meaning)
                .schema(OASFactory.createSchema().addType(type));
        return example == null ? parameter : parameter.example(example);
    }

    private static APIResponse answer(View view) {
        Schema row = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        Map<String, Object> example = new LinkedHashMap<>();
        for (Column column : view.columns()) {
            row.addProperty(column.property(), property(column));
            example.put(column.property(), exampleOf(column));
        }
        row.addProperty("evidence", strings().description("where the sentences behind this row are"));
        Schema body = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("question", text())
                .addProperty("validAt", text().addType(Schema.SchemaType.NULL))
                .addProperty("knownAt", text().addType(Schema.SchemaType.NULL))
                .addProperty(
                        "rows",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(row))
                .addProperty("next", text().addType(Schema.SchemaType.NULL));
        return OASFactory.createAPIResponse()
                .description(view.question())
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/json",
                                OASFactory.createMediaType()
                                        .schema(body)
                                        .example(Map.of("question", view.question(), "rows", List.of(example)))));
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.OBJECT))));
    }

    private static Schema property(Column column) {
        Schema schema = column.type() == ColumnType.TEXTS ? strings() : typed(column.type());
        if (column.optional()) {
            schema.addType(Schema.SchemaType.NULL);
        }
        return schema.description(column.meaning());
    }

    private static Schema typed(ColumnType type) {
        Schema schema = OASFactory.createSchema();
        return type == ColumnType.JSON ? schema : schema.addType(schemaType(type));
    }

    private static Schema.SchemaType schemaType(ColumnType type) {
        return switch (type) {
            case TEXT, DATE, INSTANT, TEXTS -> Schema.SchemaType.STRING;
            case INTEGER -> Schema.SchemaType.INTEGER;
            case NUMBER, REAL -> Schema.SchemaType.NUMBER;
            case BOOLEAN -> Schema.SchemaType.BOOLEAN;
            case JSON -> Schema.SchemaType.OBJECT;
        };
    }

    private static Object exampleOf(Column column) {
        return switch (column.type()) {
            case INTEGER, NUMBER, REAL, BOOLEAN, JSON -> Json.read(column.example(), Object.class);
            case TEXTS -> List.of(column.example());
            case TEXT, DATE, INSTANT -> column.example();
        };
    }

    private static Schema strings() {
        return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static String capitalized(String name) {
        StringBuilder words = new StringBuilder();
        for (String word : name.split("-", -1)) {
            words.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return words.toString();
    }
}
