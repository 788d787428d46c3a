package io.statecraft.extraction.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well the facts of one or more documents were found.
 *
 * @param kinds counts by kind
 * @param lenientMatches matches when of interactions only the quadrant of the type must agree
 * @param attributes of the matched pairs, how many agree in an attribute
 * @param errors what was missed and what was found in excess, a line each
 */
public record FactScore(
        Map<String, Counts> kinds, int lenientMatches, Map<String, Share> attributes, List<String> errors) {
    /** The nine kinds in the order of the report. */
    static final List<String> KINDS = List.of(
            "interaction", "force", "commitment", "claim", "position", "agreement", "assessment", "control", "role");

    /** How many records match, were found, and are in the gold file. */
    public record Counts(int matched, int found, int gold) {
        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(matched + other.matched, found + other.found, gold + other.gold);
        }

        public double precision() {
            return found == 0 ? 0 : (double) matched / found;
        }

        public double recall() {
            return gold == 0 ? 0 : (double) matched / gold;
        }

        public double f1() {
            return found + gold == 0 ? 0 : 2.0 * matched / (found + gold);
        }

        /** Three places, rounded from the exact binary value as the annotators' script rounds. */
        private static String rounded(double value) {
            return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
        }

        private String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-12s P %s  R %s  F1 %s   (%d matched, %d predicted, %d gold)",
                    name,
                    rounded(precision()),
                    rounded(recall()),
                    rounded(f1()),
                    matched,
                    found,
                    gold);
        }
    }

    /** How many of how many. */
    public record Share(int right, int all) {
        Share plus(Share other) {
            return new Share(right + other.right, all + other.all);
        }
    }

    public FactScore {
        kinds = Map.copyOf(kinds);
        attributes = new LinkedHashMap<>(attributes);
        errors = List.copyOf(errors);
    }

    /** The score of no document. */
    public static FactScore none() {
        return new FactScore(Map.of(), 0, Map.of(), List.of());
    }

    /** Both scores together. */
    public FactScore plus(FactScore other) {
        Map<String, Counts> allKinds = new LinkedHashMap<>(kinds);
        other.kinds.forEach((kind, counts) -> allKinds.merge(kind, counts, Counts::plus));
        Map<String, Share> allAttributes = new LinkedHashMap<>(attributes);
        other.attributes.forEach((name, share) -> allAttributes.merge(name, share, Share::plus));
        List<String> allErrors = new ArrayList<>(errors);
        allErrors.addAll(other.errors);
        return new FactScore(allKinds, lenientMatches + other.lenientMatches, allAttributes, allErrors);
    }

    /** The counts of one kind. */
    public Counts of(String kind) {
        return kinds.getOrDefault(kind, Counts.NONE);
    }

    /** The counts over all kinds. */
    public Counts all() {
        return kinds.values().stream().reduce(Counts.NONE, Counts::plus);
    }

    /** The report: a line for each kind, the attributes, the lenient score and the whole. */
    public List<String> report() {
        List<String> lines = new ArrayList<>();
        KINDS.forEach(kind -> lines.add(of(kind).line(kind)));
        List<String> shares = new ArrayList<>();
        attributes.forEach((name, share) -> shares.add(name + " " + share.right() + "/" + share.all()));
        lines.add(String.join("  ", shares));
        Counts all = all();
        lines.add(new Counts(lenientMatches, all.found(), all.gold()).line("lenient"));
        lines.add(all.line("ALL"));
        return lines;
    }
}
