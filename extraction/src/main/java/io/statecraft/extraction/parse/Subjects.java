package io.statecraft.extraction.parse;

import static io.statecraft.extraction.parse.Relation.ADVERB;
import static io.statecraft.extraction.parse.Relation.ADVERBIAL_CLAUSE;
import static io.statecraft.extraction.parse.Relation.AGENT;
import static io.statecraft.extraction.parse.Relation.ATTRIBUTE;
import static io.statecraft.extraction.parse.Relation.COMPLEMENT;
import static io.statecraft.extraction.parse.Relation.CONJUNCT;
import static io.statecraft.extraction.parse.Relation.COORDINATOR;
import static io.statecraft.extraction.parse.Relation.EXPLETIVE;
import static io.statecraft.extraction.parse.Relation.OBJECT;
import static io.statecraft.extraction.parse.Relation.OPEN_COMPLEMENT;
import static io.statecraft.extraction.parse.Relation.PUNCTUATION;
import static io.statecraft.extraction.parse.Relation.RELATIVE_CLAUSE;
import static io.statecraft.extraction.parse.Relation.SUBJECT;
import static io.statecraft.extraction.parse.Relation.SUBJECT_PASSIVE;

import java.util.List;
import java.util.Optional;

/** Who a verb's subject and object are, also where the sentence leaves them to be understood. */
final class Subjects {

    private Subjects() {}

    static List<Token> of(Token verb) {
        Optional<Token> own = verb.child(SUBJECT, SUBJECT_PASSIVE);
        if (own.isPresent()) {
            return Phrase.resolved(own.get());
        }
        Optional<Token> stray = strayed(verb);
        if (stray.isPresent()) {
            return Phrase.resolved(stray.get());
        }
        Optional<Token> head = verb.head();
        if (head.isEmpty()) {
            return List.of();
        }
        Token above = head.get();
        return switch (verb.relation()) {
            case CONJUNCT ->
                Clause.isHead(above)
                        ? of(above)
                        : isFinite(verb) || verb.tag().equals("VBN") ? ofPredicate(above) : List.of();
            case OPEN_COMPLEMENT, PREPOSITIONAL_CLAUSE -> controlled(above);
            case COMPLEMENT -> isFinite(verb) || hasExpletive(verb) ? List.of() : controlled(above);
            case ADVERBIAL_CLAUSE -> isFinite(verb) ? List.of() : clauseSubjects(above);
            case PARTICIPLE -> Phrase.fromHere(above);
            case RELATIVE_CLAUSE -> hasGap(verb) ? Phrase.fromHere(above) : List.of();
            case INFINITIVE -> ofNoun(above);
            default -> List.of();
        };
    }

    /** "The allies, <i>guided</i> by doctrine, criticised it": the engine may give the subject to the participle. */
    private static Optional<Token> strayed(Token verb) {
        if (!isFinite(verb)) {
            return Optional.empty();
        }
        return verb.children(ADVERBIAL_CLAUSE).stream()
                .filter(clause -> clause.index() < verb.index() && clause.tag().startsWith("VB"))
                .filter(clause -> Clause.of(clause).auxiliaries().isEmpty())
                .filter(clause -> Clause.of(clause).marker().isEmpty())
                .flatMap(clause -> clause.child(SUBJECT, SUBJECT_PASSIVE).stream())
                .findFirst();
    }

    static List<Token> objects(Token verb) {
        List<Token> own = verb.children(OBJECT);
        if (!own.isEmpty()) {
            return own.stream()
                    .flatMap(token -> Phrase.resolved(token).stream())
                    .toList();
        }
        boolean gap = verb.is(RELATIVE_CLAUSE) && verb.child(SUBJECT).isPresent() && !hasRelativePronoun(verb);
        if (gap) {
            return verb.head().map(Phrase::fromHere).orElse(List.of());
        }
        return shared(verb);
    }

