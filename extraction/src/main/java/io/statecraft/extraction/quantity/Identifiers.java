package io.statecraft.extraction.quantity;

import io.statecraft.extraction.scan.TokenScan;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers that name and do not count: "T-72", "Resolution 2254", telephone numbers, times of day, scores. */
final class Identifiers {
    private static final Set<String> NAMES = DataFile.rows("not-quantities.txt").stream()
            .flatMap(row -> Arrays.stream(row[0].split(" ")))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> NOT_BEFORE_ONE = Set.of(
            "no", "the", "this", "that", "any", "every", "each", "some", "which", "other", "another", "first", "last",
            "next", "only", "anyone", "such", "if", "when", "what");
    private static final Set<String> NOT_BEHIND_ONE = Set.of(
            "of", "another", "is", "was", "who", "that", "which", "and", "in", "for", "to", "can", "could", "may",
            "might", "must", "should", "would", "will", "has", "had", "or", "by", "with", "from", "on", "at", "as",
            "but", "the", "a", "day", "side", "hand", "thing", "way", "side's", "where", "such", "reason", "s",
            "already", "needs", "more", "last");
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "the",
            "these",
            "those",
            "all",
            "some",
            "another",
            "about",
            "around",
            "over",
            "under",
            "nearly",
            "almost",
            "roughly",
            "approximately",
            "only",
            "just",
            "both",
            "more",
            "less",
            "fewer",
            "than",
            "least",
            "most",
            "and",
            "but",
            "with",
            "for",
            "from",
            "into",
            "its",
            "their",
            "our",
            "his",
            "her",
            "other",
            "after",
            "before",
            "when",
            "while",
            "including",
            "out",
            "between",
            "total",
            "further",
            "additional",
            "estimated",
            "among",
            "killing",
            "exactly",
            "well",
            "below",
            "above",
            "minus",
            "negative",
            "what",
            "that",
            "are",
            "was",
            "were",
            "has",
            "had",
            "have",
            "costs",
            "not",
            "point",
            "give",
            "plus",
            "until",
            "since",
            "during");
    private static final Set<String> BEHIND_LABELS =
            Set.of("and", "of", "in", "on", "was", "is", "for", "with", "at", "by", "as", "has", "except");
    private static final int LONG_NUMBER = 7;
    private static final int LONG_NAME = 16;
    private static final Pattern FORMULA =
            Pattern.compile("(?:[A-Z][a-z]?)*[A-Z][a-z](?:[A-Z][a-z]?)+|(?:[A-Z][a-z]?)+[A-Z][a-z]");
    private static final Pattern GLUED_LABEL = Pattern.compile("\\p{Ll}+(?:Table|Figure|Fig|Section|Appendix)s?");
    private static final Pattern SIGN = Pattern.compile("[B-HJ-Z\\p{IsGreek}]");

    private final TokenScan scan;

    Identifiers(TokenScan scan) {
        this.scan = scan;
    }

    /** Whether the number that begins here is none that counts. */
    boolean isName(int at) {
        if (scan.is(at, "one")) {
            return isPronoun(at);
        }
        if (!scan.isFigures(at)) {
            return scan.isWord(at) && !scan.isWord(at + 1) && isNamed(at);
        }
        return isDesignation(at)
                || isNamed(at)
                || isChain(at)
                || isTime(at)
                || isMarker(at)
                || isYear(at)
                || isCatalogued(at)
                || isSymbol(at)
                || isLettered(at)
                || isLabel(at);
    }

    // "(4)", "[50]", "2) the second goal".
    private boolean isMarker(int at) {
        char before = scan.sign(at - 1);
        char after = scan.sign(at + 1);
        boolean bracketed = (before == '(' || before == '[' || before == '{')
                && (after == ')' || after == ']' || after == ',' && before == '[');
        boolean counted = after == ')'
                && !scan.isWord(at - 1)
                && before != '('
                && !scan.isFigures(at - 1)
                && before != '$'
                && before != '='
                && scan.length(at) <= 2;
        return bracketed || counted && (at == 0 || ",.;:".indexOf(before) >= 0 && before != ' ');
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

    // "Unit 8200 of the army", "Room 39.": a name, its number, and nothing that is counted.
    private boolean isLabel(int at) {
        boolean name = scan.isCapital(at - 1)
                && scan.length(at - 1) > 2
                && !FUNCTION_WORDS.contains(scan.word(at - 1))
                && !scan.isGlued(at);
        char after = scan.sign(at + 1);
        boolean ends = !scan.exists(at + 1)
                || ".;:)]".indexOf(after) >= 0 && after != ' ' && !scan.isGlued(at + 2)
                || after == ',' && !scan.isGlued(at + 2);
        boolean money = UnitTable.named(scan.word(at - 1)).isPresent();
        return name && !money && (ends || BEHIND_LABELS.contains(scan.word(at + 1)));
    }

    // "NGC 7027", "HD 188753"
    private boolean isCatalogued(int at) {
        boolean capitals = scan.isWord(at - 1)
                && scan.length(at - 1) >= 2
                && scan.length(at - 1) <= 5
                && scan.raw(at - 1).chars().allMatch(Character::isUpperCase);
        boolean money = UnitTable.named(scan.word(at - 1)).isPresent();
        boolean nounFollows =
                scan.isWord(at + 1) || scan.isSign(at + 1, '%') || scan.isSign(at + 1, ',') && scan.isGlued(at + 1);
        return capitals && !money && !nounFollows;
    }

    // "H 2 O", "LaH 10", "the phase G 1", "inTable 3": what stands before is a sign of a formula or a glued label.
    private boolean isSymbol(int at) {
        if (!scan.isWord(at - 1) || scan.isGlued(at) || scan.length(at) > 2 || scan.length(at - 1) > LONG_NAME) {
            return false;
        }
        String before = scan.raw(at - 1);
        return SIGN.matcher(before).matches()
                || FORMULA.matcher(before).matches()
                || GLUED_LABEL.matcher(before).matches();
    }

    // "1σ", "a 2D map", "5G": a letter that is no unit makes a sign of the number.
    private boolean isLettered(int at) {
        return scan.isGlued(at + 1)
                && scan.isWord(at + 1)
                && scan.length(at + 1) == 1
                && "DGHNPQRXZσ".contains(scan.raw(at + 1))
                && !scan.isGlued(at + 2);
    }

    private boolean isPronoun(int at) {
        boolean word = scan.isWord(at + 1) && !NOT_BEHIND_ONE.contains(scan.word(at + 1))
                || scan.isDash(at + 1) && scan.isGlued(at + 1);
        return NOT_BEFORE_ONE.contains(scan.word(at - 1)) || !word || scan.isDash(at - 1) && scan.isGlued(at);
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
        boolean letterAndMore =
                scan.isGlued(at + 1) && scan.isWord(at + 1) && scan.isGlued(at + 2) && scan.isFigures(at + 2);
        return letterAndMore
                || scan.isGlued(at) && scan.isSign(at - 1, '/') && scan.isGlued(at - 1) && scan.isWord(at - 2);
    }

    private boolean isNamed(int at) {
        int before = scan.isSign(at - 1, '.') || scan.isSign(at - 1, '#') ? at - 2 : at - 1;
        if (!NAMES.contains(scan.word(before))) {
            return false;
        }
        // "no 300 soldiers"? The abbreviation has a point or a capital: "No. 5".
        return !scan.is(before, "no") || scan.isCapital(before) || before == at - 2;
    }

    // "192.168.1.2", "+7 495 123", "555-0134-22".
    private boolean isChain(int at) {
        if (isTelephone(at)) {
            return true;
        }
        return isLink(at - 1)
                        && scan.isFigures(at - 2)
                        && (isLink(at - 3) && scan.isFigures(at - 4) || isLink(at + 1) && scan.isFigures(at + 2))
                || isLink(at + 1) && scan.isFigures(at + 2) && isLink(at + 3) && scan.isFigures(at + 4)
                || scan.length(at) > LONG_NUMBER && scan.raw(at).startsWith("0");
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
}
