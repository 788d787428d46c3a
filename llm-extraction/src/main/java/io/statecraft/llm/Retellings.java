package io.statecraft.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.statecraft.extraction.Extraction;
import io.statecraft.facts.CanonicalJson;
import io.statecraft.facts.ContentHash;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Json;
import io.statecraft.facts.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts of all windows, each told once. Two windows overlap and may tell the same fact in slightly other words: facts of
 * different windows are one when their quotes overlap and the same actors do the same.
 */
final class Retellings {
    /** Words that may differ between two tellings of one fact. */
    private static final List<String> WORDS = List.of(
            "id",
            "document",
            "quote",
            "start",
            "end",
            "date",
            "place",
            "factuality",
            "source",
            "extractor",
            "confidence",
            "reading",
            "content",
            "condition",
            "area",
            "mode",
            "role",
            "unit",
            "name");

    /** A fact without its words. */
    private record Core(String hash, int start, int end) {
        static Core of(Fact fact) {
            ObjectNode tree = Json.MAPPER.valueToTree(fact);
            tree.remove(WORDS);
            actorsToIds(tree);
            Statement statement = fact.statement();
            return new Core(ContentHash.of(CanonicalJson.bytes(tree)), statement.start(), statement.end());
        }

        boolean meets(Core other) {
            return hash.equals(other.hash) && start < other.end && other.start < end;
        }

        private static void actorsToIds(ObjectNode node) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                JsonNode value = field.getValue();
                if (value.has("names")) {
                    field.setValue(TextNode.valueOf(value.path("id").asText()));
                } else if (value.isArray()) {
                    value.forEach(element -> {
                        if (element instanceof ObjectNode actor) {
                            actor.remove("names");
                        }
                    });
                }
            }
        }
    }

    private final Map<String, Extraction.Found> facts = new LinkedHashMap<>();
    private final List<Core> told = new ArrayList<>();

    /** Takes the facts of one window. */
    void add(List<Extraction.Found> window) {
        List<Core> before = List.copyOf(told);
        for (Extraction.Found found : window) {
            Core core = Core.of(found.fact());
            if (before.stream().noneMatch(core::meets)
                    && facts.putIfAbsent(found.fact().id(), found) == null) {
                told.add(core);
            }
        }
    }

    /** All facts in the order of the text. */
    List<Extraction.Found> inOrder() {
        return facts.values().stream()
                .sorted(Comparator.comparingInt(
                        found -> found.fact().statement().start()))
                .toList();
    }
}
