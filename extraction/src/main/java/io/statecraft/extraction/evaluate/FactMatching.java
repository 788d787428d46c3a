package io.statecraft.extraction.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pairs the records of a document one to one with those found in it, the best overlap first. */
final class FactMatching {
    private static final Pattern CUT = Pattern.compile("(?<=[.!?])[\"”’)]*\\s+(?=[A-Z“\"(•0-9])|\\n+");

    private final List<int[]> sentences = new ArrayList<>();

    /** A record and the one found for it, by their numbers. */
    record Pair(int gold, int found, int overlap) {}

    FactMatching(String text) {
        Matcher matcher = CUT.matcher(text);
        int start = 0;
        int points = 0;
        while (matcher.find()) {
            int end = points + text.codePointCount(start, matcher.end());
            sentences.add(new int[] {points, end});
            points = end;
            start = matcher.end();
        }
        sentences.add(new int[] {points, points + text.codePointCount(start, text.length())});
    }

    List<Pair> pairs(List<JsonNode> gold, List<JsonNode> found, boolean lenient) {
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                JsonNode one = gold.get(i);
                JsonNode other = found.get(j);
                boolean sameKind =
                        one.path("kind").asText().equals(other.path("kind").asText());
                if (sameKind && overlap(one, other) && FactAgreement.agree(one, other, lenient)) {
                    candidates.add(new Pair(i, j, shared(one, other)));
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Pair::overlap)
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::found)
                .reversed());
        Set<Integer> usedGold = new HashSet<>();
        Set<Integer> usedFound = new HashSet<>();
        return candidates.stream()
                .filter(pair -> !usedGold.contains(pair.gold()) && !usedFound.contains(pair.found()))
                .filter(pair -> usedGold.add(pair.gold()) & usedFound.add(pair.found()))
                .toList();
    }

    private static int shared(JsonNode one, JsonNode other) {
        return Math.min(one.path("end").asInt(), other.path("end").asInt())
                - Math.max(one.path("start").asInt(), other.path("start").asInt());
    }

    private static int length(JsonNode record) {
        return record.path("end").asInt() - record.path("start").asInt();
    }

    private boolean overlap(JsonNode gold, JsonNode found) {
        if (!found.path("start").isInt() || !found.path("end").isInt()) {
            return false;
        }
        int shorter = Math.min(length(gold), length(found));
        if (shorter > 0 && shared(gold, found) * 2 >= shorter) {
            return true;
        }
        return sentences.stream().anyMatch(cut -> touches(gold, cut) && touches(found, cut));
    }

    private static boolean touches(JsonNode record, int[] cut) {
        return record.path("start").asInt() < cut[1] && record.path("end").asInt() > cut[0];
    }
}
