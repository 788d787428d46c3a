package io.statecraft.llm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the model said about a window: the objects in the list {@code facts} of its JSON.
 *
 * @param facts each one as it came, not yet believed
 * @param cut whether the answer ends before its end, so that facts may be missing
 */
record Answer(List<ObjectNode> facts, boolean cut) {
    private static final String LIST = "facts";

    /** How many braces may stand before the JSON. */
    private static final int STARTS_MAX = 50;

    Answer {
        facts = List.copyOf(facts);
    }

    /**
     * The answer in this text. Thoughts, words and fences around the JSON are passed over; of JSON that breaks off, what is
     * whole is kept.
     *
     * @throws UnreadableAnswerException when there is no list of facts in it
     */
    static Answer of(String text) throws UnreadableAnswerException {
        int start = text.indexOf('{');
        for (int tries = 0; start >= 0 && tries < STARTS_MAX; tries++) {
            Optional<Answer> answer = from(text.substring(start));
            if (answer.isPresent()) {
                return answer.get();
            }
            start = text.indexOf('{', start + 1);
        }
        throw new UnreadableAnswerException();
    }

    private static Optional<Answer> from(String json) {
        List<ObjectNode> facts = new ArrayList<>();
        boolean listed = false;
        try (JsonParser parser = Json.MAPPER.createParser(json)) {
            listed = findList(parser);
            while (listed && parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode fact = parser.readValueAsTree();
                facts.add(fact instanceof ObjectNode object ? object : Json.MAPPER.createObjectNode());
            }
            return listed ? Optional.of(new Answer(facts, false)) : Optional.empty();
        } catch (IOException e) {
            return listed ? Optional.of(new Answer(facts, true)) : Optional.empty();
        }
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
