package io.statecraft.extraction.read.reference;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.actor.Gazetteer;
import io.statecraft.extraction.actor.Organ;
import io.statecraft.extraction.actor.OrganKind;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Resolves descriptions that refer back: "the group", "both sides", "the government", "this army". */
final class Descriptions {
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those", "its", "their", "said");
    private static final Set<String> TOGETHER = Set.of("both", "each", "neither");
    private static final Set<String> OF_STATE = Set.of(
            "security", "special", "armed", "federal", "government", "loyalist", "border", "regular", "pro-government");
    private static final Set<String> TWO = Set.of("two", "both");
    private static final Set<String> LOCATIVE = Set.of("in", "at", "near", "outside", "around");
    private static final int SENTENCES_BACK = 4;
    private static final double FADING = 0.9;
    private static final double PLACE = 0.2;
    /** How far from the beginning of its sentence a place may stand that opens it. */
    private static final int FRONT = 4;

    private final Agents agents = Agents.load();
    private final Gazetteer gazetteer;
    private final Cast document;

    Descriptions(Gazetteer gazetteer, Cast document) {
        this.gazetteer = gazetteer;
        this.document = document;
    }

    /** "when <b>the two</b> met". */
    private static boolean isTheTwo(Token word) {
        return word.lower().equals("two")
                && word.is(Relation.SUBJECT, Relation.OBJECT, Relation.OBLIQUE, Relation.NOMINAL_MODIFIER)
                && Phrase.of(word)
                        .determiner()
                        .filter(the -> the.lower().equals("the"))
                        .isPresent();
    }

    /** "<b>Both</b> have promised", "<b>each</b> accuses the other", "<b>the latter</b> has announced". */
    List<Who> pointed(Token word, SentenceCast cast, List<Occurrence> before) {
        boolean subject = SentenceCast.isSubject(word) && TOGETHER.contains(word.lower());
        boolean object =
                word.lower().equals("both") && word.is(Relation.OBJECT, Relation.OBLIQUE, Relation.NOMINAL_MODIFIER);
        if ((subject || object || isTheTwo(word))
                && Phrase.of(word).prepositional("of").isEmpty()) {
            return pair(before, word);
        }
        boolean one = word.lower().equals("latter") || word.lower().equals("former");
        boolean alone = Phrase.of(word).determiner().isPresent() && !word.is(Relation.ADJECTIVE, Relation.COMPOUND);
        return one && alone ? ofTwo(word, before) : List.of();
    }

    /** Of those whom the sentence before names, the last or the first. */
    private static List<Who> ofTwo(Token word, List<Occurrence> before) {
        List<Who> named = new ArrayList<>();
        for (Occurrence occurrence : before) {
            int distance =
                    word.sentence().index() - occurrence.head().sentence().index();
            boolean earlier =
                    distance == 1 || distance == 0 && occurrence.head().index() < word.index();
            occurrence.whos().stream()
                    .filter(who -> earlier && !who.type().equals(ActorType.PERSON) && who.certainty() > Who.UNLISTED)
                    .filter(who -> named.stream().noneMatch(who::is))
                    .forEach(named::add);
        }
        if (named.size() < 2) {
            return List.of();
        }
        Who meant = word.lower().equals("latter") ? named.getLast() : named.getFirst();
        return List.of(meant.atMost(Who.PRONOUN));
    }

