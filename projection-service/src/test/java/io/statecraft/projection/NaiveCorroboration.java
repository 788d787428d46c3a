package io.statecraft.projection;

import static io.statecraft.projection.NaiveAnswers.line;
import static java.util.stream.Collectors.groupingBy;

import io.statecraft.facts.Actor;
import io.statecraft.facts.Agreement;
import io.statecraft.facts.Assessment;
import io.statecraft.facts.Claim;
import io.statecraft.facts.Commitment;
import io.statecraft.facts.Control;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Force;
import io.statecraft.facts.Interaction;
import io.statecraft.facts.Position;
import io.statecraft.facts.Quantity;
import io.statecraft.facts.Role;
import java.util.List;
import java.util.stream.Stream;

/** Which facts say the same, by the meaning of that, as {@link NaiveAnswers} says. */
final class NaiveCorroboration {
    static final NaiveAnswers ALL =
            NaiveAnswers.of("corroboration", "kind independent documents", NaiveCorroboration::rows);

    private NaiveCorroboration() {}

    /** Each document of a random history has words of its own. */
    private static List<String> rows(NaiveKnowledge.Known known) {
        return NaiveAnswers.facts(known, Fact.class).collect(groupingBy(NaiveCorroboration::said)).values().stream()
                .map(same -> line(same.get(0).kind(), NaiveAnswers.documents(same), NaiveAnswers.documents(same)))
                .toList();
    }

    private static String said(Fact fact) {
        return line(fact.kind(), polarity(fact), content(fact));
    }

    private static String polarity(Fact fact) {
        return switch (fact.statement().factuality()) {
            case CERTAIN, PROBABLE, POSSIBLE -> "so";
            case CERTAINLY_NOT, PROBABLY_NOT, POSSIBLY_NOT -> "not so";
            case UNCOMMITTED -> "open";
        };
    }

    private static String content(Fact fact) {
        return switch (fact) {
            case Interaction it -> line(it.event(), occasion(it), sides(it));
            case Force it ->
                line(
                        it.owner(),
                        it.change(),
                        it.quantity().flatMap(Quantity::min),
                        it.quantity().flatMap(Quantity::max),
                        it.quantity().flatMap(Quantity::unit));
            case Commitment it -> line(it.actor(), ids(it.recipients().stream()), it.content());
            case Claim it -> line(it.actor(), it.stance(), ids(it.about().stream()), it.content());
            case Position it -> line(it.actor(), it.stance(), it.content());
            case Agreement it -> line(it.status(), ids(it.parties().stream()));
            case Assessment it -> line(ids(it.about().stream()), it.content());
            case Control it -> line(it.actor(), it.status());
            case Role it -> line(it.person(), it.organisation());
        };
    }

    /** What has no date is the same only in one document. */
    private static String occasion(Interaction meeting) {
        return meeting.statement()
                .date()
                .map(Object::toString)
                .orElse(meeting.statement().document());
    }

    private static String sides(Interaction it) {
        return it.event() == EventType.CONSULT || it.event() == EventType.AGREE
                ? line(ids(Stream.concat(Stream.of(it.actor()), it.recipients().stream())))
                : line(it.actor(), ids(it.recipients().stream()));
    }

    private static List<String> ids(Stream<Actor> actors) {
        return actors.map(Actor::id).distinct().sorted().toList();
    }
}
