package io.statecraft.extraction.read.interaction;

import io.statecraft.extraction.lexicon.EventSense;
import io.statecraft.extraction.lexicon.Slot;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.EventType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Deeds on which another is done: "withdrew <b>at the request of</b> Baghdad", "signed <b>under pressure from</b> Moscow". */
final class Occasions {
    /** Where the noun names who asked or pressed. */
    static final List<Slot> GIVERS = List.of(Slot.of("of"), Slot.of("from"), Slot.of("by"));

    private static final Set<EventType> MOVING =
            EnumSet.of(EventType.REQUEST, EventType.COERCE, EventType.SUPPORT, EventType.AID, EventType.CONSULT);

    private static final Set<String> BEFORE =
            Set.of("at", "on", "upon", "under", "with", "through", "by", "after", "following");

    private Occasions() {}

    /** Whether the noun tells on whose word or with whose help the clause happens. */
    static boolean is(Site<EventSense> site) {
        Token noun = site.head();
        boolean moving = MOVING.contains(site.trigger().event())
                && (site.trigger().event() != EventType.CONSULT
                        || site.trigger().mode().equals("third-party"));
        return moving && noun.is(Relation.OBLIQUE) && BEFORE.contains(noun.preposition());
    }

    /** Those who do what the clause says. */
    static List<Who> moved(Site<EventSense> site) {
        Optional<Token> verb = site.head().head().filter(Clause::isHead);
        return verb.map(found -> site.cast().ofAll(Clause.of(found).doers())).orElse(List.of());
    }
}
