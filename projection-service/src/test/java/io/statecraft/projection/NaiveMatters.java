package io.statecraft.projection;

import static io.statecraft.projection.NaiveAnswers.documents;
import static io.statecraft.projection.NaiveAnswers.facts;
import static io.statecraft.projection.NaiveAnswers.line;
import static java.util.stream.Collectors.groupingBy;

import io.statecraft.facts.Actor;
import io.statecraft.facts.Assessment;
import io.statecraft.facts.AssessmentOutcome;
import io.statecraft.facts.AssessmentResolved;
import io.statecraft.facts.Claim;
import io.statecraft.facts.ClaimStance;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.Likelihood;
import io.statecraft.facts.Position;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What actors claim, want and expect, by the meaning of the columns, as {@link NaiveAnswers} says. */
final class NaiveMatters {
    static final List<NaiveAnswers> ALL = List.of(
            NaiveAnswers.of(
                    "matters", "status alleged_by denied_by confirmed_by about documents", NaiveMatters::matters),
            NaiveAnswers.of("position-history", "actor stance previous changed fact", NaiveMatters::positions),
            NaiveAnswers.of("forecasts", "fact outcome resolved brier_score horizon_to", NaiveMatters::forecasts),
            NaiveAnswers.of(
                    "forecasters", "forecasts resolved occurred brier_score documents", NaiveMatters::forecasters));

    private NaiveMatters() {}

    /** Too few words are the same matter only in one document and about the same. */
    private static List<String> matters(NaiveKnowledge.Known known) {
        Map<String, List<Claim>> matters = facts(known, Claim.class)
                .collect(groupingBy(claim -> claim.content().contains(" ")
                        ? claim.content()
                        : line(claim.statement().document(), claim.about())));
        return matters.values().stream()
                .map(claims -> line(
                        status(claims),
                        by(claims, ClaimStance.ALLEGES),
                        by(claims, ClaimStance.DENIES),
                        by(claims, ClaimStance.CONFIRMS),
                        ids(claims.stream().flatMap(claim -> claim.about().stream())),
                        documents(claims)))
                .toList();
    }

    private static String status(List<Claim> claims) {
        boolean alleged = !by(claims, ClaimStance.ALLEGES).isEmpty();
        boolean denied = !by(claims, ClaimStance.DENIES).isEmpty();
        boolean confirmed = !by(claims, ClaimStance.CONFIRMS).isEmpty();
        if (denied && (alleged || confirmed)) {
            return "contested";
        }
        return confirmed ? "confirmed" : denied ? "denied" : "alleged";
    }

    private static List<String> by(List<Claim> claims, ClaimStance stance) {
        return ids(claims.stream().filter(claim -> claim.stance() == stance).map(Claim::actor));
    }

    private static List<String> ids(Stream<Actor> actors) {
        return actors.map(Actor::id).distinct().sorted().toList();
    }

    private static List<String> positions(NaiveKnowledge.Known known) {
        Map<String, List<FactRecorded>> histories = known.facts().stream()
                .filter(recorded -> recorded.fact() instanceof Position)
                .sorted(Comparator.<FactRecorded, LocalDate>comparing(recorded ->
                                NaiveKnowledge.Days.of(recorded).first().orElse(LocalDate.MIN))
                        .thenComparing(recorded -> recorded.fact().id()))
                .collect(groupingBy(
                        recorded -> {
                            Position position = (Position) recorded.fact();
                            return line(position.actor(), position.content());
                        },
                        TreeMap::new,
                        Collectors.toList()));
        List<String> rows = new ArrayList<>();
        for (List<FactRecorded> history : histories.values()) {
            Optional<Position> before = Optional.empty();
            for (FactRecorded recorded : history) {
                Position now = (Position) recorded.fact();
                boolean changed = before.isPresent() && before.get().stance() != now.stance();
                rows.add(line(now.actor(), now.stance(), before.map(Position::stance), changed, now.id()));
                before = Optional.of(now);
            }
        }
        return rows;
    }

    private static List<String> forecasts(NaiveKnowledge.Known known) {
        List<String> rows = new ArrayList<>();
        for (FactRecorded recorded : known.facts()) {
            if (recorded.fact() instanceof Assessment forecast) {
                NaiveKnowledge.Days days = NaiveKnowledge.Days.of(recorded);
                Optional<AssessmentResolved> end = resolution(known, forecast);
                rows.add(line(
                        forecast.id(),
                        end.map(AssessmentResolved::outcome),
                        end.flatMap(AssessmentResolved::date),
                        brier(known, forecast).map(NaiveMatters::rounded),
                        days.inferred() ? "null" : days.last()));
            }
        }
        return rows;
    }

    /** Those of a document that is known are its publisher's, which is the same for all; others are nobody's. */
    private static List<String> forecasters(NaiveKnowledge.Known known) {
        List<Assessment> forecasts = facts(known, Assessment.class)
                .filter(forecast ->
                        known.documents().containsKey(forecast.statement().document()))
                .toList();
        if (forecasts.isEmpty()) {
            return List.of();
        }
        List<AssessmentResolved> ends = forecasts.stream()
                .flatMap(forecast -> resolution(known, forecast).stream())
                .toList();
        List<BigDecimal> scores = forecasts.stream()
                .flatMap(forecast -> brier(known, forecast).stream())
                .toList();
        Optional<BigDecimal> sum = scores.stream().reduce(BigDecimal::add);
        return List.of(line(
                forecasts.size(),
                ends.size(),
                ends.stream()
                        .filter(end -> end.outcome() == AssessmentOutcome.OCCURRED)
                        .count(),
                sum.map(all -> rounded(all.divide(BigDecimal.valueOf(scores.size()), 20, RoundingMode.HALF_UP))),
                documents(forecasts)));
    }

    private static Optional<AssessmentResolved> resolution(NaiveKnowledge.Known known, Assessment forecast) {
        return known.resolution(forecast.id()).map(AssessmentResolved.class::cast);
    }

    private static Optional<BigDecimal> brier(NaiveKnowledge.Known known, Assessment forecast) {
        return resolution(known, forecast).flatMap(end -> forecast.likelihood().map(likelihood -> middle(likelihood)
                .subtract(end.outcome() == AssessmentOutcome.OCCURRED ? BigDecimal.ONE : BigDecimal.ZERO)
                .pow(2)));
    }

    private static BigDecimal middle(Likelihood likelihood) {
        return new BigDecimal(
                switch (likelihood) {
                    case REMOTE -> "0.03";
                    case VERY_UNLIKELY -> "0.125";
                    case UNLIKELY -> "0.325";
                    case ROUGHLY_EVEN -> "0.5";
                    case LIKELY -> "0.675";
                    case VERY_LIKELY -> "0.875";
                    case ALMOST_CERTAIN -> "0.97";
                });
    }

    private static String rounded(BigDecimal score) {
        return score.setScale(4, RoundingMode.HALF_UP).toPlainString();
    }
}
