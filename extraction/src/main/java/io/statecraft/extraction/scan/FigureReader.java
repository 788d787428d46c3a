package io.statecraft.extraction.scan;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a number in figures: "8,800", "40 000", "12.5", "0,006", "10½", "2.7 × 10^4". */
final class FigureReader {
    private static final int MOST_DIGITS = 18;
    private static final int MOST_GROUPS = 5;
    private static final int MOST_ZEROS = 30;
    private static final Set<String> CALIBRES = Set.of("mm", "millimetre", "millimeter");
    private static final String NARROW_SPACES = "\u00a0\u2009\u202f";
    private static final char MINUS = '\u2212';
    private static final Map<Character, BigDecimal> VULGAR_FRACTIONS =
            Map.of('½', new BigDecimal("0.5"), '¼', new BigDecimal("0.25"), '¾', new BigDecimal("0.75"));

    private final TokenScan scan;

    FigureReader(TokenScan scan) {
        this.scan = scan;
    }

    Optional<NumberReading> read(int at) {
        if (!scan.isFigures(at)) {
            BigDecimal fraction = VULGAR_FRACTIONS.get(scan.sign(at));
            return Optional.ofNullable(fraction).map(value -> NumberReading.plain(at + 1, value, true));
        }
        return plain(at).map(this::timesPowerOfTen);
    }

    private Optional<NumberReading> plain(int at) {
        boolean alone = !scan.isGlued(at + 1) && scan.sign(at + 1) == ' ' && !isThreeDigits(at + 1);
        if (alone && scan.number(at) >= 0) {
            return Optional.of(NumberReading.plain(at + 1, BigDecimal.valueOf(scan.number(at)), true));
        }
        StringBuilder digits = new StringBuilder(scan.length(at) > MOST_DIGITS ? "" : scan.raw(at));
        int end = at + 1;
        // "0,006" is a decimal fraction with a comma.
        if (scan.length(at) <= 3 && !scan.raw(at).equals("0")) {
            end = appendLakhs(end, digits);
            int spaced = end > at + 1 ? end : behindSpacedGroups(at);
            while (digits.length() <= MOST_DIGITS && (end < spaced || groupAt(end) > 0)) {
                int group = end < spaced ? end : groupAt(end);
                digits.append(scan.raw(group));
                end = group + 1;
            }
        }
        if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        boolean point = scan.isSign(end, '.') && scan.isGlued(end) && scan.isFigures(end + 1) && scan.isGlued(end + 1);
        boolean secondPoint =
                scan.isSign(end + 2, '.') && scan.isGlued(end + 2) && scan.isGlued(end + 3) && scan.isFigures(end + 3);
        if (point && !secondPoint && scan.length(end + 1) <= MOST_DIGITS || end == at + 1 && isDecimalComma(end)) {
            digits.append('.').append(scan.raw(end + 1));
            end += 2;
        }
        BigDecimal value = new BigDecimal(digits.toString());
        BigDecimal fraction = VULGAR_FRACTIONS.get(scan.sign(end));
        return Optional.of(
                fraction == null
                        ? NumberReading.plain(end, value, true)
                        : NumberReading.plain(end + 1, value.add(fraction), true));
    }

    // The index of a group of three digits: "8,800", and "8 800" with a space that does not break. 0 for none.
    private int groupAt(int at) {
        if ((scan.isSign(at, ',') || scan.isSign(at, '\'')) && scan.isGlued(at) && scan.isGlued(at + 1)) {
            return isThreeDigits(at + 1) ? at + 1 : 0;
        }
        int gap = scan.end(at - 1);
        boolean narrow =
                scan.start(at) == gap + 1 && NARROW_SPACES.indexOf(scan.text().charAt(gap)) >= 0;
        return narrow && isThreeDigits(at) ? at : 0;
    }

    // "12,34,567": above the thousands the groups of Indian print have two figures.
    private int appendLakhs(int at, StringBuilder digits) {
        int end = at;
        while (end < at + 2 * MOST_GROUPS && isGluedGroup(end, 2)) {
            end += 2;
        }
        if (end == at || !isGluedGroup(end, 3) || digits.length() > 2) {
            return at;
        }
        for (int group = at + 1; group < end; group += 2) {
            digits.append(scan.raw(group));
        }
        return end;
    }

