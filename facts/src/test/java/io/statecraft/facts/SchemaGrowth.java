package io.statecraft.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a newer schema refuses or no longer names of what an older one promised, each with its place; empty if it grew. */
final class SchemaGrowth {
    private static final Set<String> WORDS_ONLY = Set.of("$schema", "$id", "title", "description");
    private static final Set<String> CHOICES = Set.of("anyOf", "oneOf");

    private final List<String> breaches = new ArrayList<>();

    private SchemaGrowth() {}

    static List<String> breaches(JsonNode older, JsonNode newer) {
        SchemaGrowth growth = new SchemaGrowth();
        growth.compare("", older, newer);
        return growth.breaches;
    }

    private void compare(String place, JsonNode older, JsonNode newer) {
        Set<String> keywords = new HashSet<>();
        older.fieldNames().forEachRemaining(keywords::add);
        newer.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(WORDS_ONLY);
        for (String keyword : keywords.stream().sorted().toList()) {
            compare(place, keyword, older.path(keyword), newer.path(keyword));
        }
    }

    private void compare(String place, String keyword, JsonNode older, JsonNode newer) {
        String here = place + "/" + keyword;
        switch (keyword) {
            case "properties", "$defs" -> named(here, older, newer);
            case "required" -> within(here, newer, older, "is required now");
            case "enum", "type" -> allowed(here, older, newer);
            case "items" -> nested(here, older, newer);
            default -> {
                if (CHOICES.contains(keyword)) {
                    allowed(here, older, newer);
                } else if (!newer.isMissingNode() && !newer.equals(older)) {
                    breaches.add(here + ": now " + newer);
                } else if (keyword.equals("$ref") && newer.isMissingNode()) {
                    breaches.add(here + ": no longer refers to " + older);
                }
            }
        }
    }

    private void named(String here, JsonNode older, JsonNode newer) {
        older.properties().forEach(member -> {
            String place = here + "/" + member.getKey();
            JsonNode now = newer.path(member.getKey());
            if (now.isMissingNode()) {
                breaches.add(place + ": removed");
            } else {
                compare(place, member.getValue(), now);
            }
        });
    }

    private void nested(String here, JsonNode older, JsonNode newer) {
        if (older.isMissingNode()) {
            breaches.add(here + ": now " + newer);
        } else if (!newer.isMissingNode()) {
            compare(here, older, newer);
        }
    }

    /** A set of alternatives may lose none, and none may be imposed where all was allowed. */
    private void allowed(String here, JsonNode older, JsonNode newer) {
        if (older.isMissingNode()) {
            breaches.add(here + ": now " + newer);
        } else if (!newer.isMissingNode()) {
            within(here, older, newer, "is allowed no more");
        }
    }

    private void within(String here, JsonNode part, JsonNode whole, String breach) {
        List<JsonNode> all = alternatives(whole);
        for (JsonNode one : alternatives(part)) {
            if (!all.contains(one)) {
                breaches.add(here + ": " + one + " " + breach);
            }
        }
    }

    private static List<JsonNode> alternatives(JsonNode node) {
        List<JsonNode> alternatives = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(alternatives::add);
        } else if (!node.isMissingNode()) {
            alternatives.add(node);
        }
        return alternatives;
    }
}
