package io.statecraft.extraction.read.interaction;

import io.statecraft.extraction.lexicon.EventSense;
import io.statecraft.extraction.lexicon.Slot;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads deeds that a verb names: "shelled the town", "met with the envoy". */
final class VerbDeeds {
    private VerbDeeds() {}

    static Optional<Deed> at(Token verb, SentenceReading sentence) {
        List<Site<EventSense>> sites = Matcher.at(sentence.lexicon().events(), verb, sentence.cast());
        if (sites.isEmpty()) {
            return Optional.empty();
        }
        EventType event = sites.getFirst().trigger().event();
        for (Site<EventSense> site : sites) {
            if (site.trigger().event() == event) {
                Optional<Deed> deed = deed(site, sentence);
                if (deed.isPresent()) {
                    return deed;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Deed> deed(Site<EventSense> site, SentenceReading sentence) {
        EventSense sense = site.trigger();
        List<Who> actors = actors(site);
        Recipients recipients = Recipients.of(site, actors);
        List<Who> whos = recipients.whos();
        boolean told = recipients.certainty() == 1 && isTold(actors) && isTold(whos);
        double certainty = (told ? Weights.whereTold(sense.weight()) : sense.weight()) * recipients.certainty();
        if (whos.isEmpty() && !actors.isEmpty() && !(sense.symmetric() && actors.size() > 1)) {
            whos = Counterparts.of(actors.getFirst(), sense.event(), sentence.actors()).stream()
                    .toList();
            certainty *= 0.8;
        }
        double confidence = certainty;
        return Roles.of(actors, whos, sense.symmetric())
                .map(found -> new Deed(
                        site.head(),
                        site.head(),
                        sense,
                        found.actors(),
                        found.recipients(),
                        sense.holds(),
                        confidence * certainty(found),
                        "interaction/verb"));
    }

    private static List<Who> actors(Site<EventSense> site) {
        List<Who> actors = new ArrayList<>(site.actors(site.trigger().actor()));
        if (actors.isEmpty() && site.trigger().symmetric()) {
            return actors;
        }
        if (actors.isEmpty()) {
            // "was invited to the Russian capital": the host is told by the place.
            boolean hosted = site.clause().isPassive() && site.trigger().event() == EventType.CONSULT;
            List<Token> places = hosted ? site.fillers(Slot.of("to")) : List.of();
            actors.addAll(site.cast().ofAll(places));
            places.forEach(place -> actors.addAll(actors.isEmpty() ? site.cast().owners(place) : List.of()));
        }
        boolean ownForces =
                site.trigger().event() == EventType.MOBILIZE || site.trigger().event() == EventType.RETREAT;
        if (actors.isEmpty() && ownForces && site.clause().isPassive()) {
            // "The military was placed on alert": by those whose military it is.
            actors.addAll(site.cast().ofAll(site.clause().subjects()));
        }
        if (actors.isEmpty()) {
            // "Israeli jets", "a Russian strike": the subject does not act, but what it belongs to does.
            for (Token subject : site.fillers(Slot.of("subj"))) {
                site.cast().owners(subject).forEach(owner -> actors.add(owner.atMost(Who.DERIVED)));
            }
        }
        if (actors.isEmpty()) {
            actors.addAll(Understood.doers(site));
        }
        return actors;
    }

    static boolean isTold(List<Who> whos) {
        return !whos.isEmpty() && whos.getFirst().certainty() >= Who.DERIVED;
    }

    static double certainty(Roles roles) {
        double actor = roles.actors().getFirst().certainty();
        double recipient =
                roles.recipients().stream().mapToDouble(Who::certainty).max().orElse(0);
        return Math.sqrt(actor * recipient);
    }

    /** Verbs that only help another verb or say something of it are no deeds. */
    static boolean isCandidate(Token token) {
        return Clause.isHead(token) && !token.is(Relation.CASE);
    }
}
