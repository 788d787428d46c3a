package io.statecraft.readmodels;

import io.statecraft.facts.Actor;
import io.statecraft.facts.Agreement;
import io.statecraft.facts.Assessment;
import io.statecraft.facts.Claim;
import io.statecraft.facts.Commitment;
import io.statecraft.facts.Control;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Force;
import io.statecraft.facts.Interaction;
import io.statecraft.facts.Position;
import io.statecraft.facts.Role;
import java.util.List;
import java.util.stream.Stream;

/**
 * An actor in a fact.
 *
 * @param part the field of the fact that names the actor, such as {@code recipients}
 * @param actor who is named
 */
public record Mention(String part, Actor actor) {

    /** All actors in a fact, in the order of its fields; the source last. */
    public static List<Mention> in(Fact fact) {
        Stream<Mention> own =
                switch (fact) {
                    case Interaction it -> join(one("actor", it.actor()), many("recipients", it.recipients()));
                    case Force it -> one("owner", it.owner());
                    case Commitment it -> join(one("actor", it.actor()), many("recipients", it.recipients()));
                    case Claim it -> join(one("actor", it.actor()), many("about", it.about()));
                    case Position it -> one("actor", it.actor());
                    case Agreement it -> many("parties", it.parties());
                    case Assessment it -> many("about", it.about());
                    case Control it -> one("actor", it.actor());
                    case Role it -> join(one("person", it.person()), one("organisation", it.organisation()));
                };
        return join(own, fact.statement().source().stream().map(source -> new Mention("source", source)))
                .toList();
    }

    /** The ids of all actors in a fact, each once. */
    public static List<String> ids(Fact fact) {
        return ids(in(fact).stream().map(Mention::actor).toList());
    }

    /** The ids of these actors, each once. */
    public static List<String> ids(List<Actor> actors) {
        return actors.stream().map(Actor::id).distinct().toList();
    }

    private static Stream<Mention> one(String part, Actor actor) {
        return Stream.of(new Mention(part, actor));
    }

    private static Stream<Mention> many(String part, List<Actor> actors) {
        return actors.stream().map(actor -> new Mention(part, actor));
    }

    private static Stream<Mention> join(Stream<Mention> first, Stream<Mention> second) {
        return Stream.concat(first, second);
    }
}
