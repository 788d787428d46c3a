package io.statecraft.projection;

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
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Turns small numbers into facts of all kinds, with dates of all precisions: few, so that many of them meet. */
final class RandomFacts {
    static final List<String> DATES = List.of(
            "2021-07-08",
            "2018-11",
            "2014",
            "2016/..",
            "../2015",
            "199X",
            "2021-21",
            "2018/2019-05",
            "1984?",
            "2020-02/..");
    private static final List<Actor> ACTORS =
            List.of(Actor.of("RUS", "Russia"), Actor.of("TJK"), Actor.of("taliban"), Actor.of("USA"));
    private static final int KINDS = 10;
    private static final List<String> CONTENTS = List.of("it", "border guards");

    private RandomFacts() {}

    static Fact fact(Story story, int what) {
        int dateIndex = what / KINDS % (DATES.size() + 2);
        Optional<String> date = dateIndex < DATES.size() ? Optional.of(DATES.get(dateIndex)) : Optional.empty();
        Factuality factuality = Factuality.values()[what / 3 % Factuality.values().length];
        Statement statement = story.statement(date, what % 2 == 0 ? Factuality.CERTAIN : factuality);
        Actor one = ACTORS.get(what / 5 % ACTORS.size());
        Actor other = ACTORS.get(what / 11 % ACTORS.size());
        List<Actor> both = List.of(other, ACTORS.get(what / 13 % ACTORS.size()));
        Fact fact =
                switch (what % KINDS) {
                    case 0, 1 ->
                        new Interaction(
                                statement,
                                one,
                                both,
                                EventType.values()[what % EventType.values().length],
                                Optional.empty());
                    case 2 -> force(statement, one, what);
                    case 3 -> new Claim(statement, one, one(ClaimStance.values(), what), both, content(what));
                    case 4 -> new Commitment(statement, one, both, content(what), Optional.empty());
                    case 5 -> new Control(statement, one, "it", ControlStatus.CONTESTED);
                    case 6 -> new Role(statement, one, "head", other);
                    case 7 -> new Position(statement, one, one(PositionStance.values(), what), content(what));
                    case 8 ->
                        new Agreement(statement, Optional.empty(), AgreementType.TREATY, both, AgreementStatus.DRAFT);
                    default -> new Assessment(statement, both, content(what), likelihood(what));
                };
        return fact.identified();
    }

    private static Fact force(Statement statement, Actor owner, int what) {
        return new Force(
                statement,
                owner,
                Optional.empty(),
                ForceCategory.TANKS,
                Optional.empty(),
                quantity(what / KINDS % 5),
                one(ForceChange.values(), what / 2));
    }

    private static Optional<Quantity> quantity(int what) {
        Optional<BigDecimal> few = Optional.of(BigDecimal.TEN);
        Optional<BigDecimal> many = Optional.of(new BigDecimal("15.5"));
        return switch (what) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Quantity(few, few, false, Optional.empty()));
            case 2 -> Optional.of(new Quantity(few, many, true, Optional.empty()));
            case 3 -> Optional.of(new Quantity(many, Optional.empty(), false, Optional.empty()));
            default -> Optional.of(new Quantity(Optional.empty(), many, true, Optional.of("companies")));
        };
    }

    private static Optional<Likelihood> likelihood(int what) {
        return what / KINDS % 3 == 0 ? Optional.empty() : Optional.of(one(Likelihood.values(), what));
    }

    private static String content(int what) {
        return CONTENTS.get(what / KINDS % CONTENTS.size());
    }

    private static <T> T one(T[] values, int what) {
        return values[what / KINDS % values.length];
    }
}
