package io.statecraft.extraction.read.interaction;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.read.modality.Standing;
import io.statecraft.facts.EventType;
import java.util.EnumSet;
import java.util.Set;

/** What actors say that they will do to others: "stated it would attack" is a threat, not an attack. */
final class Threats {
    private static final Set<EventType> HARMFUL = EnumSet.of(EventType.ASSAULT, EventType.COERCE);
    private static final Set<String> FUTURE = Set.of("will", "would", "shall");

    private Threats() {}

    static boolean isOwn(Deed deed, Standing standing) {
        boolean own = standing.source().filter(deed.actors().getFirst()::is).isPresent();
        return own
                && HARMFUL.contains(deed.event())
                && Clause.isHead(deed.carrier())
                && Clause.of(deed.carrier()).modal().filter(FUTURE::contains).isPresent();
    }
}
