package io.statecraft.extraction.quantity;

import io.statecraft.extraction.scan.TokenScan;
import java.util.Set;

/** Numbers that name and do not count: "T-72", "Resolution 2254", "CO 2", "two-sided", the pronoun "one". */
final class Identifiers {
    // "a two-way road", "one-dimensional": how something is, not how many there are.
    private static final Set<String> PROPERTIES = DataFile.words("number-properties.txt");

    private final TokenScan scan;
    private final Labels labels;
    private final Serials serials;
    private final Formulas formulas;

    Identifiers(TokenScan scan) {
        this.scan = scan;
        labels = new Labels(scan);
        serials = new Serials(scan);
        formulas = new Formulas(scan);
    }

    /** Whether the number that begins here is none that counts. */
    boolean isName(int at) {
        if (isProperty(at)) {
            return true;
        }
        if (scan.is(at, "one")) {
            return Pronouns.isPronoun(scan, at);
        }
        if (scan.isFigures(at)) {
            return serials.isSerial(at) || labels.isLabelled(at) || formulas.isPart(at);
        }
        if (scan.isDash(at)) {
            return formulas.isExponent(at);
        }
        return scan.isWord(at) && !scan.isWord(at + 1) && labels.isNamed(at);
    }

    private boolean isProperty(int at) {
        return scan.isDash(at + 1)
                && scan.isGlued(at + 1)
                && scan.isGlued(at + 2)
                && PROPERTIES.contains(scan.word(at + 2));
    }

    /** The end of the name whose figures begin here, with what is glued to it ("2254(2015)") or listed behind it. */
    int end(int at) {
        int end = at + 1;
        while (scan.isGlued(end)
                && scan.isGlued(end + 1)
                && scan.isFigures(end + 1)
                && (scan.isSign(end, ',') || scan.isSign(end, '.'))) {
            end += 2;
        }
        return labels.behindList(at, end);
    }
}
