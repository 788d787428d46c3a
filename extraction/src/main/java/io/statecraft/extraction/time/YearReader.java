package io.statecraft.extraction.time;

import io.statecraft.extraction.scan.NumberReader;
import io.statecraft.extraction.scan.NumberReading;
import io.statecraft.extraction.scan.TokenScan;
import io.statecraft.facts.Edtf;
import java.util.Optional;
import java.util.Set;

/** Years and spans of years, with what tells them from other numbers: "in 2014", "1979-80", "(2011)". */
final class YearReader implements Family {
    static final int EARLIEST = 1500;
    static final int LATEST = 2099;
    private static final Set<String> CUES = Set.of(
            "in",
            "since",
            "until",
            "till",
            "by",
            "before",
            "after",
            "from",
            "during",
            "of",
            "late",
            "early",
            "mid",
            "circa",
            "year",
            "between",
            "around",
            "through",
            "throughout",
            "fy",
            "for",
            "back",
            "end",
            "year's",
            "summer",
            "spring",
            "autumn",
            "fall",
            "winter",
            "to",
            "and",
            "or",
            "than",
            "dated");
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "its", "their", "his", "her", "our", "s", "this", "that", "new", "previous", "last");
    private static final WordList COUNTED = WordList.load("counted-nouns.txt");

    private final TokenScan scan;
    private final EraReader eras;

    YearReader(TokenScan scan) {
        this.scan = scan;
        this.eras = new EraReader(scan);
    }

    @Override
    public Optional<Reading> read(int at) {
        int word = scan.is(at, "the") ? at + 1 : at;
        if (scan.is(word, "year") && !(word == at && scan.is(at - 1, "the"))) {
            return yearNamed(word + 1);
        }
        if (scan.is(word, "fiscal") || scan.is(word, "fy") || scan.is(word, "calendar")) {
            return year(scan.is(word + 1, "year") ? word + 2 : word + 1);
        }
        return eras.read(word).or(() -> word == at ? bare(at).or(() -> spelled(at)) : Optional.empty());
    }

    private Optional<Reading> yearNamed(int at) {
        int figures = scan.is(at, "of") ? at + 1 : at;
        return year(figures).or(() -> inWords(figures));
    }

    /** Four figures that can be a year, whatever stands around them. */
    Optional<Reading> year(int at) {
        if (!isYear(at)) {
            return Optional.empty();
        }
        return Optional.of(new Reading(at + 1, CalendarDate.ofYear(scan.number(at))));
    }

    boolean isYear(int at) {
        int number = scan.length(at) == 4 ? scan.number(at) : -1;
        return number >= EARLIEST && number <= LATEST && !partOfSomethingElse(at);
    }

    // "Su-2014", "$2014", "2014.5", "2,014", "2014km", "2014-style".
    private boolean partOfSomethingElse(int at) {
        if (scan.isGlued(at)) {
            char before = scan.sign(at - 1);
            boolean dash = scan.isHyphen(at - 1);
            if (scan.isWord(at - 1) && !scan.is(at - 1, "fy")
                    || "$€£.,:#+*=_&@".indexOf(before) >= 0 && before != ' ') {
                return true;
            }
            if (dash && scan.isGlued(at - 1) && scan.isWord(at - 2) && !isDateWord(at - 2)) {
                return true;
            }
            if (before == '/' && scan.isGlued(at - 1) && !scan.isFigures(at - 2) && !isDateWord(at - 2)) {
                return true;
            }
        }
        if (!scan.isGlued(at + 1)) {
            return false;
        }
        if (scan.isWord(at + 1)) {
            return !scan.is(at + 1, "s");
        }
        boolean figuresFollow = scan.isGlued(at + 2) && scan.isFigures(at + 2);
        return "%°".indexOf(scan.sign(at + 1)) >= 0 && scan.sign(at + 1) != ' '
                || (scan.isSign(at + 1, '.') || scan.isSign(at + 1, ',') || scan.isSign(at + 1, ':')) && figuresFollow;
    }

    private boolean isDateWord(int at) {
        String word = scan.word(at);
        return CalendarWords.MONTHS.containsKey(word)
                || CalendarWords.SEASONS.containsKey(word)
                || Set.of("mid", "early", "late", "end", "post", "pre", "pro").contains(word);
    }

    private Optional<Reading> bare(int at) {
        if (!isYear(at)) {
            return Optional.empty();
        }
        Optional<Reading> span = span(at);
        int end = span.map(Reading::end).orElse(at + 1);
        return (hasCue(at, end) || span.isPresent() && isModern(at) || Relations.goesOn(scan, end))
                        && !COUNTED.contains(scan.word(end))
                ? span.or(() -> year(at))
                : Optional.empty();
    }

    // "2014-2018": two years of our time need no cue.
    private boolean isModern(int at) {
        return scan.number(at) >= 1900 && scan.number(at) <= 2035 && isYear(at + 2);
    }

    // "1979-80", "1979–1989", "2014/15"; "2021-07" is a month.
    private Optional<Reading> span(int at) {
        boolean glued = scan.isGlued(at + 1) && scan.isGlued(at + 2);
        if (!(scan.isDash(at + 1) || glued && scan.isSign(at + 1, '/'))) {
            return Optional.empty();
        }
        int from = scan.number(at);
        int to = scan.number(at + 2);
        if (glued && scan.length(at + 2) == 2 && !scan.isGlued(at + 3)) {
            to += from / 100 * 100;
        } else if (!isYear(at + 2)) {
            return Optional.empty();
        }
        return to <= from ? Optional.empty() : Optional.of(fixed(at + 3, from + "/" + to));
    }

    private boolean hasCue(int at, int end) {
        String before = scan.word(at - 1);
        if (CUES.contains(before) && !isFrequency(at) || before.isEmpty() && standsAlone(at)) {
            return true;
        }
        if (isBracketed(at) || scan.isDash(at - 1) && isDateWord(at - 2)) {
            return true;
        }
        boolean nounFollows = scan.isWord(end) && !scan.isGlued(end);
        return nounFollows
                && (DETERMINERS.contains(before)
                        || scan.isCapital(at - 1) && scan.isCapital(at + 1) && !isIdentifier(at - 1));
    }

    // "of 2000 men" is caught by the nouns; "to 2000" needs an earlier year to be a date, "for 2000" a sentence end.
    private boolean isFrequency(int at) {
        String before = scan.word(at - 1);
        if (before.equals("to") || before.equals("and") || before.equals("or") || before.equals("than")) {
            return !(isYear(at - 2)
                    || scan.is(at - 2, "according")
                    || scan.is(at - 2, "prior")
                    || before.equals("to") && isYear(at - 3));
        }
        return before.equals("for") && scan.isWord(at + 1) && !scan.is(at + 1, "and");
    }

    private boolean isIdentifier(int at) {
        return Set.of(
                        "resolution",
                        "no",
                        "number",
                        "article",
                        "paragraph",
                        "order",
                        "directive",
                        "law",
                        "protocol",
                        "unit",
                        "flight",
                        "room",
                        "page",
                        "channel",
                        "decree")
                .contains(scan.word(at));
    }

    private boolean isBracketed(int at) {
        char before = scan.sign(at - 1);
        char after = scan.sign(at + 1);
        if (before == '(' || before == '[') {
            return after == ')' || after == ']' || after == ',' || after == ';' || scan.isDash(at + 1) || after == '/';
        }
        return (before == ',' || before == ';') && (after == ')' || after == ']') || before == ',' && isYear(at - 2);
    }

    private boolean standsAlone(int at) {
        boolean first = at == 0 || "\n".indexOf(scan.text().charAt(scan.start(at) - 1)) >= 0;
        return first
                && (!scan.exists(at + 1) || scan.sign(at + 1) != ' ' && !scan.isGlued(at + 2) || scan.isDash(at + 1));
    }

    // "nineteen seventy-nine", "two thousand (and) fourteen".
    Optional<Reading> inWords(int at) {
        NumberReader numbers = new NumberReader(scan);
        Optional<NumberReading> century = numbers.below100(at);
        int hundreds = century.map(number -> number.value().intValue()).orElse(0);
        if (hundreds >= 15 && hundreds <= 20) {
            return numbers.below100(century.orElseThrow().end())
                    .filter(rest -> rest.value().intValue() >= 10)
                    .map(rest -> new Reading(
                            rest.end(),
                            CalendarDate.ofYear(hundreds * 100 + rest.value().intValue())));
        }
        if (hundreds != 2 || !scan.is(at + 1, "thousand")) {
            return Optional.empty();
        }
        Optional<NumberReading> rest = numbers.below100(scan.is(at + 2, "and") ? at + 3 : at + 2);
        return Optional.of(new Reading(
                rest.map(NumberReading::end).orElse(at + 2),
                CalendarDate.ofYear(
                        2000 + rest.map(number -> number.value().intValue()).orElse(0))));
    }

    static boolean counts(String noun) {
        return COUNTED.contains(noun);
    }

    private Optional<Reading> spelled(int at) {
        boolean cued = scan.is(at - 1, "in") || scan.is(at - 1, "since") || at == 0;
        return cued ? inWords(at).filter(reading -> at > 0 || reading.end() == scan.size()) : Optional.empty();
    }

    /** A year in figures or words, behind a word that promises one. */
    Optional<Reading> anyYear(int at) {
        return year(at).or(() -> inWords(at));
    }

    static Reading fixed(int end, String edtf) {
        Edtf value = Edtf.parse(edtf);
        return new Reading(end, reference -> Moment.given(value));
    }
}
