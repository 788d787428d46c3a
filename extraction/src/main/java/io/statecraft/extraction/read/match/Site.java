package io.statecraft.extraction.read.match;

import io.statecraft.extraction.lexicon.PartOfSpeech;
import io.statecraft.extraction.lexicon.Slot;
import io.statecraft.extraction.lexicon.Trigger;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.reference.SentenceCast;
import io.statecraft.extraction.read.reference.Who;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A trigger of the lexicon at its place in a sentence.
 *
 * @param trigger what the lexicon says
 * @param head the trigger's head: a verb, noun, adjective, adverb or modal
 * @param words the tokens of the trigger's other words
 * @param objects the heads of what the trigger is done to; for a lemma that ends with a preposition what stands behind it
 * @param cast whom the sentence means
 */
public record Site<T extends Trigger>(
        T trigger, Token head, List<Token> words, List<Token> objects, SentenceCast cast) {

    private static final Set<String> STATES_OF_MIND = Set.of(
            "resolved",
            "determined",
            "committed",
            "dedicated",
            "devoted",
            "concerned",
            "worried",
            "alarmed",
            "dismayed",
            "appalled",
            "outraged",
            "disturbed",
            "troubled",
            "disappointed",
            "convinced",
            "prepared",
            "inclined",
            "opposed",
            "interested",
            "pleased",
            "encouraged",
            "pledged",
            "sworn",
            "bound",
            "obliged");

    /** "a letter <b>seen</b> by an agency": whoever tells of a deed has not done it. */
    private static final String[] PASSING_ON = {
        "see",
        "obtain",
        "cite",
        "quote",
        "report",
        "publish",
        "review",
        "describe",
        "call",
        "condemn",
        "document",
        "record"
    };

    private static final String[] USING = {
        "use", "hold", "control", "operate", "own", "occupy", "man", "run", "maintain", "defend", "build", "employ"
    };

    private static final Set<String> OF_ANOTHER =
            Set.of("to", "for", "on", "at", "in", "into", "against", "near", "over", "from", "upon", "across");

    /** The site of a trigger at a token, if its words, its object and its conditions are there. */
    public static <T extends Trigger> Optional<Site<T>> of(T trigger, Token head, SentenceCast cast) {
        boolean alone = trigger.words().size() == 1;
        if (!alone && !cast.hasWords(trigger.words())) {
            return Optional.empty();
        }
        Optional<List<Token>> words = Words.beside(trigger, head);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Site<T> site = new Site<>(trigger, head, words.get(), objects(trigger, head, words.get(), cast), cast);
        return Conditions.hold(site) ? Optional.of(site) : Optional.empty();
    }

    /** All senses of a lone word have the same objects, part of speech by part of speech. */
    @SuppressWarnings("unchecked") // only lists of tokens are kept under a part of speech
    private static List<Token> objects(Trigger trigger, Token head, List<Token> words, SentenceCast cast) {
        return trigger.words().size() == 1
                ? (List<Token>) cast.remembered(
                        trigger.partOfSpeech(), head, () -> List.copyOf(Objects.of(trigger, head, words)))
                : Objects.of(trigger, head, words);
    }

    public Clause clause() {
        return Clause.of(head);
    }

    /** The objects of a verb; a noun has none of this kind. */
    public List<Token> clauseObjects() {
        return isVerb() ? objects : List.of();
    }

    /** Whether a verb is the trigger, and so what hangs on it belongs to the deed. */
    public boolean isVerb() {
        return trigger.partOfSpeech() == PartOfSpeech.VERB && Clause.isHead(head);
    }

    /** The actors in the first place that has some. */
    public List<Who> actors(List<Slot> slots) {
        for (Slot slot : slots) {
            List<Who> found = actors(slot);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The actors in a place. */
    public List<Who> actors(Slot slot) {
        List<Who> found = new ArrayList<>();
        if (slot.kind() == Slot.Kind.OWNER) {
            objects.forEach(object -> found.addAll(cast.owners(object)));
        } else if (slot.kind() == Slot.Kind.MODIFIER) {
            found.addAll(cast.adjectival(head));
        } else {
            for (Token filler : fillers(slot)) {
                List<Who> whos = cast.of(filler);
                if (whos.isEmpty()) {
                    cast.stateOfPlace(filler).ifPresent(found::add);
                    boolean border = filler.hasLemma("border", "frontier", "boundary", "line");
                    found.addAll(border ? cast.ofAll(Phrase.of(filler).prepositional("with")) : List.of());
                    boolean behind = slot.kind() == Slot.Kind.PREPOSITION && OF_ANOTHER.contains(slot.preposition());
                    if (found.isEmpty() && behind) {
                        // "a strike on a <b>Syrian</b> airfield": what is struck belongs to someone.
                        cast.possessorsOrAdjectives(filler).forEach(who -> found.add(who.atMost(Who.DERIVED)));
                        found.addAll(found.isEmpty() ? users(filler) : List.of());
                    }
                }
                found.addAll(whos);
            }
        }
        Map<String, Who> distinct = new LinkedHashMap<>();
        found.forEach(who -> distinct.putIfAbsent(who.id(), who));
        return List.copyOf(distinct.values());
    }

    /** "targets <b>used by</b> the rebels", "positions held by the army". */
    private List<Who> users(Token filler) {
        return Stream.concat(
                        Stream.of(filler),
                        filler.sentence().tokens().stream()
                                .filter(token -> token.isWithin(filler) && token.is(Relation.NOMINAL_MODIFIER)))
                .flatMap(noun -> noun.children(Relation.PARTICIPLE).stream())
                .filter(verb -> verb.hasLemma(USING))
                .flatMap(verb -> cast.ofAll(Clause.of(verb).agents()).stream())
                .map(who -> who.atMost(Who.DERIVED))
                .toList();
    }

    /** The actors behind a preposition anywhere below the objects: "a draft to create a system with Dushanbe". */
    public List<Who> actorsBelow(String preposition) {
        List<Who> found = new ArrayList<>();
        for (Token token : cast.sentence().tokens()) {
            boolean below = token.preposition().equals(preposition)
                    && objects.stream().anyMatch(token::isWithin)
                    && !objects.contains(token);
            if (below) {
                found.addAll(cast.of(token));
            }
        }
        return found;
    }

    /** The heads of what stands in a place. */
    public List<Token> fillers(Slot slot) {
        return switch (slot.kind()) {
            case SUBJECT -> isVerb() ? verbSubjects() : nounSubjects();
            case OBJECT -> objects;
            case INDIRECT_OBJECT -> clause().indirectObjects();
            case POSSESSOR -> Phrase.of(head).possessors();
            case COMPLEMENT_SUBJECT -> complementSubjects();
            case PREPOSITION -> prepositional(slot.preposition());
            default -> List.of();
        };
    }

    /** Who does it; of a state of mind in the form of a passive whoever is in it: "we are <b>resolved</b> to". */
    private List<Token> verbSubjects() {
        List<Token> doers = clause().doers();
        return doers.isEmpty() && STATES_OF_MIND.contains(head.lower()) ? clause().subjects() : doers;
    }

    private List<Token> nounSubjects() {
        if (Clause.isHead(head)) {
            return clause().subjects();
        }
        List<Token> copula = copulaSubjects();
        return copula.isEmpty() && trigger.partOfSpeech() == PartOfSpeech.PHRASE ? clauseSubjects() : copula;
    }

    /** "with the aim of": whoever does what the phrase stands beside. */
    private List<Token> clauseSubjects() {
        Optional<Token> at = Optional.of(head);
        while (at.isPresent() && !Clause.isHead(at.get())) {
            at = at.get().head();
        }
        return at.map(verb -> Clause.of(verb).doers()).orElse(List.of());
    }

    /** "is <b>opposed</b> to", "Iran, its <b>backer</b>": who is said to be so. */
    private List<Token> copulaSubjects() {
        if (head.is(Relation.APPOSITION) && head.isNoun()) {
            return head.head().stream().toList();
        }
        return head.head()
                .filter(above -> head.is(Relation.ATTRIBUTE))
                .map(verb -> Clause.of(verb).subjects())
                .orElse(List.of());
    }

    private List<Token> complementSubjects() {
        return head.children(Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT).stream()
                .filter(Clause::isHead)
                .flatMap(complement -> Clause.of(complement).subjects().stream())
                .toList();
    }

    private List<Token> prepositional(String preposition) {
        Set<Token> found = new LinkedHashSet<>();
        List<Token> hosts = new ArrayList<>();
        hosts.add(head);
        hosts.addAll(words);
        hosts.addAll(objects);
        // "holds Moscow responsible <b>for</b> the poisoning": it stands behind what is said of the object.
        head.children(Relation.COMPLEMENT).stream()
                .filter(predicate -> !Clause.isHead(predicate))
                .forEach(hosts::add);
        for (Token host : hosts) {
            found.addAll(Phrase.of(host).prepositional(preposition));
        }
        if (found.isEmpty()) {
            // "received $230 million in aid <b>from</b> the United States".
            objects.forEach(object -> Phrase.of(object)
                    .prepositional("in", "of", "worth")
                    .forEach(matter -> found.addAll(Phrase.of(matter).prepositional(preposition))));
        }
        if (!Clause.isHead(head) && head.is(Relation.OBJECT, Relation.SUBJECT_PASSIVE, Relation.ATTRIBUTE)) {
            head.head().ifPresent(verb -> found.addAll(Phrase.of(verb).prepositional(preposition)));
        }
        if (preposition.equals("between") && head.isNoun()) {
            // "fighting broke out <b>between</b>", "talks held in Oslo <b>between</b>".
            Stream.concat(
                            head.head().filter(verb -> head.is(Relation.SUBJECT)).stream(),
                            head.children(Relation.PARTICIPLE, Relation.RELATIVE_CLAUSE).stream())
                    .filter(Clause::isHead)
                    .forEach(verb -> found.addAll(Phrase.of(verb).prepositional(preposition)));
        }
        if (preposition.equals("by") && head.isNoun()) {
            head.children(Relation.PARTICIPLE).stream()
                    .filter(verb -> !verb.hasLemma(PASSING_ON))
                    .forEach(verb -> found.addAll(Clause.of(verb).agents()));
        }
        found.remove(head);
        return List.copyOf(found);
    }
}
