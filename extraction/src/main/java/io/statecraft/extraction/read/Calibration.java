package io.statecraft.extraction.read;

import io.statecraft.extraction.lookup.DataTable;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Turns the confidence that a reading states into the share of such facts that turned out right.
 *
 * <p>A curve for each kind rises with the stated confidence; a reading that is right more or less often than its kind lies
 * above or below the curve. Both were measured on annotated text and stand in a data file.
 */
final class Calibration {
    private static final double LEAST = 0.05;
    private static final double MOST = 0.98;

    private final Map<String, NavigableMap<Double, Double>> curves;
    private final Map<String, Double> shifts;

    Calibration(Map<String, NavigableMap<Double, Double>> curves, Map<String, Double> shifts) {
        this.curves = Map.copyOf(curves);
        this.shifts = Map.copyOf(shifts);
    }

    /** The measured one. */
    static Calibration load() {
        Map<String, NavigableMap<Double, Double>> curves = new HashMap<>();
        Map<String, Double> shifts = new HashMap<>();
        DataTable table = DataTable.ofResource(Calibration.class, "calibration.tsv", "reading", "stated", "measured");
        for (DataTable.Row row : table.rows()) {
            double measured = Double.parseDouble(row.cell(2));
            if (row.cell(1).equals("-")) {
                shifts.put(row.cell(0), measured);
            } else {
                curves.computeIfAbsent(row.cell(0), kind -> new TreeMap<>())
                        .put(Double.parseDouble(row.cell(1)), measured);
            }
        }
        return new Calibration(curves, shifts);
    }

    /** Leaves every confidence as it is stated. */
    static Calibration none() {
        return new Calibration(Map.of(), Map.of());
    }

    /** How likely a fact is right that a reading, such as {@code position/goal}, states with some confidence. */
    double probability(String reading, double stated) {
        NavigableMap<Double, Double> curve = curves.get(kind(reading));
        if (curve == null || curve.isEmpty()) {
            return Math.clamp(stated, 0.0, 1.0);
        }
        return Math.clamp(between(curve, stated) + shifts.getOrDefault(reading, 0.0), LEAST, MOST);
    }

    static String kind(String reading) {
        int slash = reading.indexOf('/');
        return slash < 0 ? reading : reading.substring(0, slash);
    }

    /** On the straight line between the two nearest points; flat beyond the ends. */
    private static double between(NavigableMap<Double, Double> curve, double stated) {
        Map.Entry<Double, Double> below = curve.floorEntry(stated);
        Map.Entry<Double, Double> above = curve.ceilingEntry(stated);
        if (below == null || above == null) {
            return below == null ? curve.firstEntry().getValue() : below.getValue();
        }
        double width = above.getKey() - below.getKey();
        double share = width == 0 ? 0 : (stated - below.getKey()) / width;
        return below.getValue() + share * (above.getValue() - below.getValue());
    }
}
