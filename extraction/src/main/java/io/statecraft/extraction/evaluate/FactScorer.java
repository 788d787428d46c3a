package io.statecraft.extraction.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scores the facts found in a document against those that annotators recorded. */
public final class FactScorer {
    private FactScorer() {}

    /**
     * The score of one document; records are the flat JSON objects of facts.
     *
     * @param name the document, as errors name it
     * @param text its text, into which the offsets point
     * @param gold what annotators recorded
     * @param found what an extractor found
     */
    public static FactScore score(String name, String text, List<JsonNode> gold, List<JsonNode> found) {
        FactMatching matching = new FactMatching(text);
        List<FactMatching.Pair> pairs = matching.pairs(gold, found, false);
        Map<String, FactScore.Counts> kinds = new HashMap<>();
        Map<String, FactScore.Share> attributes = new LinkedHashMap<>();
        for (FactMatching.Pair pair : pairs) {
            JsonNode wanted = gold.get(pair.gold());
            count(kinds, wanted, new FactScore.Counts(1, 0, 0));
            attributes(wanted, found.get(pair.found()))
                    .forEach((attribute, right) ->
                            attributes.merge(attribute, new FactScore.Share(right ? 1 : 0, 1), FactScore.Share::plus));
        }
        gold.forEach(record -> count(kinds, record, new FactScore.Counts(0, 0, 1)));
        found.forEach(record -> count(kinds, record, new FactScore.Counts(0, 1, 0)));
        int lenient = matching.pairs(gold, found, true).size();
        return new FactScore(kinds, lenient, attributes, errors(name, gold, found, pairs));
    }

    /**
     * For each record found, whether annotators recorded it.
     *
     * @param text the document, into which the offsets point
     * @param gold what annotators recorded
     * @param found what an extractor found
     */
    public static List<Boolean> right(String text, List<JsonNode> gold, List<JsonNode> found) {
        List<Boolean> right = new ArrayList<>(Collections.nCopies(found.size(), false));
        new FactMatching(text).pairs(gold, found, false).forEach(pair -> right.set(pair.found(), true));
        return right;
    }

    private static void count(Map<String, FactScore.Counts> kinds, JsonNode record, FactScore.Counts counts) {
        kinds.merge(record.path("kind").asText(), counts, FactScore.Counts::plus);
    }

    private static Map<String, Boolean> attributes(JsonNode gold, JsonNode found) {
        Map<String, Boolean> agree = new LinkedHashMap<>();
        for (String field : List.of("date", "place", "factuality")) {
            agree.put(field, value(gold, field).equals(value(found, field)));
        }
        if (gold.path("kind").asText().equals("commitment")) {
            agree.put("condition", isTold(gold, "condition") == isTold(found, "condition"));
        }
        boolean nobody = gold.path("source").isEmpty() && found.path("source").isEmpty();
        agree.put("source", nobody || FactAgreement.sameActor(gold.path("source"), found.path("source")));
        return agree;
    }

    private static String value(JsonNode record, String field) {
        return isTold(record, field)
                ? FactAgreement.normalised(record.path(field).asText())
                : "none";
    }

    private static boolean isTold(JsonNode record, String field) {
        return !record.path(field).asText("").isEmpty() && !record.path(field).isNull();
    }

    private static List<String> errors(
            String name, List<JsonNode> gold, List<JsonNode> found, List<FactMatching.Pair> pairs) {
        Set<Integer> hitGold = new HashSet<>();
        Set<Integer> hitFound = new HashSet<>();
        pairs.forEach(pair -> {
            hitGold.add(pair.gold());
            hitFound.add(pair.found());
        });
        List<String> errors = new ArrayList<>();
        addOthers("MISSED", name, gold, hitGold, errors);
        addOthers("EXTRA ", name, found, hitFound, errors);
        return errors;
    }

    private static void addOthers(
            String label, String name, List<JsonNode> records, Set<Integer> hit, List<String> errors) {
        for (int i = 0; i < records.size(); i++) {
            if (!hit.contains(i)) {
                JsonNode record = records.get(i);
                String quote = record.path("quote").asText("");
                errors.add("%s %s %s: %s"
                        .formatted(
                                label,
                                name,
                                record.path("kind").asText(),
                                quote.substring(0, Math.min(quote.length(), 110))));
            }
        }
    }
}
