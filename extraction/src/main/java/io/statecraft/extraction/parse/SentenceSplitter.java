package io.statecraft.extraction.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a block into sentences. Works on cleaned text: quotation marks are straight, odd spaces are plain. */
final class SentenceSplitter {

    private static final String FINAL_MARKS = ".!?…。！？";
    private static final int LONGEST_LOOK_BACK = 2_000;
    private static final String CLOSERS = "\"')]";

    /** Abbreviations that stand before a name or number and so never end a sentence. */
    private static final Set<String> BEFORE_NAMES =
            Set.of(("adm amb approx art bgen brig c ca capt cf cmdr col comdr cpl cpt dr e.g eds esp ex fig figs fr ft"
                            + " gen gens gov govs hon i.e lt ltc ltg ltgen maj messrs mgen mr mrs ms msgr mt op p para pp"
                            + " pres prof pvt rear-adm rep reps res rev sec sen sens sgt spec st ste supt viz vol vols vs")
                    .split(" "));

    /** Abbreviations that may end a sentence: only a word that often begins one decides. */
    private static final Set<String> AMBIGUOUS = Set.of(
            ("a.m p.m al assn ave bros co corp dept dist div est etc gov't inc jr llc ltd mass mfg natl op.cit ph.d"
                            + " plc sr univ jan feb mar apr jun jul aug sep sept oct nov dec")
                    .split(" "));

    private static final Set<String> STARTERS =
            Set.of(("A After All Although Among An And Another Any As At Because Before Both But By Despite During Each"
                            + " Earlier Even Every For From He Her His However If In Instead It Its Later Many Meanwhile"
                            + " Moreover Most My Neither No Nor On Once One Only Other Others Our Over Several She Since So"
                            + " Some Still Such That The Their Then There These They This Those Though Through Thus To Under"
                            + " Until We What When Where Which While Who With Within Without Yet You")
                    .split(" "));

    private static final Pattern ADDRESS = Pattern.compile("(?i).*(?:www\\.|https?:|@|/).*");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.)*\\p{L}");
    private static final Set<String> DOMAINS = Set.of("Com", "Org", "Net", "Info", "Gov", "Io");

    private final String text;
    private final int end;

    private SentenceSplitter(String text, int end) {
        this.text = text;
        this.end = end;
    }

    static List<Span> split(String cleaned, Span block) {
        SentenceSplitter splitter = new SentenceSplitter(cleaned, block.end());
        List<Span> sentences = new ArrayList<>();
        int start = block.start();
        int at = start;
        while (at < block.end()) {
            int behind = splitter.boundary(start, at);
            if (behind > 0) {
                splitter.add(sentences, start, behind);
                start = behind;
                at = behind;
            } else {
                at++;
            }
        }
        splitter.add(sentences, start, block.end());
        return sentences;
    }

    private void add(List<Span> sentences, int start, int behind) {
        int from = start;
        int to = behind;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Span(from, to));
        }
    }

    /** The offset behind the sentence if one ends with the mark at this place, else 0. */
    private int boundary(int start, int mark) {
        if (FINAL_MARKS.indexOf(text.charAt(mark)) < 0) {
            return 0;
        }
        int behind = mark + 1;
        while (behind < end && FINAL_MARKS.indexOf(text.charAt(behind)) >= 0) {
            behind++;
        }
        int closed = behind;
        while (closed < end && CLOSERS.indexOf(text.charAt(closed)) >= 0 && !isOpening(start, closed)) {
            closed++;
        }
        int next = closed;
        while (next < end && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next >= end) {
            return end;
        }
        if (text.charAt(mark) >= '。') {
            return closed;
        }
        boolean ends =
                next == closed ? endsWithoutSpace(mark, behind, closed) : endsWithSpace(start, mark, behind, next);
        return ends ? closed : 0;
    }

    /** A straight mark opens a quotation when those before it in the sentence are paired and a word follows. */
    private boolean isOpening(int start, int mark) {
        if (text.charAt(mark) != '"' || mark + 1 >= end || !Character.isLetter(text.charAt(mark + 1))) {
            return false;
        }
        int before = 0;
        for (int i = Math.max(start, mark - LONGEST_LOOK_BACK); i < mark; i++) {
            before += text.charAt(i) == '"' ? 1 : 0;
        }
        return before % 2 == 0;
    }

    private boolean endsWithSpace(int start, int mark, int behind, int next) {
        char first = text.charAt(next);
        if (Character.isLowerCase(first) || ",;:)".indexOf(first) >= 0) {
            return false;
        }
        boolean plainStop = text.charAt(mark) == '.' && behind == mark + 1;
        return !plainStop || !isAbbreviation(start, mark, next);
    }

    private boolean isAbbreviation(int start, int mark, int next) {
        String word = wordBefore(start, mark);
        String lower = word.toLowerCase(Locale.ROOT);
        String following = wordAt(next);
        if (BEFORE_NAMES.contains(lower)) {
            return true;
        }
        if (lower.equals("no") || lower.equals("nos")) {
            return Character.isDigit(text.charAt(next));
        }
        boolean initials = INITIALS.matcher(word).matches() && !word.equals("I");
        return (initials || AMBIGUOUS.contains(lower)) && !STARTERS.contains(following);
    }

    /** "…took the weapons.The group…": a full stop between a word and a capitalised one, outside of addresses. */
    private boolean endsWithoutSpace(int mark, int behind, int closed) {
        if (closed >= end || mark == 0) {
            return false;
        }
        int first = closed;
        while (first < end && (text.charAt(first) == '"' || text.charAt(first) == '(')) {
            first++;
        }
        String following = wordAt(first);
        char before = text.charAt(mark - 1);
        boolean wordBefore = Character.isLowerCase(before)
                || CLOSERS.indexOf(before) >= 0
                || (Character.isDigit(before) && STARTERS.contains(following));
        boolean capitalised = following.length() > 1
                && Character.isUpperCase(following.charAt(0))
                && Character.isLowerCase(following.charAt(1));
        boolean starter = capitalised || (following.equals("A") && first + 1 < end && text.charAt(first + 1) == ' ');
        int chunkStart = mark;
        while (chunkStart > 0 && !Character.isWhitespace(text.charAt(chunkStart - 1))) {
            chunkStart--;
        }
        int chunkEnd = mark;
        while (chunkEnd < end && !Character.isWhitespace(text.charAt(chunkEnd))) {
            chunkEnd++;
        }
        boolean longEnough = mark - chunkStart >= 2 || behind > mark + 1;
        return wordBefore
                && starter
                && longEnough
                && !DOMAINS.contains(following)
                && !ADDRESS.matcher(text.substring(chunkStart, chunkEnd)).matches();
    }

    private String wordBefore(int start, int mark) {
        int from = mark;
        while (from > start && isWordPart(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, mark);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '\'' || c == '-';
    }

    private String wordAt(int from) {
        int to = from;
        while (to < end && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }
}
