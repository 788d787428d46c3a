package io.statecraft.query;

import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.ColumnType;
import io.statecraft.readmodels.Filter;
import io.statecraft.readmodels.View;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Describes the query parameters of a view. */
final class ParametersInOpenApi {
    private ParametersInOpenApi() {}

    /** What a list of rows can be asked with. */
    static List<Parameter> ofList(View view) {
        List<Parameter> parameters = new ArrayList<>(ofTime());
        parameters.addAll(ofPages());
        parameters.addAll(ofRows(view));
        parameters.add(query(Asked.TOTAL, Schema.SchemaType.BOOLEAN, "whether to count the rows of all pages", true));
        parameters.addAll(filters(view));
        return parameters;
    }

    /** What changes can be asked with. */
    static List<Parameter> ofChanges(View view) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(text(
                Since.KNOWN_SINCE,
                "the state of knowledge to compare with, RFC 3339; this or validSince must be given",
                "2020-01-01T00:00:00Z"));
        parameters.add(text(Since.VALID_SINCE, "the days to compare with, EDTF", "2020"));
        parameters.addAll(ofTime());
        parameters.addAll(ofPages());
        parameters.addAll(filters(view));
        return parameters;
    }

    /** What one thing can be asked with. */
    static List<Parameter> ofOne() {
        return ofTime();
    }

    private static List<Parameter> ofTime() {
        return List.of(
                text(Asked.VALID_AT, "the days that it is about, EDTF: 2021-07-08, 2021, 2021-05/2021-06", "2021-07"),
                text(Asked.KNOWN_AT, "the state of knowledge, RFC 3339; default: now", "2030-01-01T00:00:00Z"),
                text(
                        Asked.AT_LEAST,
                        "id of a document, as POST /documents answers it: waits until its facts are in the answer",
                        null));
    }

    private static List<Parameter> ofPages() {
        return List.of(
                number(Asked.LIMIT, "rows of the answer, at most 1000; CSV and NDJSON have all rows without it"),
                text(Asked.CURSOR, "where the page begins; take it from next", null));
    }

    private static List<Parameter> ofRows(View view) {
        List<String> sortable = view.columns().stream()
                .filter(column -> column.type().sortable())
                .map(Column::property)
                .toList();
        List<String> fields =
                new ArrayList<>(view.columns().stream().map(Column::property).toList());
        Rows.ofFacts(view.columns()).ifPresent(column -> fields.add(Rows.EVIDENCE));
        return List.of(
                text(
                        Asked.SORT,
                        "properties to order by, with commas between them; -name: the greatest first. Any of: "
                                + String.join(", ", sortable),
                        "-" + sortable.get(0)),
                text(
                        Asked.FIELDS,
                        "properties that are wanted, with commas between them. Any of: " + String.join(", ", fields),
                        fields.get(0)));
    }

    static List<Parameter> filters(View view) {
        return view.filters().stream().map(ParametersInOpenApi::filter).toList();
    }

    private static Parameter filter(Filter filter) {
        String ranges = filter.type().ranged() ? " or ranges such as a..b, a.. and ..b" : "";
        Schema.SchemaType type = filter.type().ranged() ? Schema.SchemaType.STRING : schemaType(filter.type());
        Parameter parameter = query(
                        filter.name(),
                        type,
                        filter.allowed().isEmpty()
                                ? filter.meaning() + "; several values" + ranges + ": any of them"
                                : filter.meaning(),
                        filter.example())
                .required(filter.required());
        filter.allowed().forEach(parameter.getSchema()::addEnumeration);
        return parameter;
    }

    static Parameter text(String name, String meaning, @Nullable Object example) {
        return query(name, Schema.SchemaType.STRING, meaning, example);
    }

    private static Parameter number(String name, String meaning) {
        return query(name, Schema.SchemaType.INTEGER, meaning, 100);
    }

    private static Parameter query(String name, Schema.SchemaType type, String meaning, @Nullable Object example) {
        Parameter parameter = OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(meaning)
                .schema(OASFactory.createSchema().addType(type));
        return example == null ? parameter : parameter.example(example);
    }

    static Schema.SchemaType schemaType(ColumnType type) {
        return switch (type) {
            case TEXT, DATE, INSTANT, TEXTS -> Schema.SchemaType.STRING;
            case INTEGER -> Schema.SchemaType.INTEGER;
            case NUMBER, REAL -> Schema.SchemaType.NUMBER;
            case BOOLEAN -> Schema.SchemaType.BOOLEAN;
            case JSON -> Schema.SchemaType.OBJECT;
        };
    }
}
