package io.statecraft.extraction.quantity;

import io.statecraft.extraction.scan.TokenScan;

/** Figures that are told apart by their shape: "T-72", "192.168.1.2", "+7 495 123", "10:30", "(4)", "(Griffin 1977)". */
final class Serials {
    private static final int LONG_NUMBER = 7;

    private final TokenScan scan;

    Serials(TokenScan scan) {
        this.scan = scan;
    }

    /** Whether the figures at a token are part of such a thing. */
    boolean isSerial(int at) {
        return isDesignation(at)
                || isChain(at)
                || isTime(at)
                || isMarker(at)
                || isHeading(at)
                || isYear(at)
                || isFormat(at)
                || isRatioOfFigures(at)
                || isLettered(at);
    }

    // "T-72", "S300", "MiG 29" is left to the equipment's names; "5G", "72B3".
    private boolean isDesignation(int at) {
        boolean gluedBefore = scan.isGlued(at);
        if (gluedBefore && scan.isWord(at - 1)) {
            return true;
        }
        if (gluedBefore
                && scan.isHyphen(at - 1)
                && scan.isGlued(at - 1)
                && (scan.isWord(at - 2) || scan.isFigures(at - 2) && isDesignation(at - 2))) {
            return true;
        }
        if (gluedBefore && "#№@_&".indexOf(scan.sign(at - 1)) >= 0 && scan.sign(at - 1) != ' ') {
            return true;
        }
        // "96m2" is an area.
        boolean letterAndMore = scan.isGlued(at + 1)
                && scan.isWord(at + 1)
                && scan.isGlued(at + 2)
                && scan.isFigures(at + 2)
                && UnitTable.named(scan.word(at + 1) + scan.raw(at + 2)).isEmpty();
        return letterAndMore
                || scan.isGlued(at) && scan.isSign(at - 1, '/') && scan.isGlued(at - 1) && scan.isWord(at - 2);
    }

    // "192.168.1.2", "+7 495 123", "555-0134-22".
    private boolean isChain(int at) {
        if (isTelephone(at)) {
            return true;
        }
        return isLink(at - 1)
                        && scan.isFigures(at - 2)
                        && (isLink(at - 3) && scan.isFigures(at - 4) && !isRangeOfDecimals(at - 4)
                                || isLink(at + 1) && scan.isFigures(at + 2) && !isRangeOfDecimals(at - 2))
                || isLink(at + 1)
                        && scan.isFigures(at + 2)
                        && isLink(at + 3)
                        && scan.isFigures(at + 4)
                        && !isRangeOfDecimals(at)
                || scan.length(at) > LONG_NUMBER && scan.raw(at).startsWith("0");
    }

    // "5.5-6.5", "1.5–2"
    private boolean isRangeOfDecimals(int at) {
        int second = at + 4;
        boolean more = scan.isSign(second + 1, '.') && isLink(second + 1);
        int end = more && scan.isFigures(second + 2) ? second + 3 : second + 1;
        return scan.isSign(at + 1, '.')
                && isLink(at + 1)
                && scan.isDash(at + 3)
                && isLink(at + 3)
                && scan.isFigures(second)
                && !(isLink(end) && scan.isFigures(end + 1))
                && !isLink(at - 1);
    }

    // "+7 495 123": groups of figures behind a plus.
    private boolean isTelephone(int at) {
        int first = at;
        while (first > at - 6
                && (scan.isFigures(first - 1)
                        || scan.isDash(first - 1)
                        || scan.isSign(first - 1, '(')
                        || scan.isSign(first - 1, ')'))) {
            first--;
        }
        return scan.isSign(first - 1, '+')
                && scan.isGlued(first)
                && (first < at || scan.isFigures(at + 1) || scan.isSign(at + 1, '('));
    }

    private boolean isLink(int at) {
        char sign = scan.sign(at);
        return (scan.isDash(at) || sign == '.' || sign == '/' || sign == ':')
                && scan.isGlued(at)
                && scan.isGlued(at + 1);
    }

    private boolean isTime(int at) {
        boolean colon = scan.isSign(at + 1, ':')
                        && scan.isGlued(at + 1)
                        && scan.isGlued(at + 2)
                        && scan.length(at + 2) == 2
                || scan.isSign(at - 1, ':') && scan.isGlued(at - 1) && scan.isGlued(at) && scan.isFigures(at - 2);
        boolean half = (scan.is(at + 1, "a") || scan.is(at + 1, "p"))
                && (scan.is(at + 2, "m") || scan.isSign(at + 2, '.') && scan.is(at + 3, "m"));
        return colon
                || half
                || scan.is(at + 1, "am")
                || scan.is(at + 1, "pm")
                || scan.is(at + 1, "o") && scan.is(at + 3, "clock");
    }

