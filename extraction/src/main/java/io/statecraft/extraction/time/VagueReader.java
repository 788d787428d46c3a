package io.statecraft.extraction.time;

import io.statecraft.extraction.scan.TokenScan;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Expressions without a date: "now", "in recent months", "soon", "three days", "every year". */
final class VagueReader implements Family {
    private static final Map<String, DateKind> WORDS = Map.ofEntries(
            Map.entry("now", DateKind.PRESENT_REF),
            Map.entry("currently", DateKind.PRESENT_REF),
            Map.entry("current", DateKind.PRESENT_REF),
            Map.entry("nowadays", DateKind.PRESENT_REF),
            Map.entry("presently", DateKind.PRESENT_REF),
            Map.entry("someday", DateKind.FUTURE_REF),
            Map.entry("eventually", DateKind.FUTURE_REF),
            Map.entry("already", DateKind.PRESENT_REF),
            Map.entry("recently", DateKind.PAST_REF),
            Map.entry("recent", DateKind.PAST_REF),
            Map.entry("previously", DateKind.PAST_REF),
            Map.entry("formerly", DateKind.PAST_REF),
            Map.entry("lately", DateKind.PAST_REF),
            Map.entry("soon", DateKind.FUTURE_REF),
            Map.entry("shortly", DateKind.FUTURE_REF),
            Map.entry("future", DateKind.FUTURE_REF));
    /** Too common in other senses to be heard inside a sentence. */
    private static final Map<String, DateKind> WHOLE = Map.of(
            "once",
            DateKind.PAST_REF,
            "yet",
            DateKind.PRESENT_REF,
            "earlier",
            DateKind.PAST_REF,
            "past",
            DateKind.PAST_REF,
            "later",
            DateKind.FUTURE_REF,
            "still",
            DateKind.PRESENT_REF,
            "present",
            DateKind.PRESENT_REF,
            "former",
            DateKind.PAST_REF);

    private static final Set<String> FREQUENCIES =
            Set.of("daily", "weekly", "monthly", "quarterly", "annually", "yearly", "annual", "biannual");

    private final TokenScan scan;
    private final Counts counts;

    static Set<String> words() {
        Set<String> words = new HashSet<>(Set.of(
                "these", "this", "moment", "present", "more", "most", "as", "later", "long", "near", "short", "past"));
        words.addAll(WORDS.keySet());
        words.addAll(WHOLE.keySet());
        words.addAll(FREQUENCIES);
        return words;
    }

    VagueReader(TokenScan scan, Counts counts) {
        this.scan = scan;
        this.counts = counts;
    }

    @Override
    public Optional<Reading> read(int at) {
        return phrase(at).or(() -> word(at)).or(() -> set(at)).or(() -> duration(at));
    }

    private Optional<Reading> word(int at) {
        int word = scan.is(at, "the") ? at + 1 : at;
        boolean whole = at == 0 && word + 1 == scan.size();
        DateKind kind = WORDS.get(scan.word(word));
        if (kind == null && whole) {
            kind = WHOLE.get(scan.word(word));
        }
        if (kind == null || word > at && !whole && !scan.is(word, "future")) {
            return Optional.empty();
        }
        return found(scan.is(word, "soon") && scan.areWords(word + 1, "as", "possible") ? word + 3 : word + 1, kind);
    }

