package io.statecraft.extraction.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.extraction.quantity.QuantityKind;
import io.statecraft.extraction.quantity.QuantityMention;
import io.statecraft.extraction.scan.NumberReader;
import io.statecraft.extraction.scan.TokenScan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An annotated quantity.
 *
 * @param values its numbers: one, or the two ends of a range; a found quantity agrees when its ends are the same
 * @param counts whether it is of a kind that is measured
 */
record GoldQuantity(int begin, int end, Set<BigDecimal> values, boolean counts) {
    private static final double TOLERANCE = 0.001;
    private static final Set<String> OUR_KINDS = Set.of("FRACTION", "CURRENCY", "LENGTH", "MASS", "TIME", "AREA");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    boolean overlaps(QuantityMention mention) {
        return mention.start() < end && begin < mention.end();
    }

    boolean agrees(QuantityMention mention) {
        Set<BigDecimal> found = new TreeSet<>();
        mention.min().ifPresent(found::add);
        mention.max().ifPresent(found::add);
        return same(found)
                || mention.kind() == QuantityKind.PERCENT
                        && same(found.stream()
                                .map(percent -> percent.divide(HUNDRED))
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private boolean same(Set<BigDecimal> found) {
        if (found.size() != values.size()) {
            return false;
        }
        List<BigDecimal> mine = List.copyOf(values);
        List<BigDecimal> theirs = List.copyOf(found);
        for (int i = 0; i < mine.size(); i++) {
            double expected = mine.get(i).doubleValue();
            if (Math.abs(expected - theirs.get(i).doubleValue()) > Math.max(Math.abs(expected) * TOLERANCE, 1e-9)) {
                return false;
            }
        }
        return true;
    }

    static List<GoldQuantity> ofGrobid(JsonNode row) {
        List<GoldQuantity> golds = new ArrayList<>();
        for (JsonNode measure : row.get("measures")) {
            Set<BigDecimal> values = new TreeSet<>();
            boolean counts = !measure.get("kind").asText().equals("list");
            for (JsonNode part : measure.get("parts")) {
                String tag = part.get("tag").asText();
                counts &= !tag.equals("date") && !part.path("type").asText().matches("base|range");
                counts &= !tag.equals("measure")
                        || OUR_KINDS.contains(part.path("type").asText());
                if (tag.equals("num")) {
                    number(part.get("text").asText()).ifPresent(values::add);
                }
            }
            golds.add(new GoldQuantity(
                    measure.get("begin").asInt(), measure.get("end").asInt(), values, counts && !values.isEmpty()));
        }
        return golds;
    }

    // "Several" has no number and is left out.
    private static Optional<BigDecimal> number(String text) {
        if (text.equalsIgnoreCase("half")) {
            return Optional.of(new BigDecimal("0.5"));
        }
        TokenScan scan = TokenScan.of(text);
        for (int at = 0; at < scan.size(); at++) {
            boolean negative = scan.isDash(at - 1);
            Optional<BigDecimal> value = new NumberReader(scan).read(at).map(number -> number.value());
            if (value.isPresent()) {
                return value.map(number -> negative ? number.negate() : number);
            }
        }
        return Optional.empty();
    }

    static List<GoldQuantity> ofRecognizers(JsonNode row) {
        List<GoldQuantity> golds = new ArrayList<>();
        for (JsonNode result : row.get("results")) {
            JsonNode value = result.path("resolution").path("value");
            Set<BigDecimal> values = new TreeSet<>();
            for (String end : value.asText().replaceAll("[\\[\\]()%]", "").split(",")) {
                if (end.matches("-?\\d+(\\.\\d+)?(E[+-]?\\d+)?")) {
                    values.add(new BigDecimal(end));
                }
            }
            // Fractions ("one over three") and powers are no quantities of our prose.
            boolean counts = !result.path("resolution").path("subtype").asText().matches("fraction|power");
            boolean hundredths = result.path("resolution").path("unit").asText().matches("Pence|Cent");
            if (hundredths) {
                values = values.stream()
                        .map(cents -> cents.divide(HUNDRED))
                        .collect(Collectors.toCollection(TreeSet::new));
            }
            if (!values.isEmpty()) {
                golds.add(new GoldQuantity(
                        result.get("begin").asInt(), result.get("end").asInt(), values, counts));
            }
        }
        return golds;
    }

    static List<GoldQuantity> ofDuckling(JsonNode row) {
        Set<BigDecimal> values = new TreeSet<>();
        for (String field : List.of("value", "from", "to", "under", "above")) {
            if (row.get("gold").has(field)) {
                BigDecimal value = row.get("gold").get(field).decimalValue();
                values.add(row.get("gold").path("unit").asText().equals("Cent") ? value.divide(HUNDRED) : value);
            }
        }
        return List.of(new GoldQuantity(0, row.get("text").asText().length(), values, !values.isEmpty()));
    }
}
