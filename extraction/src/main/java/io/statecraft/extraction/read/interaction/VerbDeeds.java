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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads deeds that a verb names: "shelled the town", "met with the envoy". */
final class VerbDeeds {
    private VerbDeeds() {}

    /** The deed of a verb, with who is understood where the grammar names nobody. */
    static Optional<Deed> at(Token verb, SentenceReading sentence) {
        return first(verb, sentence, site -> deed(site, sentence));
    }

    /** The deed of a verb whose clause names both sides. */
    static Optional<Deed> told(Token verb, SentenceReading sentence) {
        return first(verb, sentence, VerbDeeds::told);
    }

    private static Optional<Deed> first(
            Token verb, SentenceReading sentence, Function<Site<EventSense>, Optional<Deed>> reading) {
        List<Site<EventSense>> sites = Matcher.at(sentence.lexicon().events(), verb, sentence.cast());
        if (sites.isEmpty()) {
            return Optional.empty();
        }
        // The surest reading of the most particular type that can be trusted at all.
        Map<EventType, Deed> surest = new LinkedHashMap<>();
        for (Site<EventSense> site : sites) {
            reading.apply(site)
                    .ifPresent(deed -> surest.merge(
                            deed.event(), deed, (one, other) -> other.confidence() > one.confidence() ? other : one));
        }
        return surest.values().stream()
                .filter(deed -> deed.confidence() >= InteractionReader.LEAST)
                .findFirst()
                .or(() -> surest.values().stream().findFirst());
    }

    private static Optional<Deed> told(Site<EventSense> site) {
        List<Who> actors = actors(site);
        Recipients recipients = Recipients.of(site, actors);
        return deed(site, actors, recipients);
    }

    private static Optional<Deed> deed(Site<EventSense> site, SentenceReading sentence) {
        EventSense sense = site.trigger();
        List<Who> actors = actors(site);
        if (isOwnOrder(site, actors)) {
            return Optional.empty();
        }
        Recipients recipients = Recipients.of(site, actors);
        Optional<Who> answered =
                recipients.isGuessed() && !actors.isEmpty() ? answered(site, sentence) : Optional.empty();
        if (answered.isPresent()) {
            return deed(site, actors, new Recipients(List.of(answered.get()), 0.9, "answered"));
        }
        Optional<Deed> told = deed(site, actors, recipients);
        if (told.isPresent()) {
            return told;
        }
        if (actors.size() > 1 && recipients.isGuessed() && isTogether(site.trigger())) {
            // "Norway, Sweden and Finland have agreed": with each other.
            return deed(site, actors, Recipients.ofEachOther(actors));
        }
        if (actors.size() == 2 && recipients.whos().isEmpty() && isPair(actors)) {
            // "Both countries put their armies on alert": each because of the other.
            return deed(site, actors, Recipients.ofEachOther(actors));
        }
        if (actors.isEmpty()) {
            return again(site, sentence).flatMap(who -> deed(site, List.of(who), recipients));
        }
        return Dealings.partner(actors, sense.event(), site.head(), sentence)
                .flatMap(who -> deed(site, actors, new Recipients(List.of(who), 0.85, "dealings")));
    }

    /** "ordered his generals to withdraw": what one's own are told to do is no request to another. */
    private static boolean isOwnOrder(Site<EventSense> site, List<Who> actors) {
        if (site.trigger().event() != EventType.REQUEST) {
            return false;
        }
        List<Who> asked = site.cast().ofAll(site.objects());
        boolean unnamed = asked.isEmpty()
                && Understood.isOrder(site.head())
                && !site.objects().isEmpty();
        return unnamed
                || !asked.isEmpty()
                        && asked.stream()
                                .allMatch(
                                        who -> who.isState() && actors.stream().anyMatch(who::is));
    }

    /** "<b>These attacks</b> killed", "the firm <b>was designated</b> in May": by whoever did the like right before. */
    private static Optional<Who> again(Site<EventSense> site, SentenceReading sentence) {
        EventType event = site.trigger().event();
        boolean told = site.clause().isPassive()
                ? event == EventType.SANCTION && site.clause().agents().isEmpty()
                : site.clause().subjects().stream().anyMatch(subject -> isDeedOf(event, subject, sentence));
        return AGAIN.contains(event) && told
                ? Dealings.lastOf(event, sentence, NEAR)
                        .map(before -> before.actors().getFirst().atMost(Who.PRONOUN))
                : Optional.empty();
    }

    private static boolean isDeedOf(EventType event, Token noun, SentenceReading sentence) {
        return noun.isNoun()
                && Matcher.first(sentence.lexicon().events(), noun, sentence.cast())
                        .filter(site -> site.trigger().event() == event)
                        .isPresent();
    }

