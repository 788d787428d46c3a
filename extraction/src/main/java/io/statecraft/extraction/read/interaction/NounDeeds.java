package io.statecraft.extraction.read.interaction;

import static io.statecraft.extraction.parse.Relation.NOMINAL_MODIFIER;
import static io.statecraft.extraction.parse.Relation.OBJECT;
import static io.statecraft.extraction.parse.Relation.OBLIQUE;
import static io.statecraft.extraction.parse.Relation.SUBJECT;
import static io.statecraft.extraction.parse.Relation.SUBJECT_PASSIVE;

import io.statecraft.extraction.lexicon.EventSense;
import io.statecraft.extraction.lexicon.LightVerb;
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
import io.statecraft.facts.Factuality;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads deeds that a noun names, alone or carried by a light verb: "the raid on Gaza", "launched a raid". */
final class NounDeeds {
    /** Types whose deed the subject of the clause takes part in where the noun names only the other side. */
    private static final Set<EventType> TOGETHER =
            EnumSet.of(EventType.CONSULT, EventType.COOPERATE, EventType.AGREE, EventType.SUPPORT);

    private static final Set<EventType> ORDERED = EnumSet.of(
            EventType.MOBILIZE,
            EventType.RETREAT,
            EventType.ASSAULT,
            EventType.SANCTION,
            EventType.AID,
            EventType.COERCE);

    private static final String[] ENDING = {
        "revoke",
        "cancel",
        "terminate",
        "end",
        "suspend",
        "denounce",
        "abrogate",
        "annul",
        "scrap",
        "violate",
        "break",
        "breach",
        "repudiate",
        "renounce",
        "reject",
        "oppose",
        "freeze"
    };

    /** What happens before, during or after talks is done by those who talk. */
    private static final Set<String> TEMPORAL = Set.of("after", "following", "during", "before", "ahead of");

    private NounDeeds() {}

    static Optional<Deed> at(Token noun, SentenceReading sentence) {
        List<Site<EventSense>> sites = Matcher.at(sentence.lexicon().events(), noun, sentence.cast());
        if (sites.isEmpty()) {
            return Optional.empty();
        }
        Optional<Site<LightVerb>> light = lightVerb(noun, sentence);
        boolean retold = light.isPresent()
                && !isOrdered(light.get(), sites.getFirst().trigger().event())
                && light.get().trigger().subject() != LightVerb.Subject.OTHER
                && VerbDeeds.at(light.get().head(), sentence)
                        .filter(deed ->
                                deed.event() != sites.getFirst().trigger().event())
                        .isPresent();
        if (retold) {
            // "ruled out talks": the refusal is the deed, not the talks.
            return Optional.empty();
        }
        for (Site<EventSense> site : sites) {
            if (site.trigger().event() == sites.getFirst().trigger().event()) {
                Optional<Deed> deed = light.isPresent() ? carried(site, light.get()) : alone(site);
                if (deed.isPresent()) {
                    return deed;
                }
            }
        }
        return Optional.empty();
    }

    /** "authorized the <b>deployment</b> of troops": what is ordered is the deed, not the order. */
    private static boolean isOrdered(Site<LightVerb> light, EventType event) {
        return light.trigger().phase() == LightVerb.Phase.ORDERED && ORDERED.contains(event);
    }

    /** Whether a verb only orders what its object names. */
    static boolean isOrder(Token verb, SentenceReading sentence) {
        return verb.children(OBJECT, SUBJECT_PASSIVE).stream()
                .filter(noun -> noun.isNoun() && sentence.cast().named(noun).isEmpty())
                .filter(noun -> lightVerb(noun, sentence)
                        .filter(light -> light.trigger().phase() == LightVerb.Phase.ORDERED)
                        .isPresent())
                .anyMatch(noun -> at(noun, sentence)
                        .filter(deed -> ORDERED.contains(deed.event()))
                        .isPresent());
    }

    private static Optional<Site<LightVerb>> lightVerb(Token noun, SentenceReading sentence) {
        Token first = Phrase.coordination(noun).getFirst();
        Optional<Token> verb = first.head().filter(Clause::isHead);
        if (verb.isEmpty() && first.is(NOMINAL_MODIFIER)) {
            // "claimed <b>responsibility for</b> the attack".
            verb = first.head()
                    .filter(above -> above.is(OBJECT))
                    .flatMap(Token::head)
                    .filter(Clause::isHead);
        } else if (!first.is(OBJECT, SUBJECT, SUBJECT_PASSIVE, OBLIQUE)) {
            return Optional.empty();
        }
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        return Matcher.at(sentence.lexicon().lightVerbs(), verb.get(), sentence.cast()).stream()
                .filter(site -> carries(site, first))
                .findFirst();
    }

    private static boolean carries(Site<LightVerb> site, Token noun) {
        if (site.trigger().subject() == LightVerb.Subject.NOUN) {
            Clause clause = Clause.of(site.head());
            return clause.subjects().contains(noun)
                    && !clause.isPassive()
                    && site.words().containsAll(clause.objects());
        }
        return site.objects().contains(noun);
    }

