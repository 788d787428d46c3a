package io.statecraft.projection;

import static io.statecraft.projection.NaiveAnswers.line;

import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.Force;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Strengths by the meaning of their columns, as {@link NaiveAnswers} says. */
final class NaiveFigures {
    static final List<NaiveAnswers> ALL = List.of(
            NaiveAnswers.of(
                    "strengths",
                    "owner counted_in change low best high approximate as_of conflicting documents",
                    NaiveFigures::strengths),
            NaiveAnswers.of("strength-comparison", "counted_in change owners ratio", NaiveFigures::comparison));

    /** A year before the latest figure of its sort begins history. */
    private static final int CURRENT_DAYS = 366;

    private NaiveFigures() {}

    private record Figure(Force force, Optional<LocalDate> first) {
        private Optional<BigDecimal> min() {
            return force.quantity().orElseThrow().min();
        }

        private Optional<BigDecimal> max() {
            return force.quantity().orElseThrow().max();
        }

        private boolean approximate() {
            return force.quantity().orElseThrow().approximate();
        }

        private BigDecimal middle() {
            return min().isPresent() && max().isPresent()
                    ? min().get().add(max().get()).divide(BigDecimal.TWO)
                    : min().or(this::max).orElseThrow();
        }

        private Optional<BigDecimal> lower() {
            return min().map(number -> approximate() ? number.multiply(new BigDecimal("0.9")) : number);
        }

        private Optional<BigDecimal> upper() {
            return max().map(number -> approximate() ? number.multiply(new BigDecimal("1.1")) : number);
        }
    }

    /** Figures of one sort. */
    private record Strength(List<Figure> all) {
        private Optional<LocalDate> latest() {
            return all.stream().flatMap(figure -> figure.first().stream()).max(Comparator.naturalOrder());
        }

        private boolean isCurrent(Figure figure) {
            return figure.first().isEmpty()
                    || figure.first().get().isAfter(latest().orElseThrow().minusDays(CURRENT_DAYS));
        }

        private List<Figure> current() {
            return all.stream().filter(this::isCurrent).toList();
        }

        private BigDecimal best() {
            Comparator<Figure> byDay =
                    Comparator.comparing(figure -> figure.first().orElse(LocalDate.MIN), Comparator.reverseOrder());
            return current().stream()
                    .min(byDay.thenComparing(figure -> figure.force().id()))
                    .orElseThrow()
                    .middle();
        }

        private boolean conflicting() {
            Optional<BigDecimal> least = bounds(Figure::lower).max(Comparator.naturalOrder());
            Optional<BigDecimal> most = bounds(Figure::upper).min(Comparator.naturalOrder());
            return NaiveAnswers.documents(forces(current())) > 1
                    && least.isPresent()
                    && most.isPresent()
                    && least.get().compareTo(most.get()) > 0;
        }

        private Stream<BigDecimal> bounds(Function<Figure, Optional<BigDecimal>> bound) {
            return current().stream().flatMap(figure -> bound.apply(figure).stream());
        }
    }

    private static List<Force> forces(List<Figure> figures) {
        return figures.stream().map(Figure::force).toList();
    }

    private static Map<String, Strength> strengths(NaiveKnowledge.Known known, Function<Force, String> sort) {
        Map<String, Strength> strengths = new TreeMap<>();
        for (FactRecorded recorded : known.facts()) {
            if (recorded.fact() instanceof Force force && force.quantity().isPresent()) {
                strengths
                        .computeIfAbsent(sort.apply(force), first -> new Strength(new ArrayList<>()))
                        .all()
                        .add(new Figure(force, NaiveKnowledge.Days.of(recorded).first()));
            }
        }
        return strengths;
    }

    private static String sort(Force force) {
        return line(force.quantity().orElseThrow().unit(), force.change());
    }

    private static List<String> strengths(NaiveKnowledge.Known known) {
        List<String> rows = new ArrayList<>();
        strengths(known, force -> line(force.owner(), sort(force)))
                .forEach((sort, strength) -> rows.add(line(
                        sort,
                        strength.bounds(Figure::min)
                                .min(Comparator.naturalOrder())
                                .map(NaiveFigures::plain),
                        plain(strength.best()),
                        strength.bounds(Figure::max)
                                .max(Comparator.naturalOrder())
                                .map(NaiveFigures::plain),
                        strength.current().stream().anyMatch(Figure::approximate),
                        strength.latest(),
                        strength.conflicting(),
                        NaiveAnswers.documents(forces(strength.all())))));
        return rows;
    }

    private static List<String> comparison(NaiveKnowledge.Known known) {
        Map<String, Map<String, BigDecimal>> best = new TreeMap<>();
        strengths(known, force -> line(sort(force), force.owner())).forEach((sort, strength) -> {
            Force any = strength.all().get(0).force();
            best.computeIfAbsent(sort(any), first -> new TreeMap<>())
                    .put(any.owner().id(), strength.best());
        });
        List<String> rows = new ArrayList<>();
        best.forEach((sort, owners) -> {
            BigDecimal most =
                    owners.values().stream().max(Comparator.naturalOrder()).orElseThrow();
            BigDecimal least =
                    owners.values().stream().min(Comparator.naturalOrder()).orElseThrow();
            rows.add(line(sort, List.copyOf(owners.keySet()), plain(most.divide(least, 2, RoundingMode.HALF_UP))));
        });
        return rows;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
