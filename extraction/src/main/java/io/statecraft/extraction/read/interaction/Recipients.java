package io.statecraft.extraction.read.interaction;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.lexicon.EventSense;
import io.statecraft.extraction.lexicon.Slot;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.reference.Named;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.EventType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * To whom a deed is done, the surest way first.
 *
 * @param whos the recipients; may be empty
 * @param certainty how far the way by which they were found can be trusted
 * @param reading the name of that way; empty for the place that the lexicon names
 */
record Recipients(List<Who> whos, double certainty, String reading) {
    /** Types whose place stands for whom they touch: "deployed troops to Mali", "protested in Minsk". */
    private static final Set<EventType> BY_PLACE = EnumSet.of(
            EventType.ASSAULT,
            EventType.MOBILIZE,
            EventType.COERCE,
            EventType.RETREAT,
            EventType.AID,
            EventType.CONSULT,
            EventType.CONCEDE,
            EventType.SANCTION,
            EventType.PROTEST);

    /** Types whose object is words or matters of another: "rejected the plan of Kyiv". */
    private static final Set<EventType> BY_CONTENT =
            EnumSet.of(EventType.REJECT, EventType.REQUEST, EventType.ACCUSE, EventType.AID, EventType.THREATEN);

    private static final Set<String> VICTIMS = Set.of(
            "ship",
            "shipping",
            "vessel",
            "tanker",
            "convoy",
            "village",
            "market",
            "hospital",
            "school",
            "mosque",
            "church",
            "bus",
            "train",
            "aircraft",
            "pipeline",
            "refinery",
            "people",
            "person",
            "woman",
            "child",
            "camp",
            "plane",
            "warship",
            "boat",
            "trade",
            "commerce",
            "infrastructure",
            "grid",
            "family");
    /** Types that answer what another did or has: he is told somewhere in the sentence. */
    private static final Set<EventType> ANSWERING = EnumSet.of(
            EventType.REJECT,
            EventType.REQUEST,
            EventType.ACCUSE,
            EventType.SANCTION,
            EventType.CONCEDE,
            EventType.THREATEN,
            EventType.COERCE,
            EventType.ASSAULT,
            EventType.AID,
            EventType.MOBILIZE,
            EventType.RETREAT);

    /** Types whose object are the forces of whoever acts. */
    private static final Set<EventType> OWN_FORCES =
            EnumSet.of(EventType.MOBILIZE, EventType.RETREAT, EventType.COOPERATE);

    private static final Set<String> BESIDE = Set.of("near", "off", "around", "beside", "alongside");

    private static final List<Slot> GOALS = List.of(Slot.of("to"), Slot.of("into"), Slot.of("in"), Slot.of("across"));

    private static final String EACH_OTHER = "each-other";

    private static final List<Slot> PLACES = List.of(
            Slot.of("to"),
            Slot.of("into"),
            Slot.of("against"),
            Slot.of("in"),
            Slot.of("on"),
            Slot.of("near"),
            Slot.of("at"),
            Slot.of("from"),
            Slot.of("over"),
            Slot.of("across"));

    static Recipients of(Site<EventSense> site, List<Who> actors) {
        EventSense sense = site.trigger();
        List<Who> direct = touched(site.actors(sense.recipient()), sense);
        if (isReturn(sense, direct)) {
            List<Who> to = site.actors(Slot.of("to"));
            direct = to.isEmpty() ? direct : to;
        }
        if (!direct.isEmpty()
                && !(allIn(direct, actors)
                        && direct.stream().allMatch(who -> who.person().isEmpty()))) {
            return new Recipients(direct, 1, "");
        }
        if (actors.size() > 1 && isReciprocal(site)) {
            return ofEachOther(actors);
        }
        if (sense.symmetric() && actors.size() > 1) {
            return new Recipients(List.of(), 1, "");
        }
        List<Way> ways = List.of(
                new Way("partner", 0.95, where -> where.actorsBelow("with")),
                new Way("content", 0.8, Recipients::below),
                new Way("demand", 0.9, ProtestTargets::demanded),
                new Way("place", 0.8, Recipients::byPlace),
                new Way("place-of-object", 0.75, Recipients::placeOfObject),
                new Way("scene", 0.7, Recipients::byScene),
                new Way("victims", 1, Recipients::things),
                new Way("sole-other", 0.7, where -> soleOther(where, actors)),
                new Way("scene-other", 0.65, Recipients::ofScene),
                new Way("governing", 0.8, ProtestTargets::governing));
        for (Way way : ways) {
            List<Who> found = way.search().apply(site).stream()
                    .filter(who -> actors.stream().noneMatch(who::is))
                    .toList();
            if (!found.isEmpty()) {
                return new Recipients(found, way.certainty(), way.name());
            }
        }
        return new Recipients(List.of(), 1, "");
    }

