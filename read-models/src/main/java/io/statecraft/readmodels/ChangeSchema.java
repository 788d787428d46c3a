package io.statecraft.readmodels;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names and JSON Schema of the events that tell the changes of a read model. */
public final class ChangeSchema {
    private ChangeSchema() {}

    /** Name of the schema: {@code MilitaryBalanceChanged.v1}. */
    public static String name(ReadModel<?> model) {
        return Stream.of(model.name().split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", "", "Changed.v1"));
    }

    /** CloudEvents {@code type}: {@code io.statecraft.MilitaryBalanceChanged.v1}. */
    public static String type(ReadModel<?> model) {
        return "io.statecraft." + name(model);
    }

    /** CloudEvents {@code dataschema}. */
    public static URI uri(ReadModel<?> model) {
        return URI.create("urn:statecraft:schema:" + name(model));
    }

    /** The JSON Schema of the data, made from the columns of the table. */
    public static ObjectNode of(ReadModel<?> model) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", uri(model).toString());
        schema.put("title", name(model));
        schema.put("description", model.question());
        schema.put("type", "object");
        ObjectNode states = schema.putObject("properties");
        states.putObject("before").put("$ref", "#/$defs/Row");
        states.putObject("after").put("$ref", "#/$defs/Row");
        ArrayNode any = schema.putArray("anyOf");
        any.addObject().putArray("required").add("before");
        any.addObject().putArray("required").add("after");
        schema.putObject("$defs").set("Row", row(Table.of(model)));
        return schema;
    }

    private static ObjectNode row(Table<?> table) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("type", "object");
        ObjectNode properties = row.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (Column column : table.columns()) {
            if (!RowChange.UNTOLD.contains(column.name())) {
                properties.set(column.property(), property(column));
                if (!column.optional()) {
                    required.add(column.property());
                }
            }
        }
        row.set("required", required);
        return row;
    }

    private static ObjectNode property(Column column) {
        ObjectNode property = JsonNodeFactory.instance.objectNode();
        property.put("description", column.meaning());
        switch (column.type()) {
            case TEXT -> property.put("type", "string");
            case INTEGER -> property.put("type", "integer");
            case NUMBER, REAL -> property.put("type", "number");
            case BOOLEAN -> property.put("type", "boolean");
            // Years before 0 and after 9999 have a sign, so that "format": "date" would refuse them.
            case DATE -> property.put("type", "string").put("pattern", "^[+-]?\\d{4,}-\\d\\d-\\d\\d$");
            case INSTANT -> property.put("type", "string").put("format", "date-time");
            case TEXTS -> property.put("type", "array").putObject("items").put("type", "string");
            case JSON -> {
                // Any JSON value.
            }
        }
        return property;
    }
}
