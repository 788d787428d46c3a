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
import io.statecraft.facts.Event;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Force;
import io.statecraft.facts.ForceCategory;
import io.statecraft.facts.ForceChange;
import io.statecraft.facts.Interaction;
import io.statecraft.facts.Position;
import io.statecraft.facts.PositionStance;
import io.statecraft.facts.Quantity;
import io.statecraft.facts.Role;
import io.statecraft.facts.Statement;
import java.util.List;
import java.util.Optional;

/** Many facts of all kinds about many actors, each number always the same fact. */
final class SampleFacts {
    private static final int ACTORS = 500;
    private static final int FACTS_IN_A_DOCUMENT = 50;
    private static final ForceCategory[] CATEGORIES = ForceCategory.values();

    private SampleFacts() {}

    static Event event(int number) {
        Story story = Story.of("Document " + number / FACTS_IN_A_DOCUMENT + " tells much about many.");
        return story.recorded(fact(story, number));
    }

    /** The fact of this number as another document tells it. */
    static Event eventAgain(int number) {
        Story story = Story.of("Another document tells of " + number + " as well.");
        return story.recorded(fact(story, number));
    }

    /** A fact about this actor, each number always the same. */
    static Event eventAbout(String actor, int number) {
        Story story = Story.of("Document " + number / FACTS_IN_A_DOCUMENT + " tells much about one.");
        Actor one = Actor.of(actor);
        boolean withoutSubject = number % 9 >= 7;
        Actor other = withoutSubject ? one : actor(number * 7 + 1);
        return story.recorded(fact(story, number, one, List.of(other, actor(number * 11 + 2))));
    }

    private static Fact fact(Story story, int i) {
        return fact(story, i, actor(i / 3), List.of(actor(i * 7 + 1), actor(i * 11 + 2)));
    }

    private static Fact fact(Story story, int i, Actor one, List<Actor> some) {
        String date = "20%02d-%02d-%02d".formatted(i % 22, 1 + i / 3 % 12, 1 + i / 7 % 28);
        Statement statement = story.statement(Optional.of(date), Factuality.CERTAIN);
        Actor other = actor(i * 7 + 1);
        Fact fact =
                switch (i % 9) {
                    case 0 -> new Interaction(statement, one, some, EventType.CONSULT, Optional.empty());
                    case 1 ->
                        new Force(
                                statement,
                                one,
                                Optional.empty(),
                                CATEGORIES[i / 27 % CATEGORIES.length],
                                Optional.of("type " + i / 27),
                                Optional.of(Quantity.exactly(i, "tanks")),
                                ForceChange.HELD);
                    case 2 -> new Claim(statement, one, ClaimStance.ALLEGES, some, "matter " + i);
                    case 3 -> new Commitment(statement, one, some, "matter " + i, Optional.empty());
                    case 4 -> new Control(statement, one, "area " + i, ControlStatus.CONTROLS);
                    case 5 -> new Role(statement, one, "office " + i, other);
                    case 6 -> new Position(statement, one, PositionStance.GOAL, "matter " + i);
                    case 7 ->
                        new Agreement(
                                statement,
                                Optional.of("accord " + i),
                                AgreementType.TREATY,
                                some,
                                AgreementStatus.SIGNED);
                    default -> new Assessment(statement, some, "matter " + i, Optional.empty());
                };
        return fact.identified();
    }

    private static Actor actor(int number) {
        return Actor.of("actor-" + number % ACTORS);
    }
}
