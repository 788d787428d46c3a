package io.statecraft.extraction.time;

import io.statecraft.extraction.scan.TokenScan;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.EdtfSeason;
import java.util.Optional;
import java.util.Set;

/** Seasons, quarters and halves of a year: "the summer of 2008", "Q3 2021", "this year's third quarter". */
final class SeasonReader implements Family {
    private static final Set<String> CUES = Set.of(
            "in",
            "by",
            "since",
            "until",
            "during",
            "through",
            "throughout",
            "from",
            "of",
            "early",
            "late",
            "mid",
            "before",
            "after");

    private final TokenScan scan;
    private final YearReader years;

    SeasonReader(TokenScan scan) {
        this.scan = scan;
        this.years = new YearReader(scan);
    }

    @Override
    public Optional<Reading> read(int at) {
        int word = scan.is(at, "the") ? at + 1 : at;
        return season(at, word).or(() -> part(word)).or(() -> yearFirst(word));
    }

    private Optional<Reading> season(int start, int at) {
        EdtfSeason season = CalendarWords.SEASONS.get(scan.word(at));
        if (season == null) {
            return Optional.empty();
        }
        Optional<Reading> dated = withYear(at + 1, season);
        boolean article = start < at;
        boolean cued = CUES.contains(scan.word(start - 1)) || scan.is(start - 1, "this");
        boolean whole = start == 0 && at + 1 == scan.size();
        // "the fall of Kabul", "springs": nouns and verbs of other meanings.
        boolean safe = whole || !scan.is(at + 1, "of") && (cued || article && season != EdtfSeason.AUTUMN);
        return dated.or(
                () -> safe ? Optional.of(new Reading(at + 1, CalendarDate.ofMonth(season.code()))) : Optional.empty());
    }

    private Optional<Reading> withYear(int at, EdtfSeason season) {
        int year = at;
        while (year < at + 3
                && (scan.is(year, "of")
                        || scan.is(year, "in")
                        || scan.is(year, "the")
                        || scan.isSign(year, ',')
                        || scan.is(year, "fiscal")
                        || scan.isDash(year))) {
            year++;
        }
        CalendarDate date = CalendarDate.ofMonth(season.code());
        if (years.isYear(year)) {
            return Optional.of(new Reading(behindWinter(year, season), date.withYear(scan.number(year))));
        }
        Optional<Reading> words = scan.is(year, "year") ? Optional.empty() : years.anyYear(year);
        if (words.isPresent()) {
            return words.map(
                    reading -> new Reading(reading.end(), date.withYear(((CalendarDate) reading.expression()).year())));
        }
        return scan.is(year + 1, "year") && RelativeYear.isKnown(scan.word(year))
                ? Optional.of(new Reading(year + 2, new RelativeYear(date, scan.word(year))))
                : Optional.empty();
    }

    // "the winter of 2021-22" is one winter.
    private int behindWinter(int year, EdtfSeason season) {
        boolean next = season == EdtfSeason.WINTER
                && (scan.isDash(year + 1) || scan.isSign(year + 1, '/'))
                && scan.isGlued(year + 2)
                && scan.isFigures(year + 2)
                && (scan.number(year) + 1) % 100 == scan.number(year + 2) % 100;
        return next ? year + 3 : year + 1;
    }

    // "third quarter of 2021", "first half of the year", "Q3", "H1 2020", "1Q21" is left.
    private Optional<Reading> part(int at) {
        int end = partEnd(at);
        EdtfSeason season = partAt(at);
        if (season == null) {
            return Optional.empty();
        }
        Optional<Reading> dated = withYear(end, season);
        if (dated.isPresent()) {
            return dated;
        }
        boolean ofTheYear = scan.areWords(end, "of", "the", "year");
        boolean half = season.code() >= EdtfSeason.FIRST_HALF.code();
        // "the first half of May" is none of a year.
        return half && !ofTheYear && end < scan.size()
                ? Optional.empty()
                : Optional.of(new Reading(ofTheYear ? end + 3 : end, CalendarDate.ofMonth(season.code())));
    }

