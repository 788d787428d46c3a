package io.statecraft.extraction.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Measures, from facts that are known to be right or wrong, what stated confidences are worth. Deterministic. */
final class CalibrationFit {
    /** Facts in one point of a curve, at least. */
    private static final int LEAST_IN_POINT = 20;
    /** So many facts as its kind has them are added to those of a reading before the two are compared. */
    private static final double PRIOR = 12;

    /** A reading with fewer facts goes by its kind. */
    private static final int LEAST_IN_READING = 8;

    private static final double LEAST_SHIFT = 0.02;

    /**
     * One fact that was found.
     *
     * @param reading the rule that read it
     * @param stated the confidence that the rule states
     * @param right whether annotators recorded it
     */
    record Judged(String reading, double stated, boolean right) {}

    /** A run of facts next to each other in stated confidence. */
    private record Point(double statedSum, int right, int all) {
        double stated() {
            return statedSum / all;
        }

        double measured() {
            return (right + 1.0) / (all + 2.0);
        }

        Point with(Point other) {
            return new Point(statedSum + other.statedSum, right + other.right, all + other.all);
        }
    }

    private final Map<String, NavigableMap<Double, Double>> curves = new TreeMap<>();
    private final Map<String, Double> shifts = new TreeMap<>();

    CalibrationFit(List<Judged> facts) {
        Map<String, List<Judged>> kinds = new TreeMap<>();
        facts.forEach(fact -> kinds.computeIfAbsent(Calibration.kind(fact.reading()), kind -> new ArrayList<>())
                .add(fact));
        kinds.forEach((kind, judged) -> curves.put(kind, curve(judged)));
        Calibration byKind = new Calibration(curves, Map.of());
        Map<String, List<Judged>> readings = new TreeMap<>();
        facts.forEach(fact -> readings.computeIfAbsent(fact.reading(), reading -> new ArrayList<>())
                .add(fact));
        readings.forEach((reading, judged) -> {
            double excess = judged.stream()
                    .mapToDouble(fact -> (fact.right() ? 1 : 0) - byKind.probability(reading, fact.stated()))
                    .sum();
            double shift = rounded(excess / (judged.size() + PRIOR));
            if (judged.size() >= LEAST_IN_READING && Math.abs(shift) >= LEAST_SHIFT) {
                shifts.put(reading, shift);
            }
        });
    }

    Calibration calibration() {
        return new Calibration(new HashMap<>(curves), new HashMap<>(shifts));
    }

    /** The data file. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("# What stated confidences are worth, measured on the annotated corpus.");
        lines.add("# Written anew as docs/evaluation.md says.");
        lines.add(
                "# A kind's lines: the share of right facts at a stated confidence. A reading's line: how far it lies off.");
        lines.add("reading\tstated\tmeasured");
        curves.forEach((kind, curve) -> curve.forEach(
                (stated, measured) -> lines.add(String.format(Locale.ROOT, "%s\t%.3f\t%.3f", kind, stated, measured))));
        shifts.forEach((reading, shift) -> lines.add(String.format(Locale.ROOT, "%s\t-\t%.3f", reading, shift)));
        return lines;
    }

    /** Rises with the stated confidence: neighbours that do not are taken together. */
    private static NavigableMap<Double, Double> curve(List<Judged> facts) {
        List<Point> points = new ArrayList<>();
        Point open = null;
        List<Judged> sorted = facts.stream()
                .sorted((one, other) -> Double.compare(one.stated(), other.stated()))
                .toList();
        for (Judged fact : sorted) {
            Point one = new Point(fact.stated(), fact.right() ? 1 : 0, 1);
            open = open == null ? one : open.with(one);
            if (open.all() >= LEAST_IN_POINT) {
                points.add(open);
                open = null;
            }
        }
        if (open != null) {
            points.add(points.isEmpty() ? open : points.removeLast().with(open));
        }
        for (int i = 1; i < points.size(); i++) {
            while (i > 0 && points.get(i).measured() < points.get(i - 1).measured()) {
                points.set(i - 1, points.get(i - 1).with(points.remove(i)));
                i--;
            }
        }
        NavigableMap<Double, Double> curve = new TreeMap<>();
        points.forEach(point -> curve.put(rounded(point.stated()), rounded(point.measured())));
        return curve;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
