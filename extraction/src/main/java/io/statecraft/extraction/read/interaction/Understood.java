package io.statecraft.extraction.read.interaction;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.lexicon.EventSense;
import io.statecraft.extraction.lexicon.Slot;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.EventType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who does a deed where the grammar names nobody, but the sentence does. */
final class Understood {
    private static final Set<String> PAPERS = Set.of(
            "resolution",
            "statement",
            "declaration",
            "letter",
            "law",
            "bill",
            "decree",
            "order",
            "motion",
            "note",
            "communique",
            "communiqué",
            "report",
            "document",
            "appeal",
            "petition",
            "message",
            "article",
            "editorial",
            "leaflet",
            "ultimatum",
            "warning",
            "speech",
            "address",
            "edict",
            "ruling",
            "verdict",
            "notice",
            "memorandum",
            "campaign",
            "demonstration",
            "rally");

    private static final Set<String> BLOWS = Set.of(
            "strike",
            "airstrike",
            "attack",
            "raid",
            "ambush",
            "bombing",
            "bombardment",
            "shelling",
            "offensive",
            "operation",
            "assault",
            "massacre",
            "fire",
            "crackdown",
            "invasion");

    private Understood() {}

    /** "adopted a resolution <b>condemning</b>", "was <b>arrested</b> in Latvia", "were <b>summoned</b> to the ministry". */
    static List<Who> doers(Site<EventSense> site) {
        Token verb = site.head();
        List<Who> givers = ofOrder(site);
        if (!givers.isEmpty()) {
            return givers;
        }
        if (site.clause().isPassive()) {
            List<Who> striking = ofBlow(site);
            return striking.isEmpty() ? hosts(site) : striking;
        }
        Optional<Token> paper = verb.is(Relation.PARTICIPLE, Relation.RELATIVE_CLAUSE)
                ? verb.head().filter(noun -> PAPERS.contains(noun.lemma()))
                : Optional.empty();
        List<Who> owners = paper.map(noun -> site.cast().owners(noun)).orElse(List.of());
        if (!owners.isEmpty()) {
            return owners;
        }
        return paper.flatMap(Token::head)
                .filter(Clause::isHead)
                .map(above -> site.cast().ofAll(Clause.of(above).doers()))
                .orElse(List.of());
    }

    /** "directed his minister to <b>support</b>": what is done on an order is done by whoever gives it. */
    private static List<Who> ofOrder(Site<EventSense> site) {
        return site.head()
                .head()
                .filter(above -> site.head().is(Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT))
                .filter(above -> Clause.isHead(above) && isOrder(above))
                .map(above -> site.cast().ofAll(Clause.of(above).doers()))
                .orElse(List.of());
    }

    static boolean isOrder(Token verb) {
        return verb.hasLemma("order", "direct", "instruct", "command", "task");
    }

    /** "was killed in an <b>Israeli</b> strike": whose blow it was. */
    private static List<Who> ofBlow(Site<EventSense> site) {
        if (site.trigger().event() != EventType.ASSAULT) {
            return List.of();
        }
        return site.clause().prepositional("in", "during", "by", "from").stream()
                .filter(noun -> BLOWS.contains(noun.lemma()))
                .flatMap(noun -> site.cast().owners(noun).stream())
                .map(who -> who.atMost(Who.DERIVED))
                .toList();
    }

    /** Of one who is arrested or summoned the place tells by whom. */
    private static List<Who> hosts(Site<EventSense> site) {
        EventSense sense = site.trigger();
        boolean summoned = sense.event() == EventType.ACCUSE && sense.mode().equals("disapprove");
        boolean held = sense.event() == EventType.COERCE && sense.mode().equals("arrest");
        List<Who> officials = held ? officials(site) : List.of();
        if (!officials.isEmpty()) {
            return officials;
        }
        List<Who> found = summoned ? site.actors(Slot.of("to")) : held ? site.actors(Slot.of("in")) : List.of();
        return found.stream()
                .filter(Who::isState)
                .map(who -> who.atMost(Who.DERIVED))
                .toList();
    }

    /** "The country's <b>vice-president</b> was placed under house arrest": by the state whose office he holds. */
    private static List<Who> officials(Site<EventSense> site) {
        return site.cast().ofAll(site.clause().subjects()).stream()
                .filter(who -> who.isState() && who.person().isPresent())
                .map(who -> Who.of(who.id(), ActorType.STATE, Who.DESCRIBED))
                .limit(1)
                .toList();
    }
}