    private static Optional<Deed> carried(Site<EventSense> site, Site<LightVerb> light) {
        EventSense sense = site.trigger();
        List<Who> between = between(site);
        List<Who> actors = new ArrayList<>(between.isEmpty() ? site.actors(sense.actor()) : List.of());
        List<Who> recipients = new ArrayList<>(between.isEmpty() ? site.actors(sense.recipient()) : between);
        List<Who> subjects = light.actors(Slot.of("subj"));
        switch (light.trigger().subject()) {
            case ACTOR -> {
                recipients = recipients.isEmpty() ? others(site, subjects) : recipients;
                if (!subjects.isEmpty()) {
                    actors = new ArrayList<>(subjects);
                }
            }
            case RECIPIENT -> {
                recipients = new ArrayList<>(subjects);
                if (actors.isEmpty()) {
                    actors.addAll(light.actors(List.of(Slot.of("from"), Slot.of("by"))));
                }
            }
            default -> {
                if (recipients.isEmpty()) {
                    recipients.addAll(light.actors(List.of(Slot.of("with"), Slot.of("against"))));
                }
            }
        }
        if (recipients.isEmpty()) {
            recipients = new ArrayList<>(Recipients.things(site));
        }
        if (actors.isEmpty() && sense.symmetric()) {
            // "a meeting <b>of</b> the minister with his colleague".
            actors.addAll(site.actors(Slot.of("of")));
        }
        recipients = ofMove(site, actors, recipients);
        boolean symmetric = sense.symmetric();
        boolean negated = Clause.of(light.head()).isNegated();
        Factuality holds = light.trigger().factuality();
        return Roles.of(actors, recipients, symmetric)
                .map(roles -> new Deed(
                        site.head(),
                        light.head(),
                        sense,
                        roles.actors(),
                        roles.recipients(),
                        negated && holds == Factuality.CERTAINLY_NOT ? Factuality.CERTAIN : holds,
                        sense.weight() * VerbDeeds.certainty(roles),
                        "interaction/light-verb"));
    }

    /** "the withdrawal of Rwandan troops from Congo": where only the movers' own are named, the place tells whom it touches. */
    private static List<Who> ofMove(Site<EventSense> site, List<Who> actors, List<Who> recipients) {
        EventType event = site.trigger().event();
        boolean moves = event == EventType.RETREAT || event == EventType.MOBILIZE;
        return moves && Recipients.allIn(recipients, actors) ? new ArrayList<>(Recipients.byPlace(site)) : recipients;
    }

    /** "imposed Western sanctions": with the subject as actor, an adjective may be the recipient. */
    private static List<Who> others(Site<EventSense> site, List<Who> subjects) {
        return site.cast().adjectival(site.head()).stream()
                .filter(who -> subjects.stream().noneMatch(who::is))
                .toList();
    }

    /** "said during talks with Minsk": whoever does what the clause says. */
    private static List<Who> ofClause(Token noun, Site<EventSense> site) {
        Token at = noun;
        while (at.head().isPresent() && !Clause.isHead(at.head().get())) {
            at = at.head().get();
        }
        boolean beside = at.is(OBJECT, OBLIQUE);
        return beside && at.equals(noun) || TEMPORAL.contains(noun.preposition())
                ? at.head()
                        .map(verb -> site.cast().ofAll(Clause.of(verb).doers()))
                        .orElse(List.of())
                : List.of();
    }

    /** "talks <b>between A and B</b>, mediated by C": those between whom it happens come before all others. */
    private static List<Who> between(Site<EventSense> site) {
        List<Who> both = site.trigger().symmetric() ? site.actors(Slot.of("between")) : List.of();
        return both.size() > 1 ? both : List.of();
    }

    /** "revoked their <b>agreements</b>": what is ended is not concluded. */
    private static boolean isEnded(Site<EventSense> site) {
        return site.trigger().event() == EventType.AGREE
                && site.head().is(OBJECT, SUBJECT_PASSIVE)
                && site.head().head().filter(verb -> verb.hasLemma(ENDING)).isPresent();
    }

    private static Optional<Deed> alone(Site<EventSense> site) {
        EventSense sense = site.trigger();
        if (isEnded(site)) {
            return Optional.empty();
        }
        boolean indefinite = site.head().children(Relation.DETERMINER).stream()
                .anyMatch(word -> word.lower().equals("a")
                        || word.lower().equals("an")
                        || word.lower().equals("any"));
        // "said during a visit to Oslo" tells of one; "any attack", "a visit would help" may not.
        boolean adjunct = TOGETHER.contains(sense.event()) && site.head().is(OBLIQUE);
        if (indefinite && !adjunct) {
            return Optional.empty();
        }
        List<Who> between = between(site);
        List<Who> own = between.isEmpty() ? site.actors(sense.actor()) : List.of();
        List<Who> recipients = new ArrayList<>(between.isEmpty() ? site.actors(sense.recipient()) : between);
        if (Occasions.is(site)) {
            own = own.isEmpty() ? site.actors(Occasions.GIVERS) : own;
            recipients.addAll(
                    recipients.isEmpty() || Recipients.allIn(recipients, own) ? Occasions.moved(site) : List.of());
        }
        if (!sense.symmetric() && Recipients.allIn(recipients, own)) {
            recipients.clear();
        }
        boolean companions = own.isEmpty() && TOGETHER.contains(sense.event());
        List<Who> of = sense.symmetric() && own.isEmpty() ? site.actors(Slot.of("of")) : List.of();
        List<Who> actors = !of.isEmpty() && !Recipients.allIn(of, recipients)
                ? of
                : companions && !recipients.isEmpty() ? ofClause(site.head(), site) : own;
        if (recipients.isEmpty()) {
            recipients.addAll(Recipients.things(site));
        }
        recipients = ofMove(site, actors, recipients);
        boolean told = VerbDeeds.isTold(own) && VerbDeeds.isTold(recipients);
        double weight = told ? Weights.whereTold(sense.weight()) : sense.weight() * 0.8;
        return Roles.of(actors, recipients, sense.symmetric())
                .map(roles -> new Deed(
                        site.head(),
                        site.head(),
                        sense,
                        roles.actors(),
                        roles.recipients(),
                        sense.holds(),
                        weight * VerbDeeds.certainty(roles),
                        "interaction/noun"));
    }
}
