package io.statecraft.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which strings of an event are words of its document: they name or describe people, and a redaction takes them away. All
 * others are codes, dates, hashes, or words of those who decide about facts.
 */
public final class Words {
    /** What stands in place of words that cannot or must not be read. */
    public static final String REDACTED = "redacted";

    /** The fields of events that hold words of the document, wherever they stand; texts, or lists of texts. */
    static final Set<String> FIELDS = Set.of(
            "area",
            "condition",
            "content",
            "equipment",
            "name",
            "names",
            "place",
            "publisher",
            "quote",
            "role",
            "text",
            "title",
            "unit",
            "url");

    private Words() {}

    /**
     * The same without the words of the document. The ids of actors go with them, because they are made of names; those of
     * states stay. Data without such words is returned as it is.
     */
    public static <T extends EventData> T redacted(T data) {
        if (!areIn(data)) {
            return data;
        }
        ObjectNode json = Json.tree(data);
        redact(json);
        try {
            @SuppressWarnings("unchecked")
            T redacted = (T) Json.MAPPER.treeToValue(json, data.getClass());
            return redacted;
        } catch (JsonProcessingException e) {
            throw new InvalidFactException("cannot be redacted: " + e.getOriginalMessage(), e);
        }
    }

    /** Whether the data has words of the document. */
    public static boolean areIn(EventData data) {
        return switch (data) {
            case DocumentRegistered ignored -> true;
            case FactRecorded ignored -> true;
            case FactReviewed reviewed -> reviewed.as().isPresent();
            case Correction ignored -> false;
            case ExtractionCompleted ignored -> false;
            case FactRetracted ignored -> false;
        };
    }

    private static void redact(JsonNode json) {
        if (json instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                if (FIELDS.contains(field.getKey()) && !field.getValue().isObject()) {
                    field.setValue(placeholder(field.getValue()));
                } else {
                    redact(field.getValue());
                }
            }
            if (object.has("names") && !Actor.isState(object.path("id").asText())) {
                object.put("id", REDACTED);
            }
        } else {
            json.forEach(Words::redact);
        }
    }

    private static JsonNode placeholder(JsonNode words) {
        if (words.isNull()) {
            return words;
        }
        if (words instanceof ArrayNode list) {
            ArrayNode placeholders = Json.MAPPER.createArrayNode();
            list.forEach(each -> placeholders.add(REDACTED));
            return placeholders;
        }
        return TextNode.valueOf(REDACTED);
    }
}