    /** Whom a common noun refers back to; empty when it does not, or to whom is not known. */
    List<Who> resolve(Token noun, SentenceCast cast, List<Occurrence> before, Scene scene) {
        if (!noun.isNoun() || cast.named(noun).isPresent()) {
            return List.of();
        }
        if (isDefinite(noun) && !hasOwnName(noun, cast) && OrganisationHeads.isHead(Titles.words(noun))) {
            return organisationHead(noun, before);
        }
        if (noun.isProperNoun()) {
            List<Who> side = side(noun, before);
            List<Who> shortened = side.isEmpty() ? shortened(noun, before) : side;
            return shortened.isEmpty() ? namedOrgan(noun, cast, before, scene) : shortened;
        }
        if (isPair(noun)) {
            return pair(before, noun);
        }
        if (!cast.adjectival(noun).isEmpty()) {
            return List.of();
        }
        List<Who> possessors = cast.ofAll(Phrase.of(noun).possessors());
        if (!possessors.isEmpty()) {
            return List.of();
        }
        if (agents.is(noun, AgentKind.INSURGENT) && !hasOwnName(noun, cast)) {
            List<Who> only = onlyGroup(noun, before);
            if (!only.isEmpty()) {
                return only;
            }
        }
        if (!isDefinite(noun) && !isBareOrgan(noun)) {
            return List.of();
        }
        if (hasOwnName(noun, cast)) {
            return List.of();
        }
        List<Who> again = sameNoun(noun, before);
        if (!again.isEmpty()) {
            return again;
        }
        if (agents.is(noun, AgentKind.STATE)) {
            return last(before, noun, Who::isState);
        }
        if (isOrgan(noun)) {
            return organ(noun, before, scene);
        }
        if (agents.is(noun, AgentKind.UNION)) {
            List<Who> union = last(before, noun, who -> who.type() == ActorType.ORGANISATION);
            if (!union.isEmpty() || !agents.is(noun, AgentKind.GROUP)) {
                return union;
            }
        }
        if (agents.is(noun, AgentKind.GROUP)) {
            Predicate<Who> collective = who -> who.type() == ActorType.GROUP || who.type() == ActorType.ORGANISATION;
            List<Who> known = last(before, noun, collective.and(who -> who.certainty() > Who.UNLISTED));
            return known.isEmpty() ? last(before, noun, collective) : known;
        }
        return List.of();
    }

    /** "the Secretary-General": of the organisation that speaks or was spoken of, else of the one that is meant by itself. */
    private List<Who> organisationHead(Token noun, List<Occurrence> before) {
        Predicate<Who> organisation = who -> who.type() == ActorType.ORGANISATION && who.certainty() > Who.UNLISTED;
        Optional<Who> issuer = document.issuer().filter(organisation);
        List<Who> spokenOf = issuer.isPresent() ? List.of(issuer.get()) : last(before, noun, organisation);
        return spokenOf.isEmpty()
                ? OrganisationHeads.in(Titles.words(noun), gazetteer).stream().toList()
                : spokenOf.stream().map(who -> who.atMost(Who.DERIVED)).toList();
    }

    /** "the authorities in Kabul", "the forces of the coalition": said by what hangs on it. */
    private boolean hasOwnName(Token noun, SentenceCast cast) {
        return Phrase.of(noun).prepositional("of", "in", "from").stream()
                .anyMatch(owner -> cast.of(owner).stream().anyMatch(who -> who.certainty() > Who.UNLISTED));
    }

    private static boolean isDefinite(Token noun) {
        return Phrase.of(noun)
                .determiner()
                .filter(word -> DEFINITE.contains(word.lower()))
                .isPresent();
    }

    /** "government troops", "police". */
    private boolean isBareOrgan(Token noun) {
        return Phrase.of(noun).compounds().stream().anyMatch(word -> word.hasLemma("government", "army", "state"))
                || noun.hasLemma("police", "authority", "authorities", "parliament")
                || noun.hasLemma("force", "troop", "troops") && noun.isPlural() && isOfState(noun);
    }

    /** "<b>security</b> forces", "<b>federal</b> troops". */
    private static boolean isOfState(Token noun) {
        Optional<Token> before =
                noun.previous().filter(word -> word.head().filter(noun::equals).isPresent());
        return before.filter(word -> OF_STATE.contains(word.lower())).isPresent();
    }

    private boolean isOrgan(Token noun) {
        Optional<Organ> organ = gazetteer.organs().of(Titles.words(noun)).or(() -> gazetteer
                .organs()
                .of(noun.lower()));
        return organ.filter(found -> found.kind() != OrganKind.SIDE).isPresent() || isBareOrgan(noun);
    }

