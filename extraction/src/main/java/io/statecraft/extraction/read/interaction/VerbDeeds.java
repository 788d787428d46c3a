package io.statecraft.extraction.read.interaction;

import io.statecraft.extraction.lexicon.EventSense;
import io.statecraft.extraction.lexicon.Slot;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.EventType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads deeds that a verb names: "shelled the town", "met with the envoy". */
final class VerbDeeds {
    /** Types whose place stands for whom they touch: "deployed troops to Mali", "protested in Minsk". */
    private static final Set<EventType> BY_PLACE = EnumSet.of(
            EventType.ASSAULT,
            EventType.MOBILIZE,
            EventType.COERCE,
            EventType.RETREAT,
            EventType.AID,
            EventType.CONSULT,
            EventType.PROTEST);

    private static final List<Slot> PLACES = List.of(
            Slot.of("to"),
            Slot.of("into"),
            Slot.of("in"),
            Slot.of("on"),
            Slot.of("near"),
            Slot.of("at"),
            Slot.of("from"),
            Slot.of("against"),
            Slot.of("over"),
            Slot.of("across"));

    private VerbDeeds() {}

    static Optional<Deed> at(Token verb, SentenceReading sentence) {
        List<Site<EventSense>> sites = Matcher.at(sentence.lexicon().events(), verb, sentence.cast());
        if (sites.isEmpty()) {
            return Optional.empty();
        }
        EventType event = sites.getFirst().trigger().event();
        for (Site<EventSense> site : sites) {
            if (site.trigger().event() == event) {
                Optional<Deed> deed = deed(site);
                if (deed.isPresent()) {
                    return deed;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Deed> deed(Site<EventSense> site) {
        EventSense sense = site.trigger();
        List<Who> actors = actors(site);
        List<Who> recipients = site.actors(sense.recipient());
        double certainty = sense.weight();
        if (recipients.isEmpty() && sense.recipient().contains(Slot.of("with"))) {
            recipients = site.actorsBelow("with");
        }
        if (recipients.isEmpty() && !(sense.symmetric() && actors.size() > 1)) {
            recipients = byPlace(site);
            certainty *= 0.8;
        }
        if (actors.isEmpty() && site.clause().isPassive() && sense.event() == EventType.CONSULT) {
            // "was invited to the Russian capital": the host is told by the place.
            actors = site.actors(Slot.of("to"));
            for (Token place : site.fillers(Slot.of("to"))) {
                actors = actors.isEmpty() ? site.cast().owners(place) : actors;
            }
        }
        Optional<Roles> roles = Roles.of(actors, recipients, sense.symmetric());
        double confidence = certainty;
        return roles.map(found -> new Deed(
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
            // "Israeli jets", "a Russian strike": the subject does not act, but what it belongs to does.
            for (Token subject : site.fillers(Slot.of("subj"))) {
                site.cast().owners(subject).forEach(owner -> actors.add(owner.atMost(Who.DERIVED)));
            }
        }
        return actors;
    }

    private static List<Who> byPlace(Site<EventSense> site) {
        if (!BY_PLACE.contains(site.trigger().event())) {
            return List.of();
        }
        List<Who> found = new ArrayList<>();
        for (Slot place : PLACES) {
            found.addAll(site.actors(place).stream()
                    .filter(Who::isState)
                    .map(who -> who.atMost(Who.DESCRIBED))
                    .toList());
            if (!found.isEmpty()) {
                return found;
            }
        }
        for (Token object : site.objects()) {
            Phrase.of(object).prepositional("in", "near", "at", "on").forEach(place -> {
                found.addAll(site.cast().of(place).stream().filter(Who::isState).toList());
                site.cast().stateOfPlace(place).ifPresent(found::add);
            });
        }
        return found.stream().map(who -> who.atMost(Who.DESCRIBED)).toList();
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