    private Optional<Reading> phrase(int at) {
        int word = scan.is(at, "the") ? at + 1 : at;
        if (scan.is(word, "recent") || scan.is(word, "past") && word == at) {
            int unit = behindUnits(word + 1);
            return unit > word + 1 ? found(unit, DateKind.PAST_REF) : Optional.empty();
        }
        boolean term = (scan.is(word, "near") || scan.is(word, "short")) && scan.is(word + 1, "term") && word > at;
        if (term) {
            return found(word + 2, DateKind.FUTURE_REF);
        }
        if (scan.is(word, "coming") || scan.is(word, "near") && scan.is(word + 1, "future")) {
            int end = scan.is(word, "near") ? word + 2 : behindUnits(word + 1);
            return end > word + 1 ? found(end, DateKind.FUTURE_REF) : Optional.empty();
        }
        if (scan.areWords(at, "these", "days")
                || scan.areWords(at, "this", "moment")
                || scan.areWords(at, "the", "moment")
                || scan.areWords(at, "the", "present")) {
            return found(at + 2, DateKind.PRESENT_REF);
        }
        // "at this critical moment"
        if (scan.is(at, "this") && scan.isWord(at + 1) && scan.is(at + 2, "moment")) {
            return found(at + 3, DateKind.PRESENT_REF);
        }
        if (scan.areWords(at, "more", "recently") || scan.areWords(at, "most", "recently")) {
            return found(at + 2, DateKind.PAST_REF);
        }
        if (scan.areWords(at, "a", "later", "date")) {
            return found(at + 3, DateKind.FUTURE_REF);
        }
        if (scan.areWords(at, "as", "soon", "as", "possible")) {
            return found(at + 4, DateKind.FUTURE_REF);
        }
        boolean unitsAgo =
                scan.word(at).endsWith("s") && CalendarWords.UNITS.containsKey(scan.word(at)) && scan.is(at + 1, "ago");
        if (unitsAgo || scan.areWords(at, "long", "ago")) {
            return found(at + 2, DateKind.PAST_REF);
        }
        return fewUnits(at).or(() -> counts.vague(at)
                .filter(count ->
                        CalendarWords.UNITS.containsKey(scan.word(count.end())) && scan.is(count.end() + 1, "ago"))
                .flatMap(count -> found(count.end() + 2, DateKind.PAST_REF)));
    }

    // "the past few years", "the next several weeks".
    private Optional<Reading> fewUnits(int at) {
        int word = scan.is(at, "the") ? at + 1 : at;
        boolean past = scan.is(word, "past") || scan.is(word, "last");
        boolean next = scan.is(word, "next") || scan.is(word, "coming");
        if (!past && !next) {
            return Optional.empty();
        }
        return counts.vague(word + 1)
                .filter(count -> isUnits(count.end()))
                .flatMap(count -> found(count.end() + 1, past ? DateKind.PAST_REF : DateKind.FUTURE_REF));
    }

    // "weeks and months"
    private int behindUnits(int at) {
        int end = at;
        while (end < at + 5 && scan.word(end).endsWith("s") && isUnits(end)) {
            end = scan.is(end + 1, "and") || scan.is(end + 1, "or") ? end + 2 : end + 1;
        }
        return scan.is(end - 1, "and") || scan.is(end - 1, "or") ? end - 1 : end;
    }

    private boolean isUnits(int at) {
        return CalendarWords.UNITS.containsKey(scan.word(at)) || scan.is(at, "quarters");
    }

    private Optional<Reading> set(int at) {
        if (FREQUENCIES.contains(scan.word(at)) && !scan.isGlued(at)) {
            return found(at + 1, DateKind.SET);
        }
        if (!scan.is(at, "every") && !scan.is(at, "each")) {
            return Optional.empty();
        }
        int unit = counts.exact(at + 1).map(Counts.Count::end).orElse(at + 1);
        boolean known = CalendarWords.UNITS.containsKey(scan.word(unit))
                || CalendarWords.WEEKDAYS.containsKey(scan.word(unit))
                || CalendarWords.isMonth(scan, unit);
        return known ? found(unit + 1, DateKind.SET) : Optional.empty();
    }

    private Optional<Reading> duration(int at) {
        Optional<Counts.Count> count = counts.exact(at).or(() -> counts.vague(at));
        int end = count.map(Counts.Count::end).orElse(at);
        int unit = scan.isDash(end) ? end + 1 : end;
        if (count.isEmpty() || scan.isGlued(at) && scan.isDash(at - 1)) {
            return Optional.empty();
        }
        boolean trading =
                scan.is(unit, "trading") || scan.is(unit, "working") || scan.is(unit, "full") || scan.is(unit, "more");
        unit = trading ? unit + 1 : unit;
        return CalendarWords.UNITS.containsKey(scan.word(unit)) ? found(unit + 1, DateKind.DURATION) : Optional.empty();
    }

    private static Optional<Reading> found(int end, DateKind kind) {
        return Optional.of(new Reading(end, reference -> Moment.without(kind)));
    }
}
