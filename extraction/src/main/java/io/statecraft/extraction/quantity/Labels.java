package io.statecraft.extraction.quantity;

import io.statecraft.extraction.scan.NumberReader;
import io.statecraft.extraction.scan.TokenScan;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers behind a name: "Resolution 2254", "Tables 3, 4 and 5", "Unit 8200 of the army", "HD 188753 A", "shaft 8 is". */
final class Labels {
    private static final Set<String> NAMES = DataFile.words("not-quantities.txt");
    private static final Set<String> DOUBTFUL_NAMES = DataFile.words("doubtful-labels.txt");
    private static final Set<String> FUNCTION_WORDS = DataFile.words("function-words.txt");
    private static final Set<String> BEHIND_LABELS =
            Set.of("and", "of", "in", "on", "was", "is", "for", "with", "at", "by", "as", "has", "except");
    private static final Set<String> BEHIND_LISTS = Set.of(
            "and", "or", "to", "is", "was", "has", "in", "for", "with", "as", "by", "respectively", "show", "shows");
    private static final Set<String> NUMBER_WORDS = NumberReader.numberWords();
    private static final Set<String> BEFORE_NOUNS = Set.of("of", "to", "in", "by", "at", "or", "on", "per");
    /** What an index follows in chemistry: "the CO 2 output", "the UF 6 stock". */
    private static final Set<String> COMPOUNDS = Set.of("co", "no", "so", "uf", "uo");

    private static final Pattern GLUED_LABEL = Pattern.compile("\\p{Ll}+(?:Table|Figure|Fig|Section|Appendix)s?");
    private static final int LONG_NAME = 16;

    private final TokenScan scan;

    Labels(TokenScan scan) {
        this.scan = scan;
    }

    boolean isLabelled(int at) {
        return isNamed(at)
                || isDoubtfullyNamed(at)
                || isCatalogued(at)
                || isCapitalLabel(at)
                || isGluedLabel(at)
                || isReferenceSign(at);
    }

    /** "Article 5", in figures or words: "Chapter One". */
    boolean isNamed(int at) {
        int before = label(at);
        if (!NAMES.contains(scan.word(before))) {
            return false;
        }
        // "no 300 soldiers"? The abbreviation has a point or a capital: "No. 5".
        return !scan.is(before, "no") || scan.isCapital(before) || before == at - 2;
    }

    private int label(int at) {
        return scan.isSign(at - 1, '.') || scan.isSign(at - 1, '#') ? at - 2 : at - 1;
    }

    // "according to claim 7", "in groups 1 and 2"; but "they claim 7 dead", "the army claims 60".
    private boolean isDoubtfullyNamed(int at) {
        boolean noun = at < 2 || FUNCTION_WORDS.contains(scan.word(at - 2)) || BEFORE_NOUNS.contains(scan.word(at - 2));
        return noun
                && DOUBTFUL_NAMES.contains(scan.word(at - 1))
                && scan.length(at) <= 2
                && endsHere(at + 1, BEHIND_LISTS)
                && !scan.isSign(at + 1, '%');
    }

    /** The end of a list that a labelled number begins: "Articles 5 and 6", "Figures 3-5", "No. 2 to 6 and 15". */
    int behindList(int at, int end) {
        boolean plural = isNamed(at) && scan.word(label(at)).endsWith("s")
                || DOUBTFUL_NAMES.contains(scan.word(at - 1))
                        && scan.word(at - 1).endsWith("s");
        boolean labelled = plural || isNamed(at) || isDoubtfullyNamed(at);
        int last = at;
        int behind = end;
        while (true) {
            int next = behindLink(behind);
            boolean goesOn = next > behind
                    && scan.isFigures(next)
                    && scan.length(next) <= scan.length(last) + 1
                    && !isMeasured(next)
                    && (plural || !scan.isWord(next + 1) || labelled && BEHIND_LISTS.contains(scan.word(next + 1)));
            if (!goesOn) {
                return behind;
            }
            last = next;
            behind = next + 1;
        }
    }