    private Optional<Reading> yearFirst(int at) {
        int part;
        TimeExpressionOfYear year;
        if (years.isYear(at)) {
            int number = scan.number(at);
            part = scan.isDash(at + 1) ? at + 2 : at + 1;
            if (part == at + 1
                    && (scan.is(part, "quarter") || scan.is(part, "period"))
                    && (scan.is(at - 1, "the") || at == 0)) {
                return Optional.of(new Reading(part + 1, reference -> quarterOf(number, reference)));
            }
            year = date -> date.withYear(number);
        } else if (RelativeYear.isKnown(scan.word(at)) && scan.is(at + 1, "year") && scan.is(at + 3, "s")) {
            part = at + 4;
            String which = scan.word(at);
            year = date -> new RelativeYear(date, which);
        } else {
            return Optional.empty();
        }
        EdtfSeason season = partAt(part);
        int end = partEnd(part);
        if (season == null) {
            season = CalendarWords.SEASONS.get(scan.word(part));
            end = part + 1;
        }
        return season == null
                ? Optional.empty()
                : Optional.of(new Reading(end, year.apply(CalendarDate.ofMonth(season.code()))));
    }

    // "the 1988 quarter" is the one of that year that answers to the one just mentioned.
    private static Moment quarterOf(int year, Reference reference) {
        Edtf whole = Edtf.year(year);
        return Moment.given(reference
                .anchor()
                .filter(Span::isQuarter)
                .map(quarter -> Edtf.parse(whole + quarter.toString().substring(4)))
                .orElse(whole));
    }

    private interface TimeExpressionOfYear {
        TimeExpression apply(CalendarDate date);
    }

    private @org.jspecify.annotations.Nullable EdtfSeason partAt(int at) {
        int count = counted(at);
        int noun = behindCount(at);
        if (count < 1) {
            return null;
        }
        boolean quarter = scan.is(noun, "quarter") || scan.is(at, "q");
        boolean half = scan.is(noun, "half") || scan.is(at, "h") || isTwoQuarters(at);
        if (quarter && count <= 4) {
            return EdtfSeason.values()[EdtfSeason.FIRST_QUARTER.ordinal() + count - 1];
        }
        return half && count <= 2 ? EdtfSeason.values()[EdtfSeason.FIRST_HALF.ordinal() + count - 1] : null;
    }

    private int partEnd(int at) {
        return isShort(at) ? at + 2 : behindCount(at) + 1;
    }

    private int counted(int at) {
        int word = scan.is(at, "fiscal") ? at + 1 : at;
        if (isLastHalf(at) || isTwoQuarters(at)) {
            return scan.is(at, "first") ? 1 : 2;
        }
        return isShort(at) ? scan.number(at + 1) : Ordinals.read(scan, word);
    }

    // "the last half of 1989", "the latter half".
    private boolean isLastHalf(int at) {
        return (scan.is(at, "last") || scan.is(at, "latter")) && scan.is(at + 1, "half");
    }

    // "the first two quarters of 2020" are its first half.
    private boolean isTwoQuarters(int at) {
        return (scan.is(at, "first") || scan.is(at, "last")) && scan.areWords(at + 1, "two", "quarters");
    }

    private int behindCount(int at) {
        int word = scan.is(at, "fiscal") ? at + 1 : at;
        if (isLastHalf(at)) {
            return at + 1;
        }
        if (isTwoQuarters(at)) {
            return at + 2;
        }
        int end = Ordinals.end(scan, word);
        end = scan.isDash(end) ? end + 1 : end;
        return scan.is(end, "fiscal") ? end + 1 : end;
    }

    private boolean isShort(int at) {
        return (scan.is(at, "q") || scan.is(at, "h"))
                && scan.isCapital(at)
                && scan.isFigures(at + 1)
                && scan.isGlued(at + 1)
                && scan.length(at + 1) == 1;
    }
}
