package io.statecraft.extraction.quantity;

import io.statecraft.extraction.quantity.Bounds.Bound;
import io.statecraft.extraction.scan.NumberReader;
import io.statecraft.extraction.scan.TokenScan;
import io.statecraft.extraction.time.DateContext;
import io.statecraft.extraction.time.DateGrammar;
import io.statecraft.extraction.time.DateKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds numbers, ranges, bounds, money and measures in a text, deterministically and in time linear in the text.
 *
 * <p>Dates, times of day, designations ("T-72"), numbered names ("Resolution 2254") and pronouns ("one of them") are
 * no quantities; ordinals in figures come as {@link QuantityKind#ORDINAL}.
 */
public final class QuantityGrammar {
    private static final Set<String> SUFFIXES = Set.of("st", "nd", "rd", "th");
    private static final Set<String> LINKS_OF_BOUNDS = Set.of(" and ", ", ", " but ", ", but ", ", and ");
    private static final Set<String> STARTERS = starters();

    private final TokenScan scan;
    private final AmountReader amounts;
    private final RangeReader ranges;
    private final Fractions fractions;
    private final Identifiers identifiers;
    private final BitSet dates;

    private QuantityGrammar(String text) {
        scan = TokenScan.of(text);
        amounts = new AmountReader(scan);
        ranges = new RangeReader(scan, amounts);
        fractions = new Fractions(scan);
        identifiers = new Identifiers(scan);
        dates = datesOf(text);
    }

    /** All quantities of a text, in its order and apart from each other. */
    public static List<QuantityMention> find(String text) {
        return new QuantityGrammar(text).mentions();
    }

    private static BitSet datesOf(String text) {
        BitSet characters = new BitSet();
        DateGrammar.find(text, DateContext.none()).stream()
                .filter(mention -> mention.kind() == DateKind.DATE
                        && mention.text().chars().anyMatch(Character::isDigit))
                .filter(mention ->
                        !mention.text().contains("ago") && !mention.text().contains("later"))
                .forEach(mention -> characters.set(mention.start(), mention.end()));
        return characters;
    }

    private List<QuantityMention> mentions() {
        List<QuantityMention> mentions = new ArrayList<>();
        int at = 0;
        int limit = 0;
        while (at < scan.size()) {
            Optional<Found> found = canStart(at) ? at(at, limit) : Optional.empty();
            if (found.isPresent()) {
                mentions.add(found.get().mention());
                at = found.get().end();
                limit = at;
            } else if (scan.isFigures(at) && identifiers.isName(at)) {
                at = identifiers.end(at);
            } else {
                at = scan.isDash(at) && identifiers.isName(at) ? identifiers.end(at + 1) : at + 1;
            }
        }
        return joined(mentions);
    }

    // "more than 20 and less than 30", "over 20, but under 30": one range.
    private List<QuantityMention> joined(List<QuantityMention> mentions) {
        List<QuantityMention> joined = new ArrayList<>();
        for (QuantityMention mention : mentions) {
            QuantityMention last = joined.isEmpty() ? mention : joined.getLast();
            boolean link = last.end() <= mention.start()
                    && LINKS_OF_BOUNDS.contains(scan.text().substring(last.end(), mention.start()));
            boolean upwards = last.max().isEmpty() && mention.min().isEmpty() && isOrdered(last.min(), mention.max());
            boolean downwards = last.min().isEmpty() && mention.max().isEmpty() && isOrdered(mention.min(), last.max());
            if (!joined.isEmpty() && link && (upwards || downwards)) {
                joined.set(joined.size() - 1, join(last, mention));
            } else {
                joined.add(mention);
            }
        }
        return List.copyOf(joined);
    }

    private static boolean isOrdered(Optional<BigDecimal> min, Optional<BigDecimal> max) {
        return min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) < 0;
    }

    private QuantityMention join(QuantityMention first, QuantityMention last) {
        return new QuantityMention(
                first.start(),
                last.end(),
                scan.text().substring(first.start(), last.end()),
                first.min().or(last::min),
                first.max().or(last::max),
                first.approximate() || last.approximate(),
                last.unit().or(first::unit),
                last.unit().isPresent() ? last.kind() : first.kind());
    }

    private record Found(int end, QuantityMention mention) {}

    private boolean canStart(int at) {
        if (dates.get(scan.start(at))) {
            return false;
        }
        return scan.isFigures(at)
                || STARTERS.contains(scan.word(at))
                || scan.isDash(at)
                || Currencies.spelled(scan, at).isPresent()
                || "$€£¥₽₴₹₺₪₩₡₭₮₦₫₱₲฿₾₿½¼¾.".indexOf(scan.sign(at)) >= 0 && scan.sign(at) != ' '
                || scan.isCapital(at)
                        && (scan.isSign(at + 1, '$') || scan.isFigures(at + 1) || scan.isSign(at + 1, '.'));
    }

    private Optional<Found> at(int at, int limit) {
        return ordinal(at).or(() -> vague(at, limit)).or(() -> share(at, limit)).or(() -> amount(at, limit));
    }

    private Optional<Found> ordinal(int at) {
        if (!scan.isFigures(at) || !scan.isGlued(at + 1) || !SUFFIXES.contains(scan.word(at + 1))) {
            return Optional.empty();
        }
        Optional<BigDecimal> value = amounts.read(at).map(Amount::value);
        return Optional.of(found(at, at + 2, value, value, false, Optional.empty(), QuantityKind.ORDINAL));
    }

    private Optional<Found> vague(int at, int limit) {
        return VagueCounts.read(scan, at).map(vague -> {
            int noun = scan.is(vague.end(), "of") ? vague.end() + 1 : vague.end();
            Optional<UnitTable.Found> unit = UnitTable.behind(scan, noun, false);
            Optional<BigDecimal> min = Optional.of(vague.min());
            return found(
                    Bounds.before(scan, at, limit).map(Bounds.Found::start).orElse(at),
                    unit.map(UnitTable.Found::end).orElse(vague.end()),
                    min,
                    vague.exact() ? min : Optional.empty(),
                    true,
                    unit.map(known -> known.unit().code()),
                    unit.map(known -> known.unit().kind()).orElse(QuantityKind.COUNT));
        });
    }

    private Optional<Found> share(int at, int limit) {
        return fractions.read(at).map(share -> {
            Unit percent = new Unit("percent", QuantityKind.PERCENT, BigDecimal.ONE);
            return bounded(
                    at, new Range(share.end(), share.percent(), share.percent(), false, Optional.of(percent)), limit);
        });
    }

    private Optional<Found> amount(int at, int limit) {
        if (identifiers.isName(at)) {
            return Optional.empty();
        }
        return ranges.read(at).map(range -> bounded(at, range, limit));
    }

    private Found bounded(int at, Range range, int limit) {
        Optional<Bounds.Found> before = Bounds.before(scan, at, limit);
        Optional<Bounds.Found> behind = Bounds.behind(scan, range.end());
        Optional<Bound> bound = behind.or(() -> before).map(Bounds.Found::bound);
        boolean onlyAbove = bound.filter(found -> found == Bound.MIN).isPresent();
        boolean onlyBelow = bound.filter(found -> found == Bound.MAX).isPresent();
        boolean about = before.or(() -> behind)
                        .filter(found -> found.bound() == Bound.ABOUT)
                        .isPresent()
                || behind.filter(found -> found.bound() == Bound.ABOUT).isPresent();
        boolean single = range.min().compareTo(range.max()) == 0;
        return found(
                before.map(Bounds.Found::start)
                        .orElse(single || !scan.is(at - 1, "between") || at - 1 < limit ? at : at - 1),
                behind.map(Bounds.Found::end).orElse(range.end()),
                onlyBelow && single ? Optional.empty() : Optional.of(range.min()),
                onlyAbove && single ? Optional.empty() : Optional.of(range.max()),
                about || range.approximate(),
                range.unit().map(Unit::code),
                range.unit().map(Unit::kind).orElse(QuantityKind.COUNT));
    }

    private Found found(
            int start,
            int end,
            Optional<BigDecimal> min,
            Optional<BigDecimal> max,
            boolean approximate,
            Optional<String> unit,
            QuantityKind kind) {
        return new Found(
                end,
                new QuantityMention(
                        scan.start(start),
                        scan.end(end - 1),
                        scan.raw(start, end),
                        min.map(QuantityGrammar::plain),
                        max.map(QuantityGrammar::plain),
                        approximate,
                        unit,
                        kind));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Set<String> starters() {
        Set<String> words = new HashSet<>(NumberReader.numberWords());
        words.addAll(Set.of(
                "a",
                "an",
                "half",
                "quarter",
                "dozens",
                "scores",
                "hundreds",
                "thousands",
                "millions",
                "billions",
                "trillions",
                "tens",
                "several",
                "minus",
                "negative",
                "few",
                "many",
                "us",
                "c",
                "hk",
                "nz",
                "au",
                "r",
                "rs"));
        return Set.copyOf(words);
    }
}
