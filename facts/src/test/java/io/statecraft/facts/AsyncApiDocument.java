package io.statecraft.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** The topics as an AsyncAPI 3 document, made of the names of the events, the topics, the codec and the examples. */
final class AsyncApiDocument {
    private static final String JSON_SCHEMA = "application/schema+json;version=draft-2020-12";
    private static final String BINDING_VERSION = "0.5.0";
    private static final String DEAD_LETTER = "DeadLetter";
    private static final Path NAMES = Path.of("src/main/java/io/statecraft/facts");
    /** In channels and operations: the topic's name without what all of them have. */
    private static final Pattern TOPIC = Pattern.compile("statecraft\\.(.+)\\.v\\d+");

    private final ObjectNode document = Json.MAPPER.createObjectNode();

    private AsyncApiDocument() {}

    static ObjectNode generated() throws IOException {
        AsyncApiDocument made = new AsyncApiDocument();
        made.head();
        made.channels();
        made.messages();
        made.headers();
        return made.document;
    }

    private void head() {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Statecraft")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "Facts that documents state, each as an immutable event: CloudEvents 1.0 in binary mode. Read with"
                                + " isolation.level=read_committed. Schemas only grow: ignore fields, headers and event types"
                                + " that you do not know.")
                .putObject("license")
                .put("name", "Apache-2.0");
        document.put("defaultContentType", "application/json");
    }

    private void channels() throws IOException {
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        Map<String, String> meanings = meanings("Topics");
        for (String topic : Topics.ALL) {
            String name = shortName(topic);
            String meaning = meaning(meanings, name);
            ObjectNode messages = channel(channels, operations, name, topic, meaning);
            for (EventName event : EventName.values()) {
                if (Topics.of(event).equals(topic)) {
                    messages.set(event.schemaName(), reference("#/components/messages/" + event.schemaName()));
                }
            }
            String letters = "What a reader of " + topic + " could not handle, as it was, with place and reason.";
            channel(channels, operations, name + "DeadLetters", Topics.deadLetters(topic), letters)
                    .set(DEAD_LETTER, reference("#/components/messages/" + DEAD_LETTER));
        }
    }

    /** Adds a topic that Statecraft sends to, and returns the place of its messages. */
    private static ObjectNode channel(
            ObjectNode channels, ObjectNode operations, String name, String topic, String meaning) {
        ObjectNode channel = channels.putObject(name).put("address", topic).put("description", meaning);
        ObjectNode messages = channel.putObject("messages");
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka").put("topic", topic);
        ObjectNode settings = kafka.putObject("topicConfiguration");
        settings.putArray("cleanup.policy").add("delete");
        settings.put("retention.ms", -1);
        kafka.put("bindingVersion", BINDING_VERSION);
        String operation = "send" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        operations
                .putObject(operation)
                .put("action", "send")
                .put("summary", meaning)
                .set("channel", reference("#/channels/" + name));
        return messages;
    }

    private void messages() throws IOException {
        ObjectNode messages = document.putObject("components").putObject("messages");
        Map<String, String> meanings = meanings("EventName");
        for (EventName event : EventName.values()) {
            ObjectNode message = messages.putObject(event.schemaName())
                    .put("name", event.type())
                    .put("title", event.data().getSimpleName())
                    .put("summary", meaning(meanings, event.name()))
                    .put("contentType", "application/json");
            ObjectNode headers = message.putObject("headers").put("type", "object");
            headers.putArray("allOf").add(reference("#/components/schemas/EventHeaders"));
            ObjectNode own = headers.putObject("properties");
            own.putObject("ce_type").put("const", event.type());
            own.putObject("ce_dataschema").put("const", event.dataSchema().toString());
            message.putObject("payload")
                    .put("schemaFormat", JSON_SCHEMA)
                    .set("schema", reference("schemas/" + event.schemaName() + ".json"));
            key(message, "id of the document, or actor- and the id of the actor")
                    .put("pattern", "^([0-9a-f]{40}|actor-.+)$");
            message.putArray("examples").add(example(event));
        }
        ObjectNode letter = messages.putObject(DEAD_LETTER)
                .put("name", DEAD_LETTER)
                .put("summary", "A message that a reader could not handle: its bytes and headers, and more headers.")
                .put("contentType", "application/octet-stream");
        letter.set("headers", reference("#/components/schemas/DeadLetterHeaders"));
    }

    private static ObjectNode key(ObjectNode message, String meaning) {
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        ObjectNode key = kafka.putObject("key").put("type", "string").put("description", meaning);
        kafka.put("bindingVersion", BINDING_VERSION);
        return key;
    }

    private static ObjectNode example(EventName name) {
        Event event = Examples.eventsOfAllTypes().stream()
                .filter(candidate -> candidate.name() == name)
                .findFirst()
                .orElseThrow();
        ProducerRecord<String, byte[]> message = EventCodec.encode(Topics.of(name), event);
        ObjectNode example = Json.MAPPER.createObjectNode();
        ObjectNode headers = example.putObject("headers");
        headersOf(message).forEach(headers::put);
        example.set("payload", Json.read(message.value(), JsonNode.class));
        return example;
    }

    /** What the codec writes, described: a header that all events have is required, as text like all Kafka headers. */
    private void headers() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        int events = 0;
        for (Event event : Examples.eventsOfAllTypes()) {
            events++;
            headersOf(EventCodec.encode(Topics.FACTS, event))
                    .keySet()
                    .forEach(name -> counts.merge(name, 1, Integer::sum));
        }
        ObjectNode schemas = ((ObjectNode) document.get("components")).putObject("schemas");
        ObjectNode header = schemas.putObject("EventHeaders")
                .put("type", "object")
                .put("description", "Attributes of CloudEvents 1.0 in binary mode, and Statecraft's extensions.");
        ObjectNode properties = header.putObject("properties");
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            attribute(properties, count.getKey());
            if (count.getValue() == events) {
                header.withArray("required").add(count.getKey());
            }
        }
        ObjectNode letter = schemas.putObject("DeadLetterHeaders").put("type", "object");
        ObjectNode added = letter.putObject("properties");
        Map<String, String> meanings = meanings("DeadLetterHeader");
        for (DeadLetterHeader name : DeadLetterHeader.values()) {
            added.putObject(name.headerName()).put("type", "string").put("description", meaning(meanings, name.name()));
            letter.withArray("required").add(name.headerName());
        }
    }

    private static void attribute(ObjectNode properties, String header) throws IOException {
        ObjectNode attribute = properties.putObject(header).put("type", "string");
        if (header.endsWith("time")) {
            attribute.put("format", "date-time");
        }
        // The record of an event says what its attributes mean; the rest is of CloudEvents and HTTP.
        String parameter = header.replace("ce_", "").toLowerCase(Locale.ROOT);
        Matcher said = Pattern.compile("@param (\\w+) (?:extension \\{@code \\w+}: )?(.+)")
                .matcher(source("Event"));
        while (said.find()) {
            if (said.group(1).toLowerCase(Locale.ROOT).equals(parameter)) {
                attribute.put("description", plain(said.group(2)));
                return;
            }
        }
    }

    private static Map<String, String> headersOf(ProducerRecord<String, byte[]> message) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    /** What the constants of a class mean, as their Javadoc says it. */
    private static Map<String, String> meanings(String type) throws IOException {
        Map<String, String> meanings = new TreeMap<>();
        Matcher constant = Pattern.compile("/\\*\\* ([^\n]+) \\*/\\s+(?:public static final String )?([A-Z_]+)\\b")
                .matcher(source(type));
        while (constant.find()) {
            meanings.put(constant.group(2), plain(constant.group(1)));
        }
        return meanings;
    }

    private static String meaning(Map<String, String> meanings, String constant) {
        return Optional.ofNullable(meanings.get(constant.toUpperCase(Locale.ROOT)))
                .orElseThrow(() -> new AssertionError("say in one line of Javadoc what " + constant + " is"));
    }

    private static String source(String type) throws IOException {
        return Files.readString(NAMES.resolve(type + ".java"));
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@code ([^}]+)}", "$1");
    }

    private static String shortName(String topic) {
        Matcher matcher = TOPIC.matcher(topic);
        if (!matcher.matches()) {
            throw new AssertionError(topic + " is no name of a topic: statecraft.<what>.v<number>");
        }
        return matcher.group(1);
    }

    private static ObjectNode reference(String target) {
        return Json.MAPPER.createObjectNode().put("$ref", target);
    }
}
