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
                recognizers(publicSets.resolve("recognizers-text/number.jsonl"), "number", part),
                recognizers(publicSets.resolve("recognizers-text/number-range.jsonl"), "number-range", part),
                recognizers(publicSets.resolve("recognizers-text/currency.jsonl"), "currency", part),
                recognizers(publicSets.resolve("recognizers-text/percent.jsonl"), "percent", part),
                recognizers(publicSets.resolve("recognizers-text/dimension.jsonl"), "dimension", part),
                duckling(publicSets.resolve("duckling/numeral.jsonl"), "numeral", part),
                duckling(publicSets.resolve("duckling/money.jsonl"), "money", part),
                duckling(publicSets.resolve("duckling/quantity.jsonl"), "quantity", part));
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
        return grobidFile(publicSets.resolve("grobid-quantities/corpus.jsonl"), part);
    }

    static MatchScore grobidFile(Path file, EvaluationPart part) {
        Matching matching = new Matching("grobid-quantities, our kinds");
        int number = 0;
        for (JsonNode row : JsonLines.read(file)) {
            if (part.contains(number++)) {
                String text = row.get("text").asText();
                matching.compare(row.get("id").asText(), text, GoldQuantity.ofGrobid(row), QuantityGrammar.find(text));
            }
        }
        return matching.score();
    }

    static MatchScore recognizers(Path file, String set, EvaluationPart part) {
        Matching matching = new Matching("recognizers-text " + set);
        int number = 0;
        for (JsonNode row : JsonLines.read(file)) {
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

    static MatchScore duckling(Path file, String set, EvaluationPart part) {
        Matching matching = new Matching("duckling " + set);
        int number = 0;
        for (JsonNode row : JsonLines.read(file)) {
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