    // "and", ",", "-", ", and"
    private int behindLink(int at) {
        boolean comma = scan.isSign(at, ',');
        if (comma && !scan.is(at + 1, "and") && !scan.is(at + 1, "or")) {
            return at + 1;
        }
        int word = comma ? at + 1 : at;
        boolean link = scan.is(word, "and") || scan.is(word, "or") || scan.is(word, "to") || scan.isDash(word);
        return link ? word + 1 : at;
    }

    // "30%", "3 months", "2-day", "4.5", "5 million", "3+": not one of a list of names.
    private boolean isMeasured(int at) {
        char sign = scan.sign(at + 1);
        boolean glued = scan.isGlued(at + 1) && scan.isGlued(at + 2);
        return UnitTable.behind(scan, at + 1, true).isPresent()
                || NUMBER_WORDS.contains(scan.word(at + 1))
                || sign == '+' && scan.isGlued(at + 1)
                || glued && scan.isDash(at + 1) && scan.isWord(at + 2)
                || glued && (sign == '.' || sign == ',' && scan.length(at + 2) == 3) && scan.isFigures(at + 2);
    }

    // "Unit 8200 of the army", "Room 39.": a name, its number, and nothing that is counted.
    private boolean isCapitalLabel(int at) {
        boolean name = scan.isCapital(at - 1)
                && scan.length(at - 1) > 2
                && !FUNCTION_WORDS.contains(scan.word(at - 1))
                && !scan.isGlued(at);
        boolean money = UnitTable.named(scan.word(at - 1)).isPresent();
        return name && !money && endsHere(at + 1, BEHIND_LABELS);
    }

    private boolean endsHere(int at, Set<String> words) {
        char after = scan.sign(at);
        boolean closes = ".;:)]".indexOf(after) >= 0 && after != ' ' || after == ',';
        return !scan.exists(at) || closes && !scan.isGlued(at + 1) || words.contains(scan.word(at));
    }

    // "NGC 7027", "HD 188753 A", "CO 2 emissions"; but "In the US 3 men died".
    private boolean isCatalogued(int at) {
        boolean capitals = scan.isWord(at - 1)
                && scan.length(at - 1) >= 2
                && scan.length(at - 1) <= 5
                && scan.raw(at - 1).chars().allMatch(Character::isUpperCase);
        if (!capitals || UnitTable.named(scan.word(at - 1)).isPresent() || scan.isGlued(at)) {
            return false;
        }
        boolean nounFollows =
                scan.isWord(at + 1) || scan.isSign(at + 1, '%') || scan.isSign(at + 1, ',') && scan.isGlued(at + 1);
        boolean article = (scan.is(at - 2, "the") || scan.is(at - 2, "a")) && !COMPOUNDS.contains(scan.word(at - 1));
        boolean component = scan.isCapital(at + 1) && scan.length(at + 1) <= 2 && !scan.isGlued(at + 1);
        boolean index = scan.length(at) == 1 && scan.length(at - 1) <= 3 && !isMeasured(at);
        return !nounFollows || !article && (component || index || BEHIND_LABELS.contains(scan.word(at + 1)));
    }

    private boolean isGluedLabel(int at) {
        return scan.isWord(at - 1)
                && !scan.isGlued(at)
                && scan.length(at) <= 2
                && scan.length(at - 1) <= LONG_NAME
                && GLUED_LABEL.matcher(scan.raw(at - 1)).matches();
    }

    // "The centering ring 18 is fixed, and 11 is a pole": more than one would be "are".
    private boolean isReferenceSign(int at) {
        boolean verb = scan.is(at + 1, "is") || scan.is(at + 1, "has");
        String before = scan.word(at - 1);
        boolean noun = !before.isEmpty() && !FUNCTION_WORDS.contains(before) && !BEFORE_NOUNS.contains(before);
        boolean clause = scan.isSign(at - 1, ',') || scan.is(at - 1, "and");
        return verb && scan.length(at) <= 2 && scan.number(at) > 1 && (noun || clause);
    }
}
