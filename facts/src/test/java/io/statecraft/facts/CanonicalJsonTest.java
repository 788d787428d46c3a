package io.statecraft.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    private static final int TREES = 20_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Test
    void random_values_have_the_bytes_that_the_reference_library_gives() throws IOException {
        Random random = new Random(8785);
        for (int i = 0; i < TREES; i++) {
            JsonNode value = container(random, 0);
            byte[] json = Json.MAPPER.writeValueAsBytes(value);
            byte[] expected = new JsonCanonicalizer(json).getEncodedUTF8();
            assertThat(text(value)).isEqualTo(new String(expected, StandardCharsets.UTF_8));
            assertThat(CanonicalJson.bytes(json)).isEqualTo(expected);
        }
    }

    @Test
    void names_are_ordered_by_code_units_and_numbers_written_shortest() throws IOException {
        String json =
                "{\"\\u20ac\":1.0,\"\\ud83d\\ude00\":-0.0,\"\\ufb33\":1e21,\"a\":\"\\u001f\\u007f\\/\\n\",\"A\":[]}";
        assertThat(text(Json.MAPPER.readTree(json)))
                .isEqualTo("{\"A\":[],\"a\":\"\\u001f\u007f/\\n\",\"€\":1,\"\ud83d\ude00\":0,\"\ufb33\":1e+21}");
    }

    @Test
    void long_texts_of_all_sorts_of_characters_are_written_whole() throws IOException {
        Random random = new Random(2048);
        for (int pieces = 1; pieces < 3_000; pieces += 7) {
            StringBuilder text = new StringBuilder("x".repeat(random.nextInt(pieces)));
            for (int i = 0; i < pieces; i++) {
                text.append(string(random));
            }
            byte[] json = Json.MAPPER.writeValueAsBytes(NODES.arrayNode().add(text.toString()));
            assertThat(CanonicalJson.bytes(json)).isEqualTo(new JsonCanonicalizer(json).getEncodedUTF8());
        }
    }

    @Test
    void the_last_of_a_name_counts_as_it_does_for_the_tree() throws IOException {
        String json = "{\"b\": 1, \"a\": {\"x\": 1}, \"b\": {\"z\": [1 , 2]}}";
        assertThat(new String(CanonicalJson.bytes(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":{\"x\":1},\"b\":{\"z\":[1,2]}}")
                .isEqualTo(text(Json.MAPPER.readTree(json)));
    }

    @Test
    void a_number_that_no_double_holds_is_refused() {
        assertThatThrownBy(() -> CanonicalJson.bytes(DoubleNode.valueOf(Double.POSITIVE_INFINITY)))
                .isInstanceOf(InvalidFactException.class);
    }

    private static String text(JsonNode value) {
        return new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8);
    }

    private static JsonNode container(Random random, int depth) {
        int size = random.nextInt(5);
        if (random.nextBoolean()) {
            ArrayNode array = NODES.arrayNode();
            for (int i = 0; i < size; i++) {
                array.add(value(random, depth + 1));
            }
            return array;
        }
        ObjectNode object = NODES.objectNode();
        for (int i = 0; i < size; i++) {
            object.set(string(random), value(random, depth + 1));
        }
        return object;
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth < 4 ? 9 : 7)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt());
            case 3 -> NODES.numberNode(random.nextLong());
            case 4 -> NODES.numberNode(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
            case 5, 6 -> NODES.textNode(string(random));
            default -> container(random, depth);
        };
    }

    private static String string(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(0x100));
                case 1 -> text.append("\"\\/\b\f\n\r\t\u2028€ſ".charAt(random.nextInt(11)));
                case 2 -> text.appendCodePoint(0x10000 + random.nextInt(0x1000));
                default -> text.append((char) ('a' + random.nextInt(26)));
            }
        }
        return text.toString();
    }
}
