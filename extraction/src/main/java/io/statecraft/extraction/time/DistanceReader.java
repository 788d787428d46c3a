package io.statecraft.extraction.time;

import io.statecraft.extraction.scan.TokenScan;
import io.statecraft.extraction.time.Counts.Count;
import io.statecraft.facts.Edtf;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;

/** Distances in time: "two years ago", "a week earlier", "three days later", "over the last two years". */
final class DistanceReader implements Family {
    private final TokenScan scan;
    private final Counts counts;

    DistanceReader(TokenScan scan, Counts counts) {
        this.scan = scan;
        this.counts = counts;
    }

    @Override
    public Optional<Reading> read(int at) {
        return yearAgo(at).or(() -> distance(at)).or(() -> ahead(at)).or(() -> recentSpan(at));
    }

    private Optional<Reading> distance(int at) {
        Optional<Count> count = counts.exact(at);
        if (count.isEmpty()) {
            return Optional.empty();
        }
        ChronoUnit unit = CalendarWords.UNITS.get(scan.word(count.get().end()));
        int word = count.get().end() + 1;
        boolean orSo = scan.is(word, "or") && scan.is(word + 1, "so");
        word = orSo ? word + 2 : word;
        if (unit == null) {
            return Optional.empty();
        }
        Distance back = new Distance(-count.get().number(), unit, count.get().approximate(), false);
        return switch (scan.word(word)) {
            case "ago", "back" -> found(word + 1, back);
            case "earlier", "previously", "prior" ->
                scan.is(word + 1, "to") ? Optional.empty() : found(word + 1, back.fromAnchor());
            case "before" ->
                scan.isWord(word + 1) || scan.isFigures(word + 1)
                        ? Optional.empty()
                        : found(word + 1, back.fromAnchor());
            case "later", "afterwards" -> found(word + 1, back.reversed().fromAnchor());
            case "after" ->
                scan.isWord(word + 1) || scan.isFigures(word + 1)
                        ? Optional.empty()
                        : found(word + 1, back.reversed().fromAnchor());
            case "from" ->
                scan.is(word + 1, "now") || scan.is(word + 1, "today")
                        ? found(word + 2, back.reversed())
                        : Optional.empty();
            case "hence" -> found(word + 1, back.reversed());
            default -> Optional.empty();
        };
    }

    private static Optional<Reading> found(int end, Distance distance) {
        return Optional.of(new Reading(end, distance));
    }

    // "will arrive in three weeks"; in a sentence that looks back, "in three weeks" tells how long it took.
    private Optional<Reading> ahead(int at) {
        Optional<Count> count = scan.is(at - 1, "in") ? counts.exact(at) : Optional.empty();
        ChronoUnit unit = count.map(found -> CalendarWords.UNITS.get(scan.word(found.end())))
                .orElse(null);
        if (count.isEmpty() || unit == null) {
            return Optional.empty();
        }
        Distance distance = new Distance(count.get().number(), unit, count.get().approximate(), false);
        return Optional.of(new Reading(
                count.get().end() + 1,
                reference -> reference.ahead() ? distance.resolve(reference) : Moment.without(DateKind.DURATION)));
    }

    // "year-ago", "year-earlier", "the year-earlier period".
    private Optional<Reading> yearAgo(int at) {
        int word = scan.is(at, "the") ? at + 1 : at;
        boolean compound = scan.is(word, "year")
                && scan.isDash(word + 1)
                && (scan.is(word + 2, "ago") || scan.is(word + 2, "earlier"));
        if (!compound) {
            return Optional.empty();
        }
        int ordinal = Ordinals.read(scan, word + 3);
        if (ordinal > 0 && scan.is(Ordinals.end(scan, word + 3), "quarter")) {
            word = Ordinals.end(scan, word + 3) - 3;
        }
        int end = scan.is(word + 3, "quarter") || scan.is(word + 3, "period") || scan.is(word + 3, "month")
                ? word + 4
                : word + 3;
        boolean quarter = scan.is(end - 1, "quarter");
        return found(end, new Distance(-1, ChronoUnit.YEARS, false, true))
                .map(reading -> quarter ? new Reading(end, DistanceReader::quarterYearAgo) : reading);
    }

    // Of the quarter just told of, or of the last that has ended.
    private static Moment quarterYearAgo(Reference reference) {
        Optional<LocalDate> start = reference
                .anchor()
                .filter(Span::isQuarter)
                .or(() -> reference.today().map(Span::finishedQuarter))
                .flatMap(Edtf::earliest);
        return Moment.relative(
                start.map(day -> day.minusYears(1)).filter(Span::isOfHistory).map(Span::quarter));
    }

    // "the last two years", "the past decade", "the next five years".
    private Optional<Reading> recentSpan(int at) {
        int word = scan.is(at, "the") ? at + 1 : at;
        boolean past = scan.is(word, "last") || scan.is(word, "past") || scan.is(word, "previous");
        boolean next = scan.is(word, "next") || scan.is(word, "coming");
        Optional<Count> count = past || next ? counts.exact(word + 1) : Optional.empty();
        ChronoUnit unit = count.map(found -> CalendarWords.UNITS.get(scan.word(found.end())))
                .orElse(null);
        if (count.isEmpty() || unit == null) {
            return Optional.empty();
        }
        int number = count.get().number();
        return Optional.of(new Reading(count.get().end() + 1, reference -> {
            Optional<Edtf> value = reference
                    .today()
                    .filter(today -> reference.precision().compareTo(Span.precision(unit)) >= 0
                            && unit.compareTo(ChronoUnit.DAYS) >= 0)
                    .flatMap(today -> span(today, past ? -number : number, unit));
            return new Moment(value, EnumSet.allOf(DatePart.class), DateKind.DURATION);
        }));
    }

    private static Optional<Edtf> span(LocalDate today, int count, ChronoUnit unit) {
        ChronoUnit grain =
                switch (unit) {
                    case WEEKS -> ChronoUnit.DAYS;
                    case DECADES, CENTURIES -> ChronoUnit.YEARS;
                    default -> unit;
                };
        Optional<Edtf> here = Span.around(today, grain);
        Optional<Edtf> there = Span.around(today.plus(count, unit), grain);
        return here.flatMap(now -> there.map(then -> count < 0 ? Edtf.interval(then, now) : Edtf.interval(now, then)));
    }
}
