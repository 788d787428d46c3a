package io.statecraft.ingest.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Json;
import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A bundle of STIX 2.1. What it says in words of reports, notes, opinions, actors and their relationships are documents, to be
 * read like any other. An object that one of our own bundles made of a fact is that fact again.
 */
final class StixBundle implements ImportReader {
    /** Where the words of an object are, by its type. */
    private static final Map<String, String> WORDS = Map.of(
            "report", "description",
            "note", "content",
            "opinion", "explanation",
            "grouping", "description",
            "campaign", "description",
            "incident", "description",
            "threat-actor", "description",
            "intrusion-set", "description",
            "relationship", "description");
    /** Of a fact in our extension, what is no field of its public JSON. */
    private static final List<String> NO_FIELDS = List.of(
            "fact",
            "document",
            "start",
            "end",
            "sentence",
            "extractor",
            "known_from",
            "known_to",
            "content",
            "source",
            "source_names",
            "extension_type");

    @Override
    public void read(Reader file, BiConsumer<Long, ImportedRow> each) throws IOException {
        JsonNode bundle = parsed(file);
        if (!bundle.path("type").asText().equals("bundle")
                || !bundle.path("objects").isArray()) {
            throw new IllegalArgumentException("it is no bundle with objects");
        }
        StixReferences references = new StixReferences(bundle.path("objects"));
        Set<String> facts = new HashSet<>();
        long number = 0;
        for (JsonNode object : bundle.path("objects")) {
            each.accept(++number, row(object, references, facts));
        }
    }

    private static JsonNode parsed(Reader file) throws IOException {
        try {
            return Json.MAPPER.readTree(file);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static ImportedRow row(JsonNode object, StixReferences references, Set<String> facts) {
        if (object.path("revoked").asBoolean()) {
            return new ImportedRow.LeftOut("revoked");
        }
        String type = object.path("type").asText();
        JsonNode extension = StixReferences.extension(object);
        if (extension.hasNonNull("fact")) {
            return facts.add(extension.path("fact").asText())
                    ? fact(extension, references)
                    : new ImportedRow.LeftOut("another object of the same fact");
        }
        String field = WORDS.get(type);
        if (field == null) {
            return new ImportedRow.LeftOut("of type " + type + ", which is not read for what it says");
        }
        String words = object.path(field).asText().strip();
        return words.isEmpty()
                ? new ImportedRow.LeftOut("a " + type + " without words")
                : new ImportedRow.Prose(words, references.description(object), type);
    }

    private static ImportedRow fact(JsonNode extension, StixReferences references) {
        String sentence = extension.path("sentence").asText().strip();
        if (sentence.isEmpty()) {
            return new ImportedRow.LeftOut("a fact without its sentence");
        }
        ObjectNode fact = Json.MAPPER.createObjectNode();
        extension.properties().stream()
                .filter(field -> !NO_FIELDS.contains(field.getKey()))
                .forEach(field -> fact.set(field.getKey(), field.getValue()));
        extension.path("content").properties().forEach(field -> fact.set(field.getKey(), field.getValue()));
        if (extension.hasNonNull("source")) {
            ObjectNode source = references.actor(extension.path("source").asText());
            if (extension.path("source_names").isArray()) {
                source.set("names", extension.path("source_names"));
            }
            fact.set("source", source);
        }
        return new ImportedRow.Stated(
                sentence,
                RowText.unread(references.ofDocument(extension.path("document").asText())),
                fact,
                extension.path("kind").asText());
    }
}
