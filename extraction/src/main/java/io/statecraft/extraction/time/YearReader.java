package io.statecraft.extraction.time;

import io.statecraft.extraction.scan.NumberReader;
import io.statecraft.extraction.scan.NumberReading;
import io.statecraft.extraction.scan.TokenScan;
import io.statecraft.facts.Edtf;
import java.util.Optional;
import java.util.Set;

/** Years, spans of years, decades and centuries: "in 2014", "1979-80", "the 1990s", "the 19th century". */
final class YearReader implements Family {
    private static final int EARLIEST = 1500;
    private static final int LATEST = 2099;
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

    YearReader(TokenScan scan) {
        this.scan = scan;
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
        return decade(word)
                .or(() -> century(word))
                .or(() -> word == at ? bare(at).or(() -> spelled(at)) : Optional.empty());
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
        return (hasCue(at, end) || span.isPresent() && isModern(at)) && !COUNTED.contains(scan.word(end))
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

    private Optional<Reading> decade(int at) {
        boolean plural = scan.is(at + 1, "s") && scan.isGlued(at + 1);
        int end = plural ? at + 2 : at + 3;
        boolean apostrophe =
                !plural && isApostrophe(at + 1) && scan.isGlued(at + 1) && scan.is(at + 2, "s") && scan.isGlued(at + 2);
        if (scan.isFigures(at) && plural || apostrophe && scan.number(at) % 10 == 0 && scan.is(at - 1, "the")) {
            int number = scan.number(at);
            if (scan.length(at) == 4 && number % 10 == 0 && number >= EARLIEST && number <= LATEST) {
                return Optional.of(
                        number % 100 == 0 && number < 2000
                                ? fixed(end, "%02dXX".formatted(number / 100))
                                : decadeOf(end, number));
            }
            return scan.length(at) == 2 && number % 10 == 0 && number >= 20
                    ? Optional.of(decadeOf(end, 1900 + number))
                    : Optional.empty();
        }
        Integer named = CalendarWords.DECADES.get(scan.word(at));
        if (named == null || !scan.is(at - 1, "the") && at > 0 && !scan.is(at - 1, "nineteen")) {
            return Optional.empty();
        }
        return Optional.of(decadeOf(at + 1, 1900 + named));
    }

    private boolean isApostrophe(int at) {
        return scan.isSign(at, '\'') || scan.isSign(at, '\u2019');
    }

    private Optional<Reading> century(int at) {
        int number = Ordinals.read(scan, at);
        int noun = Ordinals.end(scan, at);
        if (scan.isDash(noun)) {
            noun++;
        }
        if (number < 1 || number > 30 || !scan.is(noun, "century")) {
            return Optional.empty();
        }
        return Optional.of(fixed(noun + 1, "%02dXX".formatted(number - 1)));
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

    private static Reading decadeOf(int end, int firstYear) {
        return fixed(end, Edtf.decade(firstYear).toString());
    }

    private static Reading fixed(int end, String edtf) {
        Edtf value = Edtf.parse(edtf);
        return new Reading(end, reference -> Moment.given(value));
    }
}
