package io.statecraft.bench;

import io.statecraft.facts.Actor;
import io.statecraft.facts.Agreement;
import io.statecraft.facts.AgreementStatus;
import io.statecraft.facts.AgreementType;
import io.statecraft.facts.Assessment;
import io.statecraft.facts.Claim;
import io.statecraft.facts.ClaimStance;
import io.statecraft.facts.Commitment;
import io.statecraft.facts.Control;
import io.statecraft.facts.ControlStatus;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Force;
import io.statecraft.facts.ForceCategory;
import io.statecraft.facts.ForceChange;
import io.statecraft.facts.Interaction;
import io.statecraft.facts.Likelihood;
import io.statecraft.facts.Position;
import io.statecraft.facts.PositionStance;
import io.statecraft.facts.Quantity;
import io.statecraft.facts.Role;
import io.statecraft.facts.Statement;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One fact after another; kinds, dates, types and certainty are as frequent as among 289 facts that people annotated. */
final class RandomFact {
    private static final Shares<String> KINDS = Shares.of(
            List.of(
                    "interaction",
                    "force",
                    "position",
                    "assessment",
                    "role",
                    "commitment",
                    "claim",
                    "agreement",
                    "control"),
            104,
            50,
            47,
            26,
            21,
            18,
            13,
            6,
            4);
    private static final Shares<String> DATES =
            Shares.of(List.of("none", "year", "interval", "day", "month"), 133, 52, 43, 36, 25);
    private static final Shares<Factuality> FACTUALITIES = Shares.of(
            List.of(
                    Factuality.CERTAIN,
                    Factuality.PROBABLE,
                    Factuality.POSSIBLE,
                    Factuality.UNCOMMITTED,
                    Factuality.PROBABLY_NOT),
            242,
            17,
            14,
            11,
            5);
    private static final Shares<EventType> EVENTS = Shares.of(
            List.of(
                    EventType.ASSAULT,
                    EventType.MOBILIZE,
                    EventType.AID,
                    EventType.CONSULT,
                    EventType.THREATEN,
                    EventType.ACCUSE,
                    EventType.COERCE,
                    EventType.RETREAT,
                    EventType.SUPPORT,
                    EventType.AGREE,
                    EventType.COOPERATE,
                    EventType.REQUEST,
                    EventType.REJECT,
                    EventType.SANCTION),
            27,
            11,
            11,
            10,
            8,
            7,
            6,
            5,
            5,
            4,
            3,
            3,
            2,
            2);
    private static final Shares<Integer> RECIPIENTS = Shares.of(List.of(1, 2, 3, 5), 103, 8, 3, 1);
    private static final List<String> WORDS =
            List.of("army border talks ships weapons treaty embassy forces aid attack grain sanctions election corridor"
                    .split(" "));
    private static final int WITH_SOURCE_OF_HUNDRED = 16;

    private final ActorCrowd crowd;
    private final RandomGenerator random;

    RandomFact(ActorCrowd crowd, RandomGenerator random) {
        this.crowd = crowd;
        this.random = random;
    }

    Fact of(String document, String quote, int start) {
        Statement statement = new Statement(
                "",
                document,
                quote,
                start,
                start + quote.length(),
                date(),
                random.nextInt(4) == 0 ? Optional.of("Place " + random.nextInt(2_000)) : Optional.empty(),
                FACTUALITIES.one(random),
                random.nextInt(100) < WITH_SOURCE_OF_HUNDRED ? Optional.of(crowd.one(random)) : Optional.empty(),
                "bench/1",
                random.nextInt(40, 100) / 100.0,
                "bench");
        return fact(statement, crowd.one(random)).identified();
    }

    private Fact fact(Statement statement, Actor one) {
        return switch (KINDS.one(random)) {
            case "interaction" ->
                new Interaction(
                        statement,
                        one,
                        crowd.some(random, RECIPIENTS.one(random)),
                        EVENTS.one(random),
                        Optional.of("visit"));
            case "force" -> force(statement, one);
            case "position" -> new Position(statement, one, any(PositionStance.values()), matter());
            case "assessment" ->
                new Assessment(statement, crowd.some(random, 1), matter(), Optional.of(any(Likelihood.values())));
            case "role" -> new Role(statement, one, "office " + random.nextInt(500), crowd.one(random));
            case "commitment" -> new Commitment(statement, one, crowd.some(random, 1), matter(), Optional.empty());
            case "claim" -> new Claim(statement, one, any(ClaimStance.values()), crowd.some(random, 1), matter());
            case "agreement" ->
                new Agreement(
                        statement,
                        Optional.of("accord " + random.nextInt(1_000)),
                        any(AgreementType.values()),
                        crowd.some(random, 2),
                        any(AgreementStatus.values()));
            default -> new Control(statement, one, "area " + random.nextInt(1_000), any(ControlStatus.values()));
        };
    }

    private Force force(Statement statement, Actor owner) {
        return new Force(
                statement,
                owner,
                random.nextInt(3) == 0 ? Optional.of("unit " + random.nextInt(300)) : Optional.empty(),
                any(ForceCategory.values()),
                Optional.empty(),
                Optional.of(Quantity.exactly(random.nextInt(1, 100_000), "items")),
                any(ForceChange.values()));
    }

    private Optional<Edtf> date() {
        int year = 1990 + random.nextInt(35);
        int month = 1 + random.nextInt(12);
        int day = 1 + random.nextInt(28);
        return switch (DATES.one(random)) {
            case "none" -> Optional.empty();
            case "year" -> Optional.of(Edtf.parse("%04d".formatted(year)));
            case "month" -> Optional.of(Edtf.parse("%04d-%02d".formatted(year, month)));
            case "day" -> Optional.of(Edtf.parse("%04d-%02d-%02d".formatted(year, month, day)));
            default -> Optional.of(Edtf.parse("%04d/%04d".formatted(year, year + random.nextInt(3))));
        };
    }

    private String matter() {
        return any(WORDS.toArray(String[]::new)) + " " + any(WORDS.toArray(String[]::new)) + " "
                + any(WORDS.toArray(String[]::new)) + " " + random.nextInt(5_000);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
