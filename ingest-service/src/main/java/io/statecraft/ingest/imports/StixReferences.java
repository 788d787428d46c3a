package io.statecraft.ingest.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the objects of a STIX bundle refer to: who made them, which actors they name, and which document they are of. */
final class StixReferences {
    private static final int DAY = "2021-07-04".length();

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> actors = new HashMap<>();
    private final Map<String, DocumentDescription> documents = new HashMap<>();

    StixReferences(JsonNode objects) {
        objects.forEach(this::noteName);
        objects.forEach(this::noteDocument);
    }

    private void noteName(JsonNode object) {
        if (object.hasNonNull("name")) {
            String name = object.path("name").asText();
            names.put(object.path("id").asText(), name);
            JsonNode extension = extension(object);
            if (extension.hasNonNull("actor")) {
                actors.putIfAbsent(extension.path("actor").asText(), name);
            }
        }
    }

    private void noteDocument(JsonNode object) {
        JsonNode extension = extension(object);
        if (object.path("type").asText().equals("report") && extension.hasNonNull("document")) {
            documents.put(extension.path("document").asText(), description(object));
        }
    }

    /** What one of our own bundles has added to the object; missing where none has. */
    static JsonNode extension(JsonNode object) {
        for (JsonNode extension : object.path("extensions")) {
            if (Stream.of("fact", "document", "actor").anyMatch(extension::hasNonNull)) {
                return extension;
            }
        }
        return MissingNode.getInstance();
    }

    /** The actor with this id in the public JSON of a fact, under the name that the bundle gives. */
    ObjectNode actor(String id) {
        ObjectNode actor = Json.MAPPER.createObjectNode().put("id", id);
        ArrayNode known = actor.putArray("names");
        Optional.ofNullable(actors.get(id)).ifPresent(known::add);
        return actor;
    }

    /** Where the document with this id comes from, as its report in the bundle tells. */
    DocumentDescription ofDocument(String document) {
        return documents.getOrDefault(document, DocumentDescription.unknown());
    }

    /** Where the words of an object come from: its own name and date, its first reference, and otherwise who made it. */
    DocumentDescription description(JsonNode object) {
        JsonNode reference = object.path("external_references").path(0);
        String title = object.path("name").asText(object.path("abstract").asText());
        String maker = names.getOrDefault(object.path("created_by_ref").asText(), "");
        return new DocumentDescription(
                Optional.of(title).filter(text -> !text.isBlank()),
                Optional.of(reference.path("source_name").asText(maker)).filter(name -> !name.isBlank()),
                published(object),
                RowText.address(reference.path("url").asText()),
                Optional.empty());
    }

    private static Optional<Edtf> published(JsonNode object) {
        String exactly = extension(object).path("published").asText();
        if (Edtf.isValid(exactly)) {
            return Optional.of(Edtf.parse(exactly));
        }
        return Stream.of("published", "modified", "created")
                .map(field -> object.path(field).asText())
                .filter(time -> time.length() >= DAY)
                .map(time -> time.substring(0, DAY))
                .filter(Edtf::isValid)
                .findFirst()
                .map(Edtf::parse);
    }
}