    /** Types whose doer a passage need not repeat, and how many sentences back he may have been told. */
    private static final Set<EventType> AGAIN = EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.SANCTION);

    private static final int NEAR = 3;

    /** Types that those who act take part in together. */
    private static final Set<EventType> TOGETHER = EnumSet.of(EventType.AGREE, EventType.CONSULT, EventType.COOPERATE);

    /** Types that answer what another has done. */
    private static final Set<EventType> ANSWERING = EnumSet.of(EventType.ACCUSE, EventType.SUPPORT, EventType.REQUEST);

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
    private static final String[] ANY_DEED = {
        "operation", "move", "decision", "step", "action", "measure", "announcement"
    };

    private static boolean isTogether(EventSense sense) {
        return TOGETHER.contains(sense.event()) && !sense.mode().equals("third-party");
    }

    private static boolean isPair(List<Who> actors) {
        return actors.stream().allMatch(who -> who.certainty() <= Who.DESCRIBED);
    }

    /** "condemned <b>these attacks</b>", "supported <b>the operation</b>": who did what is answered, by the deeds told before. */
    private static Optional<Who> answered(Site<EventSense> site, SentenceReading sentence) {
        if (!ANSWERING.contains(site.trigger().event())) {
            return Optional.empty();
        }
        boolean request = site.trigger().event() == EventType.REQUEST;
        return Stream.concat(request ? Stream.of() : site.objects().stream(), ended(site).stream())
                .flatMap(object -> doer(object, site, sentence).stream())
                .map(who -> who.atMost(Who.PRONOUN))
                .findFirst();
    }

    private static Optional<Who> doer(Token object, Site<EventSense> site, SentenceReading sentence) {
        boolean definite = Phrase.of(object)
                .determiner()
                .filter(word -> DEFINITE.contains(word.lower()))
                .isPresent();
        if (definite && object.hasLemma(ANY_DEED)) {
            return Dealings.last(sentence).map(before -> before.actors().getFirst());
        }
        boolean accused = site.trigger().event() == EventType.ACCUSE;
        return Matcher.first(sentence.lexicon().events(), object, sentence.cast()).stream()
                .filter(named -> named.head().isNoun() && (accused || definite))
                .flatMap(named -> Dealings.lastOf(named.trigger().event(), sentence).stream())
                .map(before -> before.actors().getFirst())
                .findFirst();
    }

    /** "demanded an end <b>to the attacks</b>". */
    private static List<Token> ended(Site<EventSense> site) {
        return site.objects().stream()
                .filter(object -> object.hasLemma("end", "halt", "stop", "cessation"))
                .flatMap(object -> Phrase.of(object).prepositional("to", "of").stream())
                .toList();
    }

    private static Optional<Deed> deed(Site<EventSense> site, List<Who> actors, Recipients recipients) {
        EventSense sense = site.trigger();
        List<Who> whos = recipients.whos();
        boolean told = recipients.certainty() == 1 && isTold(actors) && isTold(whos);
        double certainty = (told ? Weights.whereTold(sense.weight()) : sense.weight()) * recipients.certainty();
        String reading = recipients.reading().isEmpty() ? "verb" : recipients.reading();
        return Roles.of(recipients.isMutual() ? actors.subList(0, 1) : actors, whos, sense.symmetric())
                .map(found -> new Deed(
                        site.head(),
                        site.head(),
                        sense,
                        found.actors(),
                        found.recipients(),
                        sense.holds(),
                        certainty * certainty(found),
                        "interaction/" + reading));
    }

    private static List<Who> actors(Site<EventSense> site) {
        List<Who> actors = new ArrayList<>(site.actors(site.trigger().actor()));
        if (actors.isEmpty() && site.clause().isPassive()) {
            actors.addAll(site.actors(Slot.of("at the hands of")));
        }
        if (actors.isEmpty() && site.trigger().symmetric()) {
            if (site.clause().isPassive() || site.clause().subjects().isEmpty()) {
                // "their agreement was signed": by those whose it is.
                site.objects().forEach(object -> actors.addAll(site.cast().owners(object)));
                if (actors.isEmpty()) {
                    actors.addAll(site.actors(Slot.of("between")));
                    site.objects().forEach(object -> Phrase.of(object)
                            .prepositional("of")
                            .forEach(matter -> actors.addAll(
                                    site.cast().ofAll(Phrase.of(matter).prepositional("between")))));
                }
            }
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
            if (actors.stream().allMatch(who -> who.certainty() <= Who.UNLISTED)) {
                // "Reservists were called up in Israel": the place tells whose they are.
                List<Who> there =
                        site.actors(Slot.of("in")).stream().filter(Who::isState).toList();
                if (!there.isEmpty()) {
                    actors.clear();
                    actors.addAll(there);
                }
            }
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