    /** "the Foreign Ministry", "the President": written like a name, but of the state that the passage is about. */
    private List<Who> namedOrgan(Token noun, SentenceCast cast, List<Occurrence> before, Scene scene) {
        boolean owned = !cast.possessorsOrAdjectives(noun).isEmpty() || hasOwnName(noun, cast);
        Optional<Organ> organ =
                gazetteer.organs().of(Titles.words(noun)).filter(found -> found.kind() != OrganKind.SIDE);
        boolean definite = isDefinite(noun) || Titles.words(noun).indexOf(' ') > 0;
        boolean titled = noun.is(Relation.COMPOUND, Relation.ADJECTIVE)
                || !Phrase.of(noun).appositions().isEmpty();
        return organ.isPresent() && definite && !owned && !titled ? organ(noun, before, scene) : List.of();
    }

    /** Whose government: a state with a scene of its own, else the one spoken of last. */
    private List<Who> organ(Token noun, List<Occurrence> before, Scene scene) {
        Optional<Who> fronted = fronted(noun, before);
        if (fronted.isPresent()) {
            return List.of(fronted.get());
        }
        // "I have directed the minister": in a government's statement its own.
        Optional<Who> issuer =
                document.issuer().filter(who -> who.isState() && document.isStatement() && isBidden(noun));
        if (issuer.isPresent()) {
            return List.of(issuer.get().atMost(Who.PRONOUN));
        }
        Optional<Who> staged = scene.state().map(state -> Who.of(state, ActorType.STATE, Who.DESCRIBED));
        return staged.map(List::of).orElseGet(() -> last(before, noun, Who::isState));
    }

    /** "Some 250 <b>guerrillas</b> returned": of the only group that the passage names. */
    private static List<Who> onlyGroup(Token noun, List<Occurrence> before) {
        boolean described = noun.child(Relation.ADJECTIVE, Relation.COMPOUND).isPresent() || !noun.isPlural();
        Map<String, Who> groups = new LinkedHashMap<>();
        for (Occurrence occurrence : before) {
            boolean near =
                    noun.sentence().index() - occurrence.head().sentence().index() <= SENTENCES_BACK;
            occurrence.whos().stream()
                    .filter(who -> near && who.type() == ActorType.GROUP && who.certainty() > Who.UNLISTED)
                    .forEach(who -> groups.putIfAbsent(who.id(), who.atMost(Who.DESCRIBED)));
        }
        return groups.size() == 1 && !described ? List.copyOf(groups.values()) : List.of();
    }

    /** Whom the first person orders about. */
    private static boolean isBidden(Token noun) {
        return noun.head()
                .filter(verb -> noun.is(Relation.OBJECT, Relation.INDIRECT_OBJECT))
                .filter(Clause::isHead)
                .filter(verb -> Clause.of(verb).subjects().stream().anyMatch(Pronouns::isFirstPerson))
                .isPresent();
    }

    /** "<b>In Lima</b>, the government": the place with which the sentence opens says whose. */
    private static Optional<Who> fronted(Token noun, List<Occurrence> before) {
        return before.reversed().stream()
                .takeWhile(occurrence -> occurrence.head().sentence().equals(noun.sentence()))
                .filter(occurrence -> occurrence.head().index() < noun.index())
                .filter(occurrence -> occurrence.head().index() <= FRONT
                        && occurrence.head().preposition().equals("in")
                        && occurrence.head().head().equals(noun.head()))
                .flatMap(occurrence -> occurrence.whos().stream())
                .filter(Who::isState)
                .findFirst()
                .map(who -> who.atMost(Who.DERIVED));
    }

    private static List<Who> last(List<Occurrence> before, Token noun, Predicate<Who> wanted) {
        Who subject = null;
        Who any = null;
        int found = -1;
        for (Occurrence occurrence : before.reversed()) {
            int sentence = occurrence.head().sentence().index();
            if (noun.sentence().index() - sentence > SENTENCES_BACK || found >= 0 && sentence != found) {
                break;
            }
            if (isOtherArgument(noun, occurrence.head())) {
                continue;
            }
            for (Who who : occurrence.whos()) {
                if (wanted.test(who)) {
                    found = sentence;
                    any = any == null ? who : any;
                    subject = subject == null && occurrence.isSubject() ? who : subject;
                }
            }
        }
        Who best = subject != null ? subject : any;
        return best == null ? List.of() : List.of(best.atMost(Who.DESCRIBED));
    }

