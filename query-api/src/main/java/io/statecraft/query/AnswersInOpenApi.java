package io.statecraft.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.Json;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.ColumnType;
import io.statecraft.readmodels.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes what a view answers with. */
final class AnswersInOpenApi {
    private static final String EXAMPLE_EVIDENCE = "/evidence/31adc791af33458f78062b2812762e41ab081e45";

    private static final String ROW = "Row";
    private static final String ROWS = "Rows";
    private static final String CHANGE = "Change";
    private static final String CHANGES = "Changes";

    private AnswersInOpenApi() {}

    /** The schemas of what a view answers with, by names that generated clients give their types. */
    static Map<String, Schema> schemas(View view) {
        String name = capitalized(view.name());
        return Map.of(
                name + ROW, row(view),
                name + ROWS, page(ref(name + ROW)),
                name + CHANGE, change(view),
                name + CHANGES, page(ref(name + CHANGE)));
    }

    /** A view's name as that of a type: {@code MilitaryBalance}. */
    static String capitalized(String name) {
        StringBuilder words = new StringBuilder();
        for (String word : name.split("-", -1)) {
            words.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return words.toString();
    }

    /** Rows in all formats. */
    static APIResponse ofRows(View view) {
        APIResponse answer = answer(view, ref(capitalized(view.name()) + ROWS), example(view));
        if (view.graph().isPresent()) {
            for (String type : List.of(Format.GRAPHML_TYPE, Format.GEXF_TYPE)) {
                answer.getContent()
                        .addMediaType(type, OASFactory.createMediaType().schema(text()));
            }
        }
        return answer;
    }

    /** Changes of rows in all formats. */
    static APIResponse ofChanges(View view) {
        Map<String, Object> example = new LinkedHashMap<>();
        View.changeColumns().forEach(column -> example.put(column.property(), exampleOf(column)));
        Map<String, Object> row = example(view);
        example.put("before", row);
        example.remove("after");
        if (row.containsKey(Rows.EVIDENCE)) {
            example.put(Rows.EVIDENCE, List.of(EXAMPLE_EVIDENCE));
        }
        return answer(view, ref(capitalized(view.name()) + CHANGES), example);
    }

    private static Schema change(View view) {
        Schema change = object();
        for (Column column : View.changeColumns()) {
            change.addProperty(
                    column.property(), column.type() == ColumnType.JSON ? rowOrNothing(view) : property(column));
        }
        if (Rows.ofFacts(view.columns()).isPresent()) {
            change.addProperty(Rows.EVIDENCE, strings());
        }
        return change;
    }

    /** A row that is added has nothing before, and one that is removed nothing after. */
    private static Schema rowOrNothing(View view) {
        return OASFactory.createSchema()
                .addAnyOf(ref(capitalized(view.name()) + ROW))
                .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
    }

    private static Schema ref(String name) {
        return OASFactory.createSchema().ref(name);
    }

    private static Schema row(View view) {
        Schema row = object();
        view.columns().forEach(column -> row.addProperty(column.property(), property(column)));
        if (Rows.ofFacts(view.columns()).isPresent()) {
            row.addProperty(Rows.EVIDENCE, strings().description("where the sentences behind this row are"));
        }
        return row;
    }

    private static Map<String, Object> example(View view) {
        Map<String, Object> example = new LinkedHashMap<>();
        view.columns().forEach(column -> example.put(column.property(), exampleOf(column)));
        if (Rows.ofFacts(view.columns()).isPresent()) {
            example.put(Rows.EVIDENCE, List.of(EXAMPLE_EVIDENCE));
        }
        return example;
    }

    private static APIResponse answer(View view, Schema page, Map<String, Object> example) {
        List<String> properties = List.copyOf(example.keySet());
        JsonNode shown = Json.MAPPER.valueToTree(example);
        APIResponse response = OASFactory.createAPIResponse()
                .description(view.question())
                .addHeader(
                        "ETag",
                        OASFactory.createHeader()
                                .description("names the state of the answer")
                                .schema(text()))
                .addHeader(
                        "Server-Timing",
                        OASFactory.createHeader()
                                .description("how many milliseconds the answer waited for the database: db;dur=1.2")
                                .schema(text()))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Format.JSON_TYPE,
                                OASFactory.createMediaType()
                                        .schema(page)
                                        .example(Map.of("question", view.question(), "rows", List.of(example))))
                        .addMediaType(
                                Format.CSV_TYPE,
                                OASFactory.createMediaType()
                                        .schema(text())
                                        .example(Csv.header(properties) + Csv.row(shown, properties)))
                        .addMediaType(
                                Format.NDJSON_TYPE,
                                OASFactory.createMediaType().schema(text()).example(shown + "\n")));
        Format.of(view).stream()
                .filter(format -> !Format.ofRows().contains(format))
                .forEach(format -> response.getContent()
                        .addMediaType(
                                format.type(), OASFactory.createMediaType().schema(written(format))));
        return response;
    }

    private static Schema written(Format format) {
        return switch (format) {
            case STIX, GEOJSON -> object();
            case PARQUET -> text().format("binary");
            case JSON, CSV, NDJSON, GRAPHML, GEXF, PLOVER, FTM, FTM_STATEMENTS -> text();
        };
    }

    private static Schema page(Schema row) {
        return object().addProperty("question", text())
                .addProperty("validSince", text())
                .addProperty("knownSince", text())
                .addProperty("validAt", text().addType(Schema.SchemaType.NULL))
                .addProperty("knownAt", text().addType(Schema.SchemaType.NULL))
                .addProperty("total", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty(
                        "rows",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(row))
                .addProperty("next", text().addType(Schema.SchemaType.NULL));
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
        return type == ColumnType.JSON ? schema : schema.addType(ParametersInOpenApi.schemaType(type));
    }

    private static Object exampleOf(Column column) {
        return switch (column.type()) {
            case INTEGER, NUMBER, REAL, BOOLEAN, JSON, TEXTS -> Json.read(column.example(), Object.class);
            case TEXT, DATE, INSTANT -> column.example();
        };
    }

    private static Schema strings() {
        return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(text());
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
