package io.statecraft.extraction.read.control;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
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
        if (told.isEmpty() && site.head().is(Relation.OBJECT) && !Clause.isHead(site.head())) {
            return announcers(site);
        }
        boolean held = told.isEmpty() && site.isVerb() && site.trigger().value() != ControlStatus.LOST;
        return held ? inHands(site) : told;
    }

    /** "<b>Baku</b> announces the capture of the town". */
    private static List<Who> announcers(Site<Cue<ControlStatus>> site) {
        return site.head()
                .head()
                .filter(verb -> Clause.isHead(verb)
                        && verb.hasLemma("announce", "claim", "declare", "complete", "celebrate", "report", "proclaim"))
                .map(verb -> site.cast().ofAll(Clause.of(verb).doers()))
                .orElse(List.of());
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
