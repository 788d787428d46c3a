package io.statecraft.extraction.read.interaction;

import io.statecraft.extraction.read.reference.Cast;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.EventType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Against whom someone arms or strikes where the sentence does not say it, by what the document is about. */
final class Counterparts {
    private static final Set<EventType> HOSTILE = EnumSet.of(EventType.ASSAULT, EventType.MOBILIZE, EventType.THREATEN);

    private Counterparts() {}

    /** The other of the two whom the document speaks of most, if the actor is one of them. */
    static Optional<Who> of(Who actor, EventType event, Cast cast) {
        List<Who> main = cast.principals();
        if (!HOSTILE.contains(event) || main.size() < 2) {
            return Optional.empty();
        }
        List<Who> two = main.subList(0, 2);
        if (two.stream().noneMatch(actor::is)) {
            return Optional.empty();
        }
        return two.stream().filter(who -> !who.is(actor)).findFirst().map(who -> who.atMost(Who.DESCRIBED));
    }
}
