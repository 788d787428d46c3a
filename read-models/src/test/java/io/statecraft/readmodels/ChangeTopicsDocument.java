package io.statecraft.readmodels;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Json;
import java.util.Map;
import java.util.TreeMap;

/** The topics that tell the changes of the read models as an AsyncAPI 3 document, made of the read models. */
final class ChangeTopicsDocument {
    private static final String HEAD = """
        {"asyncapi": "3.0.0",
         "info": {
           "title": "Statecraft: changes of the read models",
           "version": "1.0.0",
           "description": "Answers instead of facts: what became of each row of a read model, as CloudEvents 1.0 in binary mode on compacted topics. Read with isolation.level=read_committed. The last message of each key is what is known now; an empty message says that nothing is. A change may come twice, with the same id. Schemas only grow: ignore fields and headers that you do not know.",
           "license": {"name": "Apache-2.0"}},
         "defaultContentType": "application/json"}
        """;
    private static final String CHANNEL = """
        {"address": "%2$s", "description": "%3$s",
         "messages": {"%1$s": {"$ref": "#/components/messages/%1$s"}},
         "bindings": {"kafka": {
           "topic": "%2$s", "topicConfiguration": {"cleanup.policy": ["compact"]}, "bindingVersion": "0.5.0"}}}
        """;
    private static final String OPERATION = """
        {"action": "send", "summary": "Tell what became of a row: %2$s", "channel": {"$ref": "#/channels/%1$s"}}
        """;
    private static final String MESSAGE = """
        {"name": "%2$s", "title": "%1$s", "summary": "A row before and after: it began to be known, was replaced, or is known no longer.",
         "contentType": "application/json",
         "headers": {
           "type": "object",
           "allOf": [{"$ref": "#/components/schemas/EventHeaders"}],
           "properties": {"ce_type": {"const": "%2$s"}, "ce_dataschema": {"const": "%3$s"}}},
         "payload": {
           "schemaFormat": "application/schema+json;version=draft-2020-12",
           "schema": {"$ref": "schemas/%1$s.json"}},
         "bindings": {"kafka": {
           "key": {"type": "string", "description": "the row: rowKey of before and after", "minLength": 1},
           "bindingVersion": "0.5.0"}}}
        """;
    /** What {@code ChangeRecords} of the projection service writes; a test there holds its messages against this. */
    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "ce_specversion", "version of CloudEvents",
            "ce_id", "unique to a change; the same change told again has the same id",
            "ce_source", "/projection-service",
            "ce_type", "which read model",
            "ce_subject", "the row",
            "ce_dataschema", "JSON Schema of the data",
            "ce_recordedtime", "when we knew what changed it",
            "ce_causationid", "id of the event that changed it",
            "ce_partitionkey", "the row",
            "content-type", "media type of the data"));

    private static final String CORRELATION = "ce_correlationid";

    private ChangeTopicsDocument() {}

    static ObjectNode generated() {
        ObjectNode document = node(HEAD);
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        for (ReadModel<?> model : ReadModels.ALL) {
            String name = ChangeSchema.name(model);
            channels.set(model.name(), node(CHANNEL.formatted(name, model.topic(), model.question())));
            operations.set("send" + name, node(OPERATION.formatted(model.name(), model.question())));
            messages.set(name, node(MESSAGE.formatted(name, ChangeSchema.type(model), ChangeSchema.uri(model))));
        }
        components.putObject("schemas").set("EventHeaders", headers());
        return document;
    }

    private static ObjectNode headers() {
        ObjectNode schema = node("{\"type\": \"object\"}");
        ObjectNode properties = schema.putObject("properties");
        HEADERS.forEach((header, meaning) -> {
            properties.putObject(header).put("type", "string").put("description", meaning);
            schema.withArray("required").add(header);
        });
        properties
                .putObject(CORRELATION)
                .put("type", "string")
                .put("description", "the request that all this followed from; absent where rows are told again");
        return schema;
    }

    private static ObjectNode node(String json) {
        return Json.read(json, ObjectNode.class);
    }
}
