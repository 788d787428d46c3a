package io.statecraft.extraction.quantity;

import io.statecraft.extraction.scan.TokenScan;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Currencies, percent and units of measure by their forms. */
final class UnitTable {
    private static final int LONGEST_FORM = 4;
    private static final int CODE = 3;
    private static final BigDecimal MILLION = new BigDecimal("1000000");
    private static final Map<String, Unit> FORMS = load();
    /** Short forms that are also words or letters: units only when glued to, or right behind, figures. */
    private static final Set<String> ONLY_BEHIND_FIGURES = Set.of(
            "m", "g", "t", "l", "k", "v", "w", "s", "h", "mi", "min", "sec", "ms", "ha", "nm", "pa", "mt", "kt", "rs",
            "won", "real", "try", "ron", "all");

    private UnitTable() {}

    /** A unit and the index behind it. */
    record Found(int end, Unit unit) {}

    /** The longest unit that begins with a token, behind a number. */
    static Optional<Found> behind(TokenScan scan, int at, boolean figures) {
        StringBuilder form = new StringBuilder();
        Optional<Found> best = Optional.empty();
        for (int end = at; end < at + LONGEST_FORM && scan.exists(end); end++) {
            if (end > at && !scan.isGlued(end)) {
                form.append(' ');
            }
            if (scan.length(end) > 12 && !scan.isWord(end)) {
                break;
            }
            form.append(scan.isWord(end) ? scan.word(end) : scan.raw(end));
            Unit unit = FORMS.get(form.toString());
            // "37 T-72": a capital, or more behind it, makes a letter a name.
            boolean letter = scan.isWord(end) && scan.length(end) == 1 && end == at;
            boolean name = letter
                    && (scan.isCapital(end) && !"KWV".contains(scan.raw(end))
                            || scan.isGlued(end + 1) && scan.isDash(end + 1));
            boolean partOfWord = name
                    || unit != null
                            && scan.isGlued(end + 1)
                            && (scan.isWord(end + 1) && scan.isWord(end)
                                    || scan.isFigures(end + 1) && scan.isWord(end));
            if (unit != null && !partOfWord && (figures || !ONLY_BEHIND_FIGURES.contains(form.toString()))) {
                best = Optional.of(new Found(end + 1, unit));
            }
        }
        return best.or(() -> millions(scan, at).map(unit -> new Found(at + 1, unit)));
    }

    /** Millions of a currency in one code: "MUSD", "MSEK". */
    static Optional<Unit> millions(TokenScan scan, int at) {
        String code = scan.raw(at);
        boolean capitals = code.length() == CODE + 1 && code.chars().allMatch(Character::isUpperCase);
        return capitals && code.startsWith("M")
                ? named(code.substring(1).toLowerCase(Locale.ROOT))
                        .filter(unit -> unit.kind() == QuantityKind.MONEY)
                        .map(unit -> new Unit(unit.code(), unit.kind(), MILLION))
                : Optional.empty();
    }

    /** The unit that this form names exactly. */
    static Optional<Unit> named(String form) {
        return Optional.ofNullable(FORMS.get(form));
    }

    private static Map<String, Unit> load() {
        Map<String, Unit> forms = new HashMap<>();
        for (String[] row : DataFile.rows("units.tsv")) {
            QuantityKind kind =
                    switch (row[0]) {
                        case "money" -> QuantityKind.MONEY;
                        case "percent" -> QuantityKind.PERCENT;
                        default -> QuantityKind.MEASURE;
                    };
            for (String form : row[2].split("\\|")) {
                forms.putIfAbsent(form, unit(row[1], kind));
            }
        }
        return Map.copyOf(forms);
    }

    // Pence and cents are hundredths.
    private static Unit unit(String code, QuantityKind kind) {
        return switch (code) {
            case "GBX" -> new Unit("GBP", kind, new BigDecimal("0.01"));
            case "USX" -> new Unit("USD", kind, new BigDecimal("0.01"));
            default -> new Unit(code, kind, BigDecimal.ONE);
        };
    }
}
