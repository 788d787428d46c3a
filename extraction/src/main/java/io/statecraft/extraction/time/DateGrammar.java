package io.statecraft.extraction.time;

import io.statecraft.extraction.scan.TokenScan;
import io.statecraft.facts.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds expressions of time and resolves them to EDTF dates, deterministically and in time linear in the text.
 *
 * <p>At every token each family of expressions may read on; the longest reading wins. Mentions do not overlap and come
 * in the order of the text; each may be the anchor of those behind it ("the following day").
 */
public final class DateGrammar {
    private final TokenScan scan;
    private final List<Family> families;
    private final RangeReader ranges;
    private final Modifiers modifiers;
    private final Starters starters;

    private DateGrammar(TokenScan scan, boolean monthFirst) {
        this.scan = scan;
        this.starters = new Starters(scan);
        Counts counts = new Counts(scan);
        this.families = List.of(
                new NumericReader(scan, monthFirst),
                new CalendarReader(scan),
                new SeasonReader(scan),
                new YearReader(scan),
                new DistanceReader(scan, counts),
                new RelativeReader(scan),
                new VagueReader(scan, counts));
        this.modifiers = new Modifiers(scan);
        this.ranges = new RangeReader(scan, this::modified);
    }

    /** All expressions of time in a text. */
    public static List<DateMention> find(String text, DateContext context) {
        return new DateGrammar(TokenScan.of(text), context.monthFirst()).mentions(context);
    }

    private List<DateMention> mentions(DateContext start) {
        List<DateMention> mentions = new ArrayList<>();
        DateContext context = start;
        int at = 0;
        while (at < scan.size()) {
            int from = at;
            Optional<Reading> reading = starters.canStart(from) ? best(from) : Optional.empty();
            if (reading.isEmpty()) {
                at++;
                continue;
            }
            DateMention mention = mention(from, reading.get(), context);
            mentions.add(mention);
            if (mention.movesTheStory()) {
                context = context.withAnchor(mention.value().orElseThrow());
            }
            at = reading.get().end();
        }
        return List.copyOf(mentions);
    }

    private Optional<Reading> best(int at) {
        Optional<Reading> one = modified(at);
        return longest(ranges.read(at, one), one);
    }

    private Optional<Reading> modified(int at) {
        Modifiers.Modifier modifier = modifiers.read(at);
        Optional<Reading> plain = single(at);
        if (modifier.end() == at) {
            return plain;
        }
        Optional<Reading> part = single(modifier.end())
                .map(reading -> modifier.middle() && reading.expression() instanceof CalendarDate date
                        ? new Reading(reading.end(), date.inTheMiddle())
                        : reading);
        return longest(plain, part);
    }

    private Optional<Reading> single(int at) {
        Optional<Reading> best = Optional.empty();
        for (Family family : families) {
            best = longest(best, family.read(at));
        }
        return best;
    }

    private static Optional<Reading> longest(Optional<Reading> one, Optional<Reading> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isPresent() ? one : other;
        }
        return other.get().end() > one.get().end() ? other : one;
    }

    private DateMention mention(int at, Reading reading, DateContext context) {
        DateRelation relation = Relations.before(scan, at);
        if (Relations.opensEnd(scan, at, reading.end())) {
            relation = DateRelation.SINCE;
        }
        boolean ahead = relation == DateRelation.BY
                || relation == DateRelation.UNTIL
                || FutureCue.near(scan, at, reading.end());
        Moment moment = reading.expression().resolve(new Reference(context, ahead));
        return new DateMention(
                scan.start(at),
                scan.end(reading.end() - 1),
                scan.raw(at, reading.end()),
                related(moment.value(), relation),
                relation,
                moment.inferred(),
                moment.kind());
    }

    private static Optional<Edtf> related(Optional<Edtf> value, DateRelation relation) {
        return switch (relation) {
            case SINCE -> value.filter(date -> date.start().isPresent()).map(Edtf::since);
            case UNTIL -> value.filter(date -> date.end().isPresent()).map(Edtf::until);
            default -> value;
        };
    }
}
