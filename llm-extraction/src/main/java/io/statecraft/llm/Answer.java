package io.statecraft.llm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the model said about a window: the objects in the list {@code facts} of its JSON.
 *
 * @param facts each one as it came, not yet believed
 * @param cut whether the answer ends before its end, so that facts may be missing
 */
record Answer(List<ObjectNode> facts, boolean cut) {
    private static final String LIST = "facts";

    Answer {
        facts = List.copyOf(facts);
    }

    /**
     * The answer in this text. Words and fences around the JSON are passed over; of JSON that breaks off, what is whole is
     * kept.
     *
     * @throws UnreadableAnswerException when there is no list of facts in it
     */
    static Answer of(String text) throws UnreadableAnswerException {
        int start = text.indexOf('{');
        List<ObjectNode> facts = new ArrayList<>();
        boolean listed = false;
        try (JsonParser parser = Json.MAPPER.createParser(start < 0 ? "" : text.substring(start))) {
            listed = findList(parser);
            while (listed && parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode fact = parser.readValueAsTree();
                facts.add(fact instanceof ObjectNode object ? object : Json.MAPPER.createObjectNode());
            }
        } catch (IOException e) {
            if (listed) {
                return new Answer(facts, true);
            }
            throw new UnreadableAnswerException();
        }
        if (!listed) {
            throw new UnreadableAnswerException();
        }
        return new Answer(facts, false);
    }

    private static boolean findList(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(LIST);
            JsonToken value = parser.nextToken();
            if (found) {
                return value == JsonToken.START_ARRAY;
            }
            parser.skipChildren();
        }
        return false;
    }
}