    /** Whether the clause names no recipient: there is none, or the rest of the sentence or the passage gave it. */
    boolean isGuessed() {
        return whos.isEmpty() || reading.equals("sole-other") || reading.startsWith("scene");
    }

    /** "returned 32 prisoners <b>to Armenia</b>": the party counts before those who are handed over. */
    private static boolean isReturn(EventSense sense, List<Who> direct) {
        return sense.event() == EventType.CONCEDE
                && !direct.isEmpty()
                && direct.stream().allMatch(who -> who.certainty() <= Who.UNLISTED);
    }

    /** "sent in <b>9,000 soldiers</b>": those who are sent are not those against whom. */
    private static List<Who> touched(List<Who> found, EventSense sense) {
        return OWN_FORCES.contains(sense.event())
                ? found.stream().filter(who -> who.certainty() > Who.UNLISTED).toList()
                : found;
    }

    /** "accused <b>each other</b>", "went to war with <b>one another</b>". */
    private static boolean isReciprocal(Site<EventSense> site) {
        return site.head().sentence().tokens().stream()
                .filter(word -> word.isWithin(site.head())
                        || word.head().filter(site.head()::equals).isPresent())
                .anyMatch(word -> word.next()
                        .filter(next -> (word.lower().equals("each")
                                                || word.lower().equals("the") && isEach(site))
                                        && next.lower().equals("other")
                                || word.lower().equals("one") && next.lower().equals("another"))
                        .isPresent());
    }

    /** "<b>each</b> accuses the other". */
    private static boolean isEach(Site<EventSense> site) {
        return site.clause().subjects().stream().anyMatch(subject -> subject.hasLemma("each", "both"));
    }

    /** Of several who act on each other all but the first. */
    static Recipients ofEachOther(List<Who> actors) {
        return new Recipients(actors.subList(1, actors.size()), 1, EACH_OTHER);
    }

    /** Whether the others who act are the recipients of the first. */
    boolean isMutual() {
        return reading.equals(EACH_OTHER);
    }

    /** Where a recipient may be found, and how far that can be trusted. */
    private record Way(String name, double certainty, Function<Site<EventSense>, List<Who>> search) {}

    static boolean allIn(List<Who> some, List<Who> others) {
        return some.stream().allMatch(who -> others.stream().anyMatch(who::is));
    }

    /** Anyone in what is agreed, refused or demanded: "agreed to provide aid for Romania". */
    private static List<Who> below(Site<EventSense> site) {
        if (!BY_CONTENT.contains(site.trigger().event())) {
            return List.of();
        }
        List<Token> roots = new ArrayList<>(site.objects());
        roots.addAll(
                site.head().children(Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT, Relation.PREPOSITIONAL_CLAUSE));
        List<Who> found = new ArrayList<>();
        for (Token token : site.cast().sentence().tokens()) {
            boolean argument = token.is(
                    Relation.OBJECT,
                    Relation.OBLIQUE,
                    Relation.NOMINAL_MODIFIER,
                    Relation.POSSESSIVE,
                    Relation.INDIRECT_OBJECT,
                    Relation.SUBJECT,
                    Relation.CONJUNCT,
                    Relation.ADJECTIVE,
                    Relation.COMPOUND);
            if (argument && roots.stream().anyMatch(token::isWithin)) {
                found.addAll(site.cast().of(token));
            }
        }
        return found.stream().filter(who -> who.certainty() > Who.UNLISTED).toList();
    }

