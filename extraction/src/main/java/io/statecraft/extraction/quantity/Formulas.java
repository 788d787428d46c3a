package io.statecraft.extraction.quantity;

import io.statecraft.extraction.scan.TokenScan;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers of chemistry and mathematics: "H 2 O", "1,1-dimethylhydrazine", "m s −1", "(1 − x)", "{4, 5}". */
final class Formulas {
    private static final int LONG_NAME = 16;
    private static final int LONG_SYMBOL = 4;
    private static final int LONG_SET = 12;
    private static final char MINUS = '\u2212';
    private static final Pattern FORMULA =
            Pattern.compile("(?:[A-Z][a-z]?)*[A-Z][a-z](?:[A-Z][a-z]?)+|(?:[A-Z][a-z]?)+[A-Z][a-z]");
    private static final Pattern SIGN = Pattern.compile("[B-HJ-Z\\p{IsGreek}]");
    private static final Pattern VARIABLE = Pattern.compile("[b-hj-z]");
    private static final Set<String> CHEMICALS = DataFile.words("chemical-stems.txt");

    private final TokenScan scan;

    Formulas(TokenScan scan) {
        this.scan = scan;
    }

    /** Whether the figures at a token belong to a formula. */
    boolean isPart(int at) {
        return isSymbol(at) || isIon(at) || isLocant(at) || isCompared(at) || isTerm(at) || isElementOfSet(at);
    }

    /** Whether a minus begins an exponent: "m s −1", "cm −3", "(r/5) −2". */
    boolean isExponent(int at) {
        if (!scan.isFigures(at + 1) || !scan.isGlued(at + 1) || scan.isGlued(at)) {
            return false;
        }
        boolean unit = scan.isWord(at - 1)
                && scan.length(at - 1) <= LONG_SYMBOL
                && UnitTable.named(scan.word(at - 1))
                        .filter(found -> found.kind() == QuantityKind.MEASURE)
                        .isPresent();
        boolean letter = scan.isWord(at - 1) && scan.length(at - 1) == 1 && !scan.is(at - 1, "a");
        return unit || scan.isSign(at, MINUS) && (letter || scan.isSign(at - 1, ')'));
    }

    // "H 2 O", "LaH 10", "the phase G 1", "x 1": what stands before is a sign of a formula.
    private boolean isSymbol(int at) {
        boolean decimal = scan.isSign(at + 1, '.') && scan.isGlued(at + 1) && scan.isGlued(at + 2);
        if (!scan.isWord(at - 1)
                || scan.isGlued(at)
                || scan.length(at) > 2
                || scan.length(at - 1) > LONG_NAME
                || decimal && scan.isFigures(at + 2)) {
            return false;
        }
        String before = scan.raw(at - 1);
        // The letter of "Russia's 12 brigades" is none of these, nor the sign of "2 m x 3 m".
        boolean times = before.equals("x")
                && (scan.isFigures(at - 2) || UnitTable.named(scan.word(at - 2)).isPresent());
        boolean variable = VARIABLE.matcher(before).matches() && !scan.isGlued(at - 1) && !times;
        // "the value of A 1", but "A 1 km walk".
        boolean capital = before.equals("A") && scan.isWord(at - 2) && !scan.isCapital(at - 2);
        return SIGN.matcher(before).matches()
                || variable
                || capital
                || FORMULA.matcher(before).matches();
    }

    // "Pt 4+", "Ni 2+": an element and its charge.
    private boolean isIon(int at) {
        return scan.isCapital(at - 1)
                && scan.length(at - 1) <= 2
                && scan.length(at) == 1
                && scan.isSign(at + 1, '+')
                && scan.isGlued(at + 1);
    }

    // "5-FU", "4-aminopyridine", "1,1-dimethylhydrazine", "4-(n-butyl)": the place of a group in a compound.
    private boolean isLocant(int at) {
        int last = at;
        while (last < at + LONG_SET
                && scan.isSign(last + 1, ',')
                && scan.isGlued(last + 1)
                && scan.isGlued(last + 2)
                && scan.isFigures(last + 2)
                && scan.length(last + 2) == 1) {
            last += 2;
        }
        int dash = last + 1;
        if (scan.length(at) > 1 || !scan.isDash(dash) || !scan.isGlued(dash) || !scan.isGlued(dash + 1)) {
            return false;
        }
        boolean unit = UnitTable.named(scan.word(dash + 1)).isPresent();
        boolean several = last > at && scan.isWord(dash + 1) && !unit;
        boolean acronym = scan.length(dash + 1) == 2
                && scan.raw(dash + 1).chars().allMatch(Character::isUpperCase)
                && !scan.isDash(dash + 2)
                && !unit;
        return several || acronym || scan.isSign(dash + 1, '(') || isChemical(scan.word(dash + 1));
    }

    private static boolean isChemical(String word) {
        for (int length = 2; length <= Math.min(word.length(), 8); length++) {
            if (CHEMICALS.contains(word.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    // "0 < x", "1 ≤ i ≤ n", "1/2 ⇔ 3/2"
    private boolean isCompared(int at) {
        int end = scan.isSign(at + 1, '.') && scan.isGlued(at + 1) && scan.isFigures(at + 2) ? at + 3 : at + 1;
        return "<≤≥⇔∝".indexOf(scan.sign(end)) >= 0
                && scan.sign(end) != ' '
                && (scan.isWord(end + 1) && scan.length(end + 1) == 1 || scan.isFigures(end + 1));
    }

    // "1 − x", "k + 1", "1/T": a number and a variable.
    private boolean isTerm(int at) {
        boolean behind = (scan.isSign(at + 1, MINUS) || scan.isSign(at + 1, '+')) && isVariable(at + 2)
                || scan.isSign(at + 1, '/') && scan.isGlued(at + 2) && isVariable(at + 2) && scan.isCapital(at + 2);
        boolean before = (scan.isSign(at - 1, MINUS) || scan.isSign(at - 1, '+')) && isVariable(at - 2);
        return behind || before;
    }

    private boolean isVariable(int at) {
        return scan.isWord(at)
                && scan.length(at) == 1
                && !scan.is(at, "a")
                && !(scan.isGlued(at + 1) && (scan.isFigures(at + 1) || scan.isHyphen(at + 1)));
    }

    // "{1, 2, 3}"
    private boolean isElementOfSet(int at) {
        for (int before = at - 1; before > at - LONG_SET; before--) {
            if (scan.isSign(before, '{')) {
                return true;
            }
            if (!scan.isFigures(before) && !scan.isSign(before, ',')) {
                return false;
            }
        }
        return false;
    }
}
