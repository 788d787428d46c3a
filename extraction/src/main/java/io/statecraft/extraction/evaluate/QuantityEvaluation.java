package io.statecraft.extraction.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.extraction.quantity.QuantityGrammar;
import io.statecraft.extraction.quantity.QuantityKind;
import io.statecraft.extraction.quantity.QuantityMention;
import java.nio.file.Path;
import java.util.List;

/** Measures the quantity grammar against public sets: the folder that holds {@code grobid-quantities} and others. */
public final class QuantityEvaluation {
    private QuantityEvaluation() {}

    /** All sets of quantities in a folder. */
    public static List<MatchScore> evaluate(Path publicSets, EvaluationPart part) {
        return List.of(
                grobid(publicSets, part),
                recognizers(publicSets, "number", part),
                recognizers(publicSets, "number-range", part),
                recognizers(publicSets, "currency", part),
                recognizers(publicSets, "percent", part),
                recognizers(publicSets, "dimension", part),
                duckling(publicSets, "numeral", part),
                duckling(publicSets, "money", part),
                duckling(publicSets, "quantity", part));
    }

    /** Prints the figures of the sets in the folder named by the first argument; a third one shows the errors. */
    public static void main(String[] arguments) {
        EvaluationPart part = arguments.length > 1 ? EvaluationPart.valueOf(arguments[1]) : EvaluationPart.ALL;
        for (MatchScore score : evaluate(Path.of(arguments[0]), part)) {
            System.out.println(score);
            if (arguments.length > 2) {
                score.errors().forEach(error -> System.out.println("    " + error));
            }
        }
    }

    /**
     * Scientific texts with values, intervals and bounds. Counted are the kinds that occur in prose about politics:
     * bare numbers, shares, money, lengths, masses and times; physics is left out on both sides.
     */
    public static MatchScore grobid(Path publicSets, EvaluationPart part) {
        Matching matching = new Matching("grobid-quantities, our kinds");
        int number = 0;
        for (JsonNode row : JsonLines.read(publicSets.resolve("grobid-quantities/corpus.jsonl"))) {
            if (part.contains(number++)) {
                String text = row.get("text").asText();
                matching.compare(row.get("id").asText(), text, GoldQuantity.ofGrobid(row), QuantityGrammar.find(text));
            }
        }
        return matching.score();
    }

    private static MatchScore recognizers(Path publicSets, String set, EvaluationPart part) {
        Matching matching = new Matching("recognizers-text " + set);
        int number = 0;
        for (JsonNode row : JsonLines.read(publicSets.resolve("recognizers-text/" + set + ".jsonl"))) {
            if (part.contains(number++)) {
                String text = row.get("text").asText();
                List<GoldQuantity> golds = GoldQuantity.ofRecognizers(row);
                List<QuantityMention> found = QuantityGrammar.find(text).stream()
                        .filter(mention -> isAsked(set, mention, golds))
                        .toList();
                matching.compare(row.get("id").asText(), text, golds, found);
            }
        }
        return matching.score();
    }

    // A set of money says nothing about the other numbers in its texts.
    private static boolean isAsked(String set, QuantityMention mention, List<GoldQuantity> golds) {
        return switch (set) {
            case "currency" -> mention.kind() == QuantityKind.MONEY;
            case "percent" -> mention.kind() == QuantityKind.PERCENT;
            case "dimension" -> mention.kind() == QuantityKind.MEASURE;
            case "number-range" -> !mention.min().equals(mention.max());
            // "180 ml" is no number there, but "hundred thousand dollars" is one.
            default -> mention.kind() == QuantityKind.COUNT || golds.stream().anyMatch(gold -> gold.overlaps(mention));
        };
    }

    private static MatchScore duckling(Path publicSets, String set, EvaluationPart part) {
        Matching matching = new Matching("duckling " + set);
        int number = 0;
        for (JsonNode row : JsonLines.read(publicSets.resolve("duckling/" + set + ".jsonl"))) {
            boolean positive = row.get("corpus").asText().equals("allExamples");
            if (part.contains(number++) && positive) {
                String text = row.get("text").asText();
                matching.compare(
                        row.get("id").asText(), text, GoldQuantity.ofDuckling(row), QuantityGrammar.find(text));
            }
        }
        return matching.score();
    }
}