    private boolean isGluedGroup(int comma, int length) {
        return scan.isSign(comma, ',')
                && scan.isGlued(comma)
                && scan.isGlued(comma + 1)
                && scan.isFigures(comma + 1)
                && scan.length(comma + 1) == length;
    }

    // "40 000 troops", "1 414 021": groups with an ordinary blank. A row of other figures around them is a table, a
    // fourth digit before them a year: "in 2019 300 soldiers".
    private int behindSpacedGroups(int at) {
        int end = at + 1;
        while (end <= at + MOST_GROUPS && isSpacedGroup(end)) {
            end++;
        }
        boolean leadingZero = scan.raw(at).startsWith("0");
        boolean row =
                scan.isFigures(at - 1) && scan.length(at - 1) <= 3 || scan.isFigures(end) && !isNumberOfItsOwn(end);
        boolean glued = scan.isGlued(at) && !isOpening(at - 1);
        return leadingZero || row || glued ? at + 1 : end;
    }

    private boolean isSpacedGroup(int at) {
        boolean blank = scan.start(at) == scan.end(at - 1) + 1;
        return blank && isThreeDigits(at) && !isNumberOfItsOwn(at);
    }

    // "12 155-mm guns", "12 155 mm guns", "12 155mm guns"; but "a 40 000-strong army".
    private boolean isNumberOfItsOwn(int at) {
        boolean hyphen = scan.isGlued(at + 1) && scan.isHyphen(at + 1) && !scan.is(at + 2, "strong");
        return hyphen || scan.isGlued(at + 1) && scan.isWord(at + 1) || CALIBRES.contains(scan.word(at + 1));
    }

    private boolean isOpening(int at) {
        return "([\"'“‘$€£¥~∼≈<>".indexOf(scan.sign(at)) >= 0 && scan.sign(at) != ' ';
    }

    private boolean isThreeDigits(int at) {
        return scan.isFigures(at) && scan.length(at) == 3;
    }

    // "3,5", but in "22,24,26" a comma separates.
    private boolean isDecimalComma(int at) {
        return scan.isSign(at, ',')
                && scan.isGlued(at)
                && scan.isGlued(at + 1)
                && scan.isFigures(at + 1)
                && (scan.length(at + 1) <= 2 || scan.raw(at - 1).equals("0"))
                && !(scan.isSign(at + 2, ',') && scan.isGlued(at + 2))
                && !(scan.isSign(at - 2, ',') && scan.isGlued(at - 1));
    }

    // "2.7 × 10^4", "1.43 × 10 −4", and "10 −6" for 0.000001, as print loses what was raised.
    private NumberReading timesPowerOfTen(NumberReading number) {
        int at = number.end();
        boolean times = (scan.isSign(at, '×') || scan.isSign(at, '·') || scan.isSign(at, '*') || scan.is(at, "x"))
                && scan.raw(at + 1).equals("10");
        boolean ten = scan.raw(at - 1).equals("10") && number.value().equals(BigDecimal.TEN);
        if (!times && !ten) {
            return number;
        }
        int sign = times ? at + 2 : at;
        boolean raised = scan.isSign(sign, '^');
        int exponent = raised ? sign + 1 : sign;
        boolean negative = scan.isDash(exponent)
                && scan.isGlued(exponent + 1)
                && (raised || scan.isSign(exponent, MINUS) && (times || !scan.isGlued(exponent)));
        exponent = negative ? exponent + 1 : exponent;
        boolean clear = raised || negative || times && !scan.isDash(exponent + 1);
        if (!clear || !scan.isFigures(exponent) || scan.length(exponent) > 2 || scan.number(exponent) > MOST_ZEROS) {
            return number;
        }
        int power = negative ? -scan.number(exponent) : scan.number(exponent);
        BigDecimal factor = times ? number.value() : BigDecimal.ONE;
        return NumberReading.plain(exponent + 1, factor.scaleByPowerOfTen(power), true);
    }
}