    /** "Elders negotiate with the group": the group is not the elders. */
    private static boolean isOtherArgument(Token noun, Token before) {
        return SentenceCast.isSubject(before)
                && !SentenceCast.isSubject(noun)
                && before.head().isPresent()
                && before.head().equals(noun.head());
    }

    /** "the Tajik army ... this army". */
    private List<Who> sameNoun(Token noun, List<Occurrence> before) {
        for (Occurrence occurrence : before.reversed()) {
            Token head = occurrence.head();
            int distance = noun.sentence().index() - head.sentence().index();
            if (distance > SENTENCES_BACK) {
                break;
            }
            boolean told = occurrence.whos().stream().allMatch(who -> who.certainty() >= Who.DERIVED);
            if (told && head.lemma().equals(noun.lemma()) && head.isPlural() == noun.isPlural()) {
                return occurrence.whos().stream()
                        .map(who -> who.atMost(Who.PRONOUN))
                        .toList();
            }
        }
        return List.of();
    }

    private boolean isPair(Token noun) {
        boolean two =
                noun.children(Relation.NUMERIC, Relation.DETERMINER, Relation.OTHER, Relation.COORDINATOR).stream()
                        .anyMatch(word -> TWO.contains(word.lower()));
        return two && noun.isPlural() && agents.is(noun, AgentKind.PAIR);
    }

    /** The two of whom the passage speaks most, but for whoever else the clause names; the one first named comes first. */
    private static List<Who> pair(List<Occurrence> before, Token noun) {
        Set<String> others = new HashSet<>();
        before.stream()
                .filter(occurrence -> isOtherArgument(noun, occurrence.head()))
                .forEach(occurrence -> occurrence.whos().forEach(who -> others.add(who.id())));
        Map<String, Double> weights = new LinkedHashMap<>();
        Map<String, Who> found = new LinkedHashMap<>();
        for (Occurrence occurrence : before) {
            int distance =
                    noun.sentence().index() - occurrence.head().sentence().index();
            boolean place = LOCATIVE.contains(occurrence.head().preposition())
                    || occurrence.head().is(Relation.COMPOUND);
            double weight = Math.pow(FADING, distance) * (place ? PLACE : 1);
            for (Who who : occurrence.whos()) {
                boolean party = who.isState() || who.type() == ActorType.GROUP && who.certainty() > Who.UNLISTED;
                if (party && !others.contains(who.id())) {
                    found.putIfAbsent(who.id(), who.atMost(Who.DESCRIBED));
                    weights.merge(who.id(), weight, Double::sum);
                }
            }
        }
        List<String> most = weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(2)
                .map(Map.Entry::getKey)
                .toList();
        return most.size() < 2
                ? List.of()
                : found.values().stream().filter(who -> most.contains(who.id())).toList();
    }

    /** "the Council" of a text that speaks of the Security Council. */
    private List<Who> shortened(Token noun, List<Occurrence> before) {
        if (!isDefinite(noun) || !Phrase.of(noun).compounds().isEmpty()) {
            return List.of();
        }
        String end = "-" + noun.lower();
        return last(
                before,
                noun,
                who -> !who.isState()
                        && (who.id().endsWith(end)
                                || gazetteer
                                        .entry(who.id())
                                        .filter(entry -> entry.name().endsWith(" " + noun.text()))
                                        .isPresent()));
    }

    /** "the North" of a text that speaks of North Korea. */
    private List<Who> side(Token noun, List<Occurrence> before) {
        if (!Set.of("North", "South", "East", "West").contains(noun.text()) || !isDefinite(noun)) {
            return List.of();
        }
        return last(before, noun, who -> gazetteer
                .entry(who.id())
                .filter(entry -> entry.name().startsWith(noun.text() + " "))
                .isPresent());
    }
}
