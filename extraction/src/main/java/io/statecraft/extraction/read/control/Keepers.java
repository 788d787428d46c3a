package io.statecraft.extraction.read.control;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.ControlStatus;
import java.util.List;
import java.util.Set;

/** Who holds, takes or loses an area. */
final class Keepers {
    private static final Set<String> HOLDS = Set.of(
            "hand", "hands", "control", "rule", "grip", "possession", "occupation", "administration", "sovereignty");

    private Keepers() {}

    static List<Who> of(Site<Cue<ControlStatus>> site) {
        List<Who> told = site.actors(site.trigger().holder());
        boolean held = told.isEmpty() && site.isVerb() && site.trigger().value() != ControlStatus.LOST;
        return held ? inHands(site) : told;
    }

    /** "is now in <b>Russian</b> hands": the holder stands beside the noun. */
    private static List<Who> inHands(Site<Cue<ControlStatus>> site) {
        for (Token noun : site.head().sentence().tokens()) {
            boolean held = HOLDS.contains(noun.lemma())
                    && !noun.preposition().isEmpty()
                    && noun.head().filter(site.head()::equals).isPresent();
            if (held) {
                return site.cast().owners(noun);
            }
        }
        return List.of();
    }
}
