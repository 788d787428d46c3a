package io.statecraft.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A published AsyncAPI document, to hold messages against. */
public final class AsyncApi {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Class<?> home;
    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> compiled = new HashMap<>();

    /** The document in the package of this class. */
    public AsyncApi(Class<?> home) {
        this.home = home;
        this.document = resource("asyncapi.json");
    }

    /** Names of the messages that a topic may carry. */
    public List<String> messages(String topic) {
        List<String> names = new ArrayList<>();
        for (JsonNode channel : document.path("channels")) {
            if (channel.path("address").asText().equals(topic)) {
                channel.path("messages").fieldNames().forEachRemaining(names::add);
            }
        }
        return names;
    }

    /** What of this message the document does not describe, or describes otherwise; empty if it is as described. */
    public List<String> breaches(ConsumerRecord<String, byte[]> message) {
        ObjectNode headers = headers(message);
        List<String> names = messages(message.topic());
        String type = headers.path("ce_type").asText();
        Optional<String> name = names.stream()
                .filter(candidate -> names.size() == 1 && !described(candidate, "payload")
                        || document.at("/components/messages")
                                .path(candidate)
                                .path("name")
                                .asText()
                                .equals(type))
                .findFirst();
        if (name.isEmpty()) {
            return List.of(message.topic() + " carries no message " + type);
        }
        List<String> breaches = new ArrayList<>();
        breaches.addAll(check(inDocument(name.get(), "headers"), headers.toString()));
        if (described(name.get(), "payload")) {
            String schema = message(name.get()).at("/payload/schema/$ref").asText();
            breaches.addAll(check(resource(schema), new String(message.value(), StandardCharsets.UTF_8)));
            breaches.addAll(check(
                    inDocument(name.get(), "bindings/kafka/key"),
                    MAPPER.valueToTree(message.key()).toString()));
            headers.fieldNames().forEachRemaining(header -> {
                if (document.at("/components/schemas/EventHeaders/properties")
                        .path(header)
                        .isMissingNode()) {
                    breaches.add("undescribed header " + header);
                }
            });
        }
        return breaches;
    }

    private boolean described(String name, String part) {
        return message(name).has(part);
    }

    private JsonNode message(String name) {
        return document.at("/components/messages").path(name);
    }

    private ObjectNode inDocument(String name, String part) {
        ObjectNode schema = MAPPER.createObjectNode();
        schema.put("$ref", "#/components/messages/" + name + "/" + part);
        schema.set("components", document.path("components"));
        return schema;
    }

    private List<String> check(JsonNode schema, String json) {
        return compiled
                .computeIfAbsent(schema.toString(), text -> registry.getSchema(text, InputFormat.JSON))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private static ObjectNode headers(ConsumerRecord<String, byte[]> message) {
        ObjectNode headers = MAPPER.createObjectNode();
        for (Header header : message.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    private JsonNode resource(String name) {
        try (InputStream file = home.getResourceAsStream(name)) {
            return MAPPER.readTree(Objects.requireNonNull(file, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
