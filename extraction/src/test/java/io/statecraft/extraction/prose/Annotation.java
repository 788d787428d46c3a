package io.statecraft.extraction.prose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.extraction.quantity.QuantityGrammar;
import io.statecraft.extraction.quantity.QuantityMention;
import io.statecraft.facts.Json;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One annotated fact.
 *
 * @param kind its kind, "interaction" and so on
 * @param value what stands behind the kind: the type, stance, status, likelihood or category; "" where nothing does
 * @param fields what stands behind the bars
 * @param sentence the sentence that states it
 * @param start where the sentence begins in its document, in characters
 */
record Annotation(String kind, String value, List<String> fields, String sentence, int start) {
    /** A semicolon that stands in no brackets. */
    private static final String BETWEEN_ACTORS = ";(?![^\\[]*\\])";

    static Annotation of(String line, String sentence, int start) {
        String[] cells = line.substring(1).strip().split("\\s*\\|\\s*");
        String[] head = cells[0].split(" ", 2);
        return new Annotation(
                head[0], head.length > 1 ? head[1] : "", List.of(cells).subList(1, cells.length), sentence, start);
    }

    /** The words that stand in the sentence for the actors of a field; those it does not name are left out. */
    List<String> words(int field) {
        return actors(field).stream()
                .map(actor -> actor.replaceAll("\\[[^]]*]|#\\d+", "").strip())
                .filter(words -> !words.isEmpty() && !words.equals("-"))
                .toList();
    }

    /** The record as annotators of the corpus write it; actors go by their names alone. */
    JsonNode gold() {
        ObjectNode gold = Json.MAPPER.createObjectNode();
        gold.put("kind", kind).put("quote", sentence).put("start", start).put("end", start + sentence.length());
        switch (kind) {
            case "interaction" -> {
                gold.put("event", value).set("actor", actor(0));
                gold.set("recipients", actors(1, gold.arrayNode()));
            }
            case "position", "claim" -> gold.put("stance", value).set("actor", actor(0));
            case "commitment" -> gold.set("actor", actor(0));
            case "control" -> gold.put("area", fields.get(1)).set("actor", actor(0));
            case "assessment" -> gold.set("about", actors(0, gold.arrayNode()));
            case "agreement" -> gold.set("parties", actors(0, gold.arrayNode()));
            case "role" -> gold.set("person", actor(0));
            case "force" -> {
                gold.put("category", value).set("owner", actor(0));
                quantity().ifPresent(quantity -> gold.set("quantity", quantity));
            }
            default -> throw new IllegalArgumentException("there is no kind " + kind);
        }
        return gold;
    }

    private Optional<JsonNode> quantity() {
        return QuantityGrammar.find(fields.get(1)).stream().findFirst().map(Annotation::quantity);
    }

    private static JsonNode quantity(QuantityMention number) {
        ObjectNode quantity = Json.MAPPER.createObjectNode();
        quantity.put("min", number.min().map(BigDecimal::doubleValue).orElse(null));
        quantity.put("max", number.max().map(BigDecimal::doubleValue).orElse(null));
        return quantity;
    }

    private List<String> actors(int field) {
        return field >= fields.size()
                ? List.of()
                : Arrays.stream(fields.get(field).split(BETWEEN_ACTORS))
                        .map(String::strip)
                        .filter(actor -> !actor.isEmpty())
                        .toList();
    }

    private ArrayNode actors(int field, ArrayNode array) {
        actors(field).forEach(actor -> array.add(named(actor)));
        return array;
    }

    private ObjectNode actor(int field) {
        return named(actors(field).getFirst());
    }

    /** By the words of the sentence, unless they are a pronoun or description, and by whom the brackets name. */
    private static ObjectNode named(String actor) {
        int bracket = actor.indexOf('[');
        String words = (bracket < 0 ? actor : actor.substring(0, bracket))
                .replaceAll("#\\d+", "")
                .strip();
        String meant = bracket < 0 ? words : actor.substring(bracket + 1, actor.length() - 1);
        ObjectNode named = Json.MAPPER.createObjectNode();
        ArrayNode names = named.put("id", meant).putArray("names");
        if (bracket < 0 || words.chars().skip(1).anyMatch(Character::isUpperCase)) {
            names.add(words);
        }
        for (String name : meant.split(";")) {
            names.add(name.replace(" government", "").strip());
        }
        return named;
    }
}