    // "(4)", "(3.1)", "[50]", "2) the second goal".
    private boolean isMarker(int at) {
        boolean decimal = scan.isSign(at + 1, '.') && isLink(at + 1) && scan.isFigures(at + 2);
        char before = scan.sign(at - 1);
        char after = scan.sign(decimal ? at + 3 : at + 1);
        boolean bracketed = (before == '(' || before == '[' || before == '{')
                && (after == ')' || after == ']' || after == ',' && before == '[');
        boolean counted = after == ')'
                && !decimal
                && !scan.isWord(at - 1)
                && before != '('
                && !scan.isFigures(at - 1)
                && before != '$'
                && before != '='
                && scan.length(at) <= 2;
        boolean listed = at == 0 || scan.is(at - 1, "and") || ",.;:".indexOf(before) >= 0 && before != ' ';
        return bracketed || counted && listed;
    }

    // "3.2. Results", "1. Choose ..." where a line begins.
    private boolean isHeading(int at) {
        boolean first = at == 0
                || scan.text().substring(scan.end(at - 1), scan.start(at)).contains("\n");
        if (!first || scan.length(at) > 2) {
            return false;
        }
        int end = at + 1;
        while (isLink(end) && scan.isSign(end, '.') && scan.isFigures(end + 1)) {
            end += 2;
        }
        return scan.isSign(end, '.') && scan.isGlued(end) && scan.exists(end + 1) && !scan.isGlued(end + 1);
    }

    // "(Griffin 1977)": four figures of our time that count nothing.
    private boolean isYear(int at) {
        int number = scan.length(at) == 4 ? scan.number(at) : -1;
        boolean ours = number >= 1800 && number <= 2035;
        boolean close =
                scan.isGlued(at + 1) && (scan.isWord(at + 1) && scan.length(at + 1) == 1 || scan.isDash(at + 1));
        boolean nounFollows = scan.isWord(at + 1) && !close;
        boolean name = scan.isCapital(at - 1)
                || scan.isSign(at - 1, '.')
                || scan.isSign(at - 1, ',')
                || scan.isSign(at - 1, ';')
                || scan.isSign(at - 1, '(');
        boolean cited = scan.isSign(at - 1, '(') && scan.isSign(at - 2, '.') && scan.is(at - 3, "al")
                || scan.isSign(at - 1, '.') && scan.is(at - 2, "al");
        return ours && cited
                || ours
                        && name
                        && !nounFollows
                        && !scan.isSign(at + 1, '%')
                        && !(scan.isSign(at + 1, ',') && scan.isGlued(at + 2) && scan.isFigures(at + 2));
    }

    // "the 5+1 group", "P5+1", "the 2+2 talks".
    private boolean isFormat(int at) {
        boolean left = scan.isSign(at - 1, '+')
                && scan.isGlued(at)
                && scan.isGlued(at - 1)
                && (scan.isWord(at - 2) || scan.isFigures(at - 2) || scan.isSign(at - 2, ')'));
        boolean right =
                scan.isSign(at + 1, '+') && scan.isGlued(at + 1) && scan.isGlued(at + 2) && scan.isFigures(at + 2);
        return left || right;
    }

    // "24/7", "9/11" is a date, "16/10": no fraction, for the first figure is not the smaller one.
    private boolean isRatioOfFigures(int at) {
        boolean slash = scan.isSign(at + 1, '/') && isLink(at + 1) && scan.isFigures(at + 2);
        boolean behind = scan.isSign(at - 1, '/') && isLink(at - 1) && scan.isFigures(at - 2);
        return slash && scan.number(at) >= scan.number(at + 2) || behind && scan.number(at - 2) >= scan.number(at);
    }

    // "1σ", "a 2D map", "5G", "Figure 3a, 4c", "1p/19q": a letter that is no unit makes a sign of the number.
    private boolean isLettered(int at) {
        boolean decimal = scan.isSign(at + 1, '.') && isLink(at + 1) && scan.isFigures(at + 2);
        int letter = decimal ? at + 3 : at + 1;
        boolean alone = scan.isGlued(letter)
                && scan.isWord(letter)
                && scan.length(letter) == 1
                && !(scan.isGlued(letter + 1) && (scan.isWord(letter + 1) || scan.isFigures(letter + 1)));
        boolean unit = "pP".contains(scan.raw(letter)) && !scan.isSign(letter + 1, '/');
        return alone && !unit && "DGHNPQRXZσacdefinopqruyz".contains(scan.raw(letter));
    }
}
