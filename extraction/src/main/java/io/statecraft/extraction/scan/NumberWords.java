package io.statecraft.extraction.scan;

import java.math.BigDecimal;
import java.util.Map;

/** The words that write numbers. */
final class NumberWords {
    static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19));
    /** Zero beside a point only: "nought point five"; elsewhere "all came to naught". */
    static final Map<String, Integer> NOUGHT = Map.of("nought", 0, "naught", 0);

    static final Map<String, Integer> TENS = Map.ofEntries(
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fourty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));
    static final Map<String, BigDecimal> MAGNITUDES = Map.ofEntries(
            Map.entry("thousand", power(3)),
            Map.entry("lakh", power(5)),
            Map.entry("lakhs", power(5)),
            Map.entry("million", power(6)),
            Map.entry("millions", power(6)),
            Map.entry("mln", power(6)),
            Map.entry("crore", power(7)),
            Map.entry("crores", power(7)),
            Map.entry("billion", power(9)),
            Map.entry("billions", power(9)),
            Map.entry("bln", power(9)),
            Map.entry("trillion", power(12)),
            Map.entry("trillions", power(12)),
            Map.entry("tln", power(12)));
    /** What may stand behind another magnitude: "two thousand million", "three lakh crore". */
    static final Map<String, BigDecimal> SECOND_MAGNITUDES = Map.of("million", power(6), "crore", power(7));

    private NumberWords() {}

    static BigDecimal power(int exponent) {
        return BigDecimal.TEN.pow(exponent);
    }
}