    /** "<i>trained</i> and equipped the army": the object of the later verb, where only "and" stands between the two. */
    private static List<Token> shared(Token verb) {
        List<Token> tokens = verb.sentence().tokens();
        for (Token later : verb.children(CONJUNCT)) {
            boolean close = later.index() > verb.index()
                    && later.index() - verb.index() <= 3
                    && tokens.subList(verb.index() + 1, later.index()).stream()
                            .allMatch(between -> between.is(COORDINATOR, PUNCTUATION, ADVERB));
            if (close && Clause.isHead(later)) {
                List<Token> objects = later.children(OBJECT);
                return objects.isEmpty()
                        ? shared(later)
                        : objects.stream()
                                .flatMap(token -> Phrase.resolved(token).stream())
                                .toList();
            }
        }
        return List.of();
    }

    /** "was <i>trained</i> and equipped by the army": the agent of the later participle, where only "and" stands between. */
    static List<Token> sharedAgents(Token verb) {
        return verb.children(CONJUNCT).stream()
                .filter(later -> later.index() > verb.index() && later.index() - verb.index() <= 3)
                .filter(later -> Clause.isHead(later) && later.tag().equals(verb.tag()))
                .filter(later -> later.child(OBJECT, SUBJECT, SUBJECT_PASSIVE).isEmpty())
                .flatMap(later -> later.children(AGENT).stream())
                .flatMap(token -> Phrase.resolved(token).stream())
                .toList();
    }

    /** The understood subject of a complement below this word. */
    private static List<Token> controlled(Token governor) {
        if (!Clause.isHead(governor)) {
            return governor.isNoun() ? ofNoun(governor) : clauseSubjects(governor);
        }
        if (Verbs.controlsByObject(governor.lemma())) {
            List<Token> objects = Clause.of(governor).undergoers();
            if (!objects.isEmpty()) {
                return objects;
            }
        }
        List<String> behind = Verbs.controllingPrepositions(governor.lemma());
        List<Token> asked =
                behind.isEmpty() ? List.of() : Clause.of(governor).prepositional(behind.toArray(String[]::new));
        return asked.isEmpty() ? of(governor) : asked;
    }

    /** "called it <i>cowardly</i> and urged": what stands beside a predicate of the clause shares the subject of its verb. */
    private static List<Token> ofPredicate(Token predicate) {
        return predicate
                .head()
                .filter(verb -> predicate.is(COMPLEMENT, ATTRIBUTE, OPEN_COMPLEMENT) && Clause.isHead(verb))
                .map(Subjects::of)
                .orElse(List.of());
    }

    /** Subjects of the clause that a word belongs to: its own for a verb, else those of the verb above it. */
    private static List<Token> clauseSubjects(Token token) {
        Optional<Token> at = Optional.of(token);
        while (at.isPresent() && !Clause.isHead(at.get())) {
            at = at.get().head();
        }
        return at.map(Subjects::of).orElse(List.of());
    }

    /** Whose deed a noun with an infinitive names: "its decision to leave", "made a decision to leave". */
    private static List<Token> ofNoun(Token noun) {
        List<Token> possessors = Phrase.of(noun).possessors();
        if (!possessors.isEmpty()) {
            return possessors;
        }
        List<Token> owners = Phrase.of(noun).prepositional("by", "of");
        if (!owners.isEmpty()) {
            return owners;
        }
        return noun.is(SUBJECT, SUBJECT_PASSIVE) ? List.of() : clauseSubjects(noun);
    }

    private static boolean isFinite(Token verb) {
        return VerbGroup.tense(verb) != Tense.NONE;
    }

    private static boolean hasExpletive(Token verb) {
        return verb.child(EXPLETIVE).isPresent();
    }

    private static boolean hasGap(Token verb) {
        return verb.children(OBJECT).stream().noneMatch(token -> token.tag().startsWith("W"));
    }

    private static boolean hasRelativePronoun(Token verb) {
        return verb.children().stream().anyMatch(token -> token.tag().startsWith("W"));
    }
}
