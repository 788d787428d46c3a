package io.statecraft.extraction.parse;

import static io.statecraft.extraction.parse.Relation.ADJECTIVE;
import static io.statecraft.extraction.parse.Relation.ADVERBIAL_CLAUSE;
import static io.statecraft.extraction.parse.Relation.AGENT;
import static io.statecraft.extraction.parse.Relation.ATTRIBUTE;
import static io.statecraft.extraction.parse.Relation.AUXILIARY;
import static io.statecraft.extraction.parse.Relation.AUXILIARY_PASSIVE;
import static io.statecraft.extraction.parse.Relation.CASE;
import static io.statecraft.extraction.parse.Relation.COMPLEMENT;
import static io.statecraft.extraction.parse.Relation.COMPOUND;
import static io.statecraft.extraction.parse.Relation.CONJUNCT;
import static io.statecraft.extraction.parse.Relation.INDIRECT_OBJECT;
import static io.statecraft.extraction.parse.Relation.MARKER;
import static io.statecraft.extraction.parse.Relation.NOMINAL_MODIFIER;
import static io.statecraft.extraction.parse.Relation.OBLIQUE;
import static io.statecraft.extraction.parse.Relation.OPEN_COMPLEMENT;
import static io.statecraft.extraction.parse.Relation.PARTICLE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A verb with its arguments, as the grammar of the sentence gives them: through passives, control ("agreed to leave"),
 * coordination ("shelled and seized") and relative pronouns. All answers are heads of phrases, coordinations complete.
 */
public record Clause(Token verb) {

    public static Clause of(Token verb) {
        return new Clause(verb);
    }

    /** Whether this token heads a clause: a verb that is no auxiliary and no mere modifier, or a modal left alone. */
    public static boolean isHead(Token token) {
        return (token.isVerb() || token.isModal())
                && !token.is(AUXILIARY, AUXILIARY_PASSIVE, ADJECTIVE, COMPOUND, CASE, MARKER);
    }

    /** The lemma, with its particle: "take over", "leave". */
    public String lemma() {
        return verb.child(PARTICLE)
                .map(particle -> verb.lemma() + " " + particle.lower())
                .orElse(verb.lemma());
    }

    /** Grammatical subjects, also those that are understood; for a passive verb those that undergo the deed. */
    public List<Token> subjects() {
        return Subjects.of(verb);
    }

    public Optional<Token> subject() {
        return subjects().stream().findFirst();
    }

    /** Direct objects; in a relative clause also the noun that it modifies ("the town that they seized"). */
    public List<Token> objects() {
        return Subjects.objects(verb);
    }

    public List<Token> indirectObjects() {
        return resolved(INDIRECT_OBJECT);
    }

    /** Who did it, behind the "by" of a passive. */
    public List<Token> agents() {
        List<Token> own = resolved(AGENT);
        return own.isEmpty() ? Subjects.sharedAgents(verb) : own;
    }

    /** Who does it: the subjects of an active verb, the agents of a passive one. */
    public List<Token> doers() {
        return isPassive() ? agents() : subjects();
    }

    /** Who or what undergoes it: the objects of an active verb, the subjects of a passive one. */
    public List<Token> undergoers() {
        return isPassive() ? subjects() : objects();
    }

    /** What a copula or an object predicate says of its subject or object. */
    public List<Token> attributes() {
        return resolved(ATTRIBUTE);
    }

    /** Nouns behind one of these prepositions (any, when none is given) on the verb. */
    public List<Token> prepositional(String... prepositions) {
        return prepositional(verb, prepositions);
    }

    /** What it says, wants or begins: the clause that completes this verb, or its predicate ("is unlikely to leave"). */
    public Optional<Clause> complement() {
        return Stream.concat(Stream.of(verb), verb.children(ATTRIBUTE).stream())
                .flatMap(token -> token.children(COMPLEMENT, OPEN_COMPLEMENT).stream())
                .filter(Clause::isHead)
                .findFirst()
                .map(Clause::of);
    }

    /** Clauses that give a time, reason, purpose or condition. */
    public List<Clause> adverbialClauses() {
        return verb.children(ADVERBIAL_CLAUSE).stream().map(Clause::of).toList();
    }

    /** The word that introduces the clause or its coordination ("if", "that", "whether", "to"), in lower case. */
    public Optional<String> marker() {
        return VerbGroup.marker(verb).map(Token::lower);
    }

    /** The nearest clause above this one; for a later member of a coordination the one above the coordination. */
    public Optional<Clause> governor() {
        Optional<Token> at = Optional.of(verb);
        while (at.isPresent() && at.get().is(CONJUNCT)) {
            at = at.get().head();
        }
        at = at.flatMap(Token::head);
        while (at.isPresent() && !isHead(at.get())) {
            at = at.get().head();
        }
        return at.map(Clause::of);
    }

    /** All clauses of the coordination that this one is a member of, itself included. */
    public List<Clause> coordination() {
        return Phrase.coordination(verb).stream()
                .filter(Clause::isHead)
                .map(Clause::of)
                .toList();
    }

    /** Auxiliaries and modals, also those shared with an earlier member of the coordination. */
    public List<Token> auxiliaries() {
        return VerbGroup.auxiliaries(verb);
    }

    /** The modal verb in lower case: "may", "will". */
    public Optional<String> modal() {
        return auxiliaries().stream().filter(Token::isModal).findFirst().map(Token::lemma);
    }

    /** Negated by its own words, its subject or its object; "refuse to" and "fail to" are verbs of their own. */
    public boolean isNegated() {
        return VerbGroup.isNegated(verb);
    }

    public boolean isPassive() {
        return VerbGroup.isPassive(verb);
    }

    public boolean isProgressive() {
        return VerbGroup.isProgressive(verb);
    }

    public boolean isPerfect() {
        return VerbGroup.isPerfect(verb);
    }

    /** An infinitive with "to". */
    public boolean isInfinitive() {
        return VerbGroup.isInfinitive(verb);
    }

    public Tense tense() {
        return VerbGroup.tense(verb);
    }

    /** All that hangs on the verb but for later members of its coordination. */
    public Span span() {
        return Phrase.of(verb).spanWithout(CONJUNCT, Relation.COORDINATOR, Relation.PARATAXIS);
    }

    /** Nouns behind one of these prepositions (any, when none is given) on a token, coordinated ones included. */
    static List<Token> prepositional(Token token, String... prepositions) {
        List<String> wanted = Arrays.asList(prepositions);
        return token.children(OBLIQUE, NOMINAL_MODIFIER, AGENT, INDIRECT_OBJECT).stream()
                .filter(child -> !child.preposition().isEmpty())
                .filter(child -> wanted.isEmpty() || wanted.contains(child.preposition()))
                .flatMap(child -> Phrase.resolved(child).stream())
                .toList();
    }

    private List<Token> resolved(Relation relation) {
        return verb.children(relation).stream()
                .flatMap(child -> Phrase.resolved(child).stream())
                .toList();
    }
}