    /** "Moscow rejected the plan that Kyiv had put forward": the one other party that the sentence names. */
    private static List<Who> soleOther(Site<EventSense> site, List<Who> actors) {
        if (!site.isVerb()
                || site.head().isQuoted()
                || !ANSWERING.contains(site.trigger().event())) {
            return List.of();
        }
        Map<String, Who> others = new LinkedHashMap<>();
        for (Named named : site.cast().names()) {
            boolean party =
                    !named.isPlace() && (named.who().isState() || named.who().type() == ActorType.GROUP);
            if (party && !isBeside(named, site) && actors.stream().noneMatch(named.who()::is)) {
                others.putIfAbsent(named.who().id(), named.who().atMost(Who.PRONOUN));
            }
        }
        return others.size() == 1 ? List.copyOf(others.values()) : List.of();
    }

    /** "sent warplanes <b>near Taiwan</b>": a place beside which something happens. */
    private static boolean isBeside(Named named, Site<EventSense> site) {
        return site.cast().sentence().tokens(named.span()).stream()
                .anyMatch(token -> BESIDE.contains(token.preposition()));
    }

    /** "the deployment of troops to Niger": the state whose place it is. */
    static List<Who> byPlace(Site<EventSense> site) {
        if (!BY_PLACE.contains(site.trigger().event())) {
            return List.of();
        }
        // Help comes to a place; what is brought near or over it is no help.
        List<Slot> places = site.trigger().event() == EventType.AID ? GOALS : PLACES;
        for (Slot place : places) {
            List<Who> found = site.actors(place).stream()
                    .filter(Who::isState)
                    .map(who -> who.atMost(Who.DERIVED))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Troops come to and leave the state that the passage is about. */
    private static List<Who> byScene(Site<EventSense> site) {
        EventType event = site.trigger().event();
        return event == EventType.RETREAT || event == EventType.MOBILIZE
                ? site.cast().scene().stream().toList()
                : List.of();
    }

    /** "Portugal condemned the coup": the state in which the passage plays. */
    private static List<Who> ofScene(Site<EventSense> site) {
        boolean other = EnumSet.of(EventType.ACCUSE, EventType.SANCTION, EventType.AID, EventType.CONCEDE)
                .contains(site.trigger().event());
        return other && site.isVerb() && !site.objects().isEmpty()
                ? site.cast().scene().stream().toList()
                : List.of();
    }

    /** "merchant ships": what is attacked goes by its own words where it belongs to no one. */
    static List<Who> things(Site<EventSense> site) {
        if (site.trigger().event() != EventType.ASSAULT) {
            return List.of();
        }
        List<Token> things = new ArrayList<>(site.clauseObjects());
        for (String preposition : List.of("on", "against", "at")) {
            things.addAll(site.fillers(Slot.of(preposition)));
        }
        return things.stream()
                .filter(thing -> site.cast().named(thing).isEmpty())
                .filter(thing -> VICTIMS.contains(thing.lemma()))
                .flatMap(thing -> site.cast().described(thing).stream())
                .toList();
    }

    private static List<Who> placeOfObject(Site<EventSense> site) {
        if (!BY_PLACE.contains(site.trigger().event())) {
            return List.of();
        }
        List<Who> found = new ArrayList<>();
        for (Token object : site.objects()) {
            site.cast().stateOfPlace(object).ifPresent(found::add);
            Phrase.of(object)
                    .prepositional("in", "near", "at", "on", "of", "from")
                    .forEach(place -> {
                        found.addAll(site.cast().of(place).stream()
                                .filter(Who::isState)
                                .toList());
                        site.cast().stateOfPlace(place).ifPresent(found::add);
                        // "a base in <b>Somalia</b>'s Hiran region".
                        site.cast().possessorsOrAdjectives(place).stream()
                                .filter(Who::isState)
                                .forEach(found::add);
                    });
        }
        return found.stream().map(who -> who.atMost(Who.DERIVED)).toList();
    }
}
