package io.statecraft.extraction.read.interaction;

import io.statecraft.extraction.lexicon.EventSense;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.read.modality.Standing;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Factuality;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What speakers say that others must do: "said that China must lower its tariffs" asks China for it. */
final class Demands {
    private static final Set<String> OBLIGING = Set.of("must", "should", "ought");

    private Demands() {}

    /** The deed, or the demand for it that the sentence really tells. */
    static Deed heard(Deed deed, Standing standing) {
        Optional<Who> speaker =
                standing.source().filter(who -> deed.actors().stream().noneMatch(who::is));
        boolean obliged = Clause.isHead(deed.carrier())
                && Clause.of(deed.carrier()).modal().filter(OBLIGING::contains).isPresent();
        // What stands in an order is the order's demand, not that of whoever reports the order.
        boolean said = deed.carrier().is(Relation.COMPLEMENT, Relation.ROOT, Relation.PARATAXIS)
                && deed.carrier().head().map(Clause::isHead).orElse(true);
        if (speaker.isEmpty() || !obliged || !said) {
            return deed;
        }
        EventSense sense = deed.sense();
        EventSense request = new EventSense(
                sense.words(),
                sense.partOfSpeech(),
                sense.object(),
                EventType.REQUEST,
                "",
                sense.actor(),
                sense.recipient(),
                false,
                sense.conditions(),
                Factuality.CERTAIN,
                sense.weight(),
                sense.origin());
        return new Deed(
                deed.site(),
                deed.carrier(),
                request,
                List.of(speaker.get()),
                deed.actors(),
                Factuality.CERTAIN,
                0.65,
                "interaction/must");
    }
}
