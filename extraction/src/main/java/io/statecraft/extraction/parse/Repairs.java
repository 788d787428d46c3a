package io.statecraft.extraction.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mends what the engine is known to get wrong, where the rest of its own analysis shows it. */
final class Repairs {

    private static final Set<String> PLURAL_FORMS = Set.of("were", "are", "have");
    private static final Set<String> SINGULAR_FORMS = Set.of("was", "is", "has");

    private static final Set<String> TEMPORAL = Set.of(("january february march april may june july august september"
                    + " october november december monday tuesday wednesday thursday friday saturday sunday"
                    + " christmas easter ramadan end beginning start midnight noon dawn date deadline day week month year hour night percent")
            .split(" "));
    private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");
    private static final Set<String> PARTICLES = Set.of("over", "out", "up", "off", "down", "back");

    private static final Set<String> SPEAKING = Set.of(("adding saying citing blaming accusing warning noting insisting"
                    + " urging calling arguing claiming stressing pledging vowing promising describing denouncing"
                    + " condemning alleging declaring pointing emphasising emphasizing")
            .split(" "));

    private final Tree tree;

    private Repairs(Tree tree) {
        this.tree = tree;
    }

    static void apply(Tree tree) {
        Repairs repairs = new Repairs(tree);
        for (Draft token : tree.tokens()) {
            repairs.participleWithRelativeObject(token);
            repairs.participleWithSubject(token);
            repairs.verbTakenForNoun(token);
            repairs.particleTakenForPreposition(token);
            repairs.prepositionOfTheVerb(token);
            repairs.agentOrTime(token);
            repairs.secondSubject(token);
            repairs.finiteVerbBesideInfinitive(token);
            repairs.relativeClauseOfOtherNumber(token);
            repairs.subjectTakenForDate(token);
            repairs.speechBesideSpeech(token);
            repairs.sentenceTakenForComplement(token);
            repairs.conditionTakenForAdjective(token);
        }
    }

    /** "denied that they had looted it, <i>blaming</i> others": who speaks goes on speaking. */
    private void speechBesideSpeech(Draft verb) {
        Draft said = verb.head;
        boolean speech =
                verb.relation == Relation.ADVERBIAL_CLAUSE && SPEAKING.contains(verb.lower()) && verb.index > 0;
        if (speech
                && said != null
                && said.relation == Relation.COMPLEMENT
                && said.head != null
                && said.head.isVerb()
                && tree.tokens().get(verb.index - 1).text.equals(",")) {
            verb.head = said.head;
        }
    }

    /** "They <i>alleged</i> it; the army rejected this": what stands before a semicolon is no part of what follows. */
    private void sentenceTakenForComplement(Draft verb) {
        Draft above = verb.head;
        if (above == null || verb.relation != Relation.COMPLEMENT || verb.index > above.index) {
            return;
        }
        boolean apart =
                tree.tokens().subList(verb.index, above.index).stream().anyMatch(token -> token.text.equals(";"));
        if (apart) {
            verb.relation = Relation.PARATAXIS;
        }
    }

    /** "use all means available, should it <i>fail</i>": the condition is of the clause. */
    private void conditionTakenForAdjective(Draft verb) {
        if (verb.relation != Relation.ADJECTIVE || !verb.tag.equals("VB")) {
            return;
        }
        boolean inverted = tree.children(verb).stream()
                .filter(child ->
                        child.relation == Relation.AUXILIARY && child.lower().equals("should"))
                .anyMatch(modal -> tree.children(verb).stream()
                        .anyMatch(child -> child.relation == Relation.SUBJECT && child.index > modal.index));
        Draft at = verb.verbAbove();
        if (inverted && at != null) {
            verb.head = at;
            verb.relation = Relation.ADVERBIAL_CLAUSE;
        }
    }

    /** "On 27 February <i>the envoy</i> called": a verb without subject takes the noun that was joined to the date. */
    private void subjectTakenForDate(Draft noun) {
        Draft verb = noun.head;
        if (verb == null || !isFronted(noun, verb) || TEMPORAL.contains(noun.lower())) {
            return;
        }
        List<Draft> children = tree.children(noun);
        Optional<Draft> preposition = children.stream()
                .filter(child ->
                        child.relation == Relation.CASE && child.lower().equals(noun.preposition))
                .findFirst();
        Optional<Draft> date = children.stream().filter(Repairs::isDate).findFirst();
        if (preposition.isEmpty() || date.isEmpty() || date.get().index > preposition.get().index + 2) {
            return;
        }
        for (Draft child : children) {
            if (child.index < date.get().index) {
                child.head = date.get();
            }
        }
        date.get().head = verb;
        date.get().relation = Relation.OBLIQUE;
        date.get().preposition = noun.preposition;
        boolean passive = tree.hasChild(verb, Relation.AUXILIARY_PASSIVE);
        noun.relation = passive ? Relation.SUBJECT_PASSIVE : Relation.SUBJECT;
        noun.preposition = "";
    }

    /** Whether a noun behind "on" or "in" stands before a verb that has no subject. */
    private boolean isFronted(Draft noun, Draft verb) {
        return noun.relation == Relation.OBLIQUE
                && noun.index < verb.index
                && (noun.preposition.equals("on") || noun.preposition.equals("in"))
                && verb.tag.startsWith("V")
                && !tree.hasChild(verb, Relation.SUBJECT, Relation.SUBJECT_PASSIVE, Relation.EXPLETIVE);
    }

    /** The name of a month before a noun, or a year. */
    private static boolean isDate(Draft token) {
        boolean month = token.relation == Relation.COMPOUND && TEMPORAL.contains(token.lower());
        boolean year =
                token.relation == Relation.NUMERIC && YEAR.matcher(token.text).matches();
        return month || year;
    }

    /** "the port which the militia <i>seized</i> was closed": a participle with "which" as object is a relative clause. */
    private void participleWithRelativeObject(Draft verb) {
        Draft subject = verb.head;
        Optional<Draft> pronoun = tree.children(verb).stream()
                .filter(child -> child.relation == Relation.OBJECT && child.tag.startsWith("W"))
                .findFirst();
        if (verb.relation != Relation.PARTICIPLE || subject == null || pronoun.isEmpty() || pronoun.get().index == 0) {
            return;
        }
        Draft noun = tree.tokens().get(pronoun.get().index - 1);
        if (noun.isNoun() && pronoun.get().index < subject.index && !isWithin(noun, subject)) {
            verb.tag = "VBD";
            verb.head = noun;
            verb.relation = Relation.RELATIVE_CLAUSE;
            subject.head = verb;
            subject.relation = Relation.SUBJECT;
        }
    }

    private static boolean isWithin(Draft token, Draft above) {
        Draft at = token;
        while (at != null && at != above) {
            at = at.head;
        }
        return at == above;
    }

    /** "which the envoy <i>signed</i>": with a subject and no auxiliary it is a past tense. */
    private void participleWithSubject(Draft token) {
        boolean finite = token.tag.equals("VBN")
                && tree.hasChild(token, Relation.SUBJECT)
                && !tree.hasChild(token, Relation.AUXILIARY, Relation.AUXILIARY_PASSIVE)
                && token.relation != Relation.CONJUNCT;
        if (finite) {
            token.tag = "VBD";
        }
    }

    /** "to leave the town and <i>hand</i> over their weapons": a noun cannot have an object, so it is a verb. */
    private void verbTakenForNoun(Draft token) {
        Draft noun = token.head;
        if (noun == null || token.relation != Relation.CONJUNCT || !token.tag.equals("NN") || !hasOwnObject(token)) {
            return;
        }
        Draft verb = noun.head;
        if (verb == null || !noun.isNoun() || noun.relation != Relation.OBJECT || !verb.tag.equals("VB")) {
            return;
        }
        token.tag = "VB";
        token.lemma = token.lower();
        moveConjunct(token, noun, verb);
    }

    /** "to leave the town and <i>hand over</i> their rifles": a bare noun before a particle is a verb, too. */
    private void particleTakenForPreposition(Draft token) {
        Draft object = token.head;
        if (object == null || token.relation != Relation.CONJUNCT || !token.tag.equals("NN") || isLast(token)) {
            return;
        }
        Draft verb = object.head;
        Draft particle = tree.tokens().get(token.index + 1);
        Draft noun = particle.head;
        if (verb == null || noun == null || object.relation != Relation.OBJECT || !verb.tag.equals("VB")) {
            return;
        }
        boolean bare = tree.tokens().get(token.index - 1).relation == Relation.COORDINATOR;
        boolean hasNoun = particle.relation == Relation.CASE && noun.preposition.equals(particle.lower());
        if (!bare || !hasNoun || !PARTICLES.contains(particle.lower())) {
            return;
        }
        token.tag = "VB";
        token.lemma = token.lower();
        moveConjunct(token, object, verb);
        particle.head = token;
        particle.relation = Relation.PARTICLE;
        noun.head = token;
        noun.relation = Relation.OBJECT;
        noun.preposition = "";
    }

    private boolean isLast(Draft token) {
        return token.index == 0 || token.index == tree.tokens().size() - 1;
    }

    /** "accused the general of <i>arming</i> militias": such a verb takes the phrase, not its object. */
    private void prepositionOfTheVerb(Draft token) {
        Draft object = token.head;
        boolean modifier =
                token.relation == Relation.NOMINAL_MODIFIER || token.relation == Relation.PREPOSITIONAL_CLAUSE;
        if (object == null || !modifier || object.relation != Relation.OBJECT || object.head == null) {
            return;
        }
        Draft verb = object.head;
        if (verb.index < object.index && Verbs.takesObjectWith(verb.lemma, token.preposition)) {
            token.head = verb;
            token.relation =
                    token.relation == Relation.NOMINAL_MODIFIER ? Relation.OBLIQUE : Relation.PREPOSITIONAL_CLAUSE;
        }
    }

    /** Behind a passive, "by <i>Oslo</i>" is the doer also at a distance, and "by <i>August</i>" a time also beside it. */
    private void agentOrTime(Draft token) {
        Draft verb = token.head;
        if (verb == null || !verb.isVerb() || !token.preposition.equals("by")) {
            return;
        }
        boolean time = token.tag.equals("CD") || TEMPORAL.contains(token.lemma);
        if (time && token.relation == Relation.AGENT) {
            token.relation = Relation.OBLIQUE;
        }
        boolean passive = tree.hasChild(verb, Relation.AUXILIARY_PASSIVE)
                || (verb.relation == Relation.PARTICIPLE && verb.tag.equals("VBN"));
        boolean actor = token.tag.startsWith("NNP") || token.tag.equals("NNS") || token.tag.equals("PRP");
        boolean measured = time || tree.hasChild(token, Relation.NUMERIC);
        if (token.relation == Relation.OBLIQUE
                && passive
                && actor
                && !measured
                && !tree.hasChild(verb, Relation.AGENT)) {
            token.relation = Relation.AGENT;
        }
    }

    private boolean hasOwnObject(Draft token) {
        return tree.children(token).stream().anyMatch(child -> child.hasLabel("dobj") && child.index > token.index);
    }

    /** "Kim, 45, the group's <i>leader</i>, is believed": the second of two subjects behind a comma says who he is. */
    private void secondSubject(Draft verb) {
        List<Draft> subjects = tree.children(verb).stream()
                .filter(child -> child.relation == Relation.SUBJECT || child.relation == Relation.SUBJECT_PASSIVE)
                .toList();
        if (subjects.size() == 2 && subjects.stream().allMatch(Draft::isNoun)) {
            Draft first = subjects.get(0);
            Draft second = subjects.get(1);
            int before = firstIndex(second) - 1;
            if (before > 0 && tree.tokens().get(before).text.equals(",") && second.index < verb.index) {
                second.relation = Relation.APPOSITION;
                second.head = first;
            } else if (before == first.index) {
                bareRelativeClause(first, second);
            }
        }
    }

    /** "the port the militia <i>seized</i> was closed". */
    private void bareRelativeClause(Draft noun, Draft subject) {
        tree.children(subject).stream()
                .filter(child -> child.relation == Relation.PARTICIPLE && child.tag.equals("VBN"))
                .findFirst()
                .ifPresent(verb -> {
                    verb.tag = "VBD";
                    verb.head = noun;
                    verb.relation = Relation.RELATIVE_CLAUSE;
                    subject.head = verb;
                    subject.relation = Relation.SUBJECT;
                });
    }

    private int firstIndex(Draft token) {
        return tree.children(token).stream()
                .filter(child -> child.index < token.index && child.relation != Relation.PUNCTUATION)
                .mapToInt(this::firstIndex)
                .reduce(token.index, Math::min);
    }

    /** "is believed to have been killed and the state has <i>offered</i> a reward": the main clauses are coordinated. */
    private void finiteVerbBesideInfinitive(Draft token) {
        Draft first = token.head;
        if (first == null || token.relation != Relation.CONJUNCT || !isFiniteClause(token) || isFiniteClause(first)) {
            return;
        }
        Draft at = first;
        while (at != null && isOpen(at)) {
            at = at.head;
        }
        while (at != null && !at.isVerb()) {
            at = at.head;
        }
        if (at != null && at != first && isFiniteClause(at)) {
            moveConjunct(token, first, at);
        }
    }

    private static boolean isOpen(Draft token) {
        return token.relation == Relation.OPEN_COMPLEMENT || token.relation == Relation.INFINITIVE;
    }

    private boolean isFiniteClause(Draft verb) {
        return verb.isVerb() && tree.hasChild(verb, Relation.SUBJECT, Relation.SUBJECT_PASSIVE);
    }

    private void moveConjunct(Draft token, Draft from, Draft to) {
        token.head = to;
        Optional<Draft> coordinator = tree.children(from).stream()
                .filter(child -> child.relation == Relation.COORDINATOR)
                .filter(child -> child.index > from.index && child.index < token.index)
                .reduce((first, second) -> second);
        coordinator.ifPresent(word -> word.head = to);
    }

    /** "rebels from the city, who <i>were</i> trying": the verb's number shows which noun the clause modifies. */
    private void relativeClauseOfOtherNumber(Draft verb) {
        Draft noun = verb.head;
        if (verb.relation != Relation.RELATIVE_CLAUSE || noun == null || noun.relation != Relation.NOMINAL_MODIFIER) {
            return;
        }
        Draft outer = noun.head;
        boolean pronounIsSubject = tree.children(verb).stream()
                .anyMatch(child -> (child.relation == Relation.SUBJECT || child.relation == Relation.SUBJECT_PASSIVE)
                        && (child.tag.equals("WP") || child.tag.equals("WDT")));
        if (outer == null || !pronounIsSubject || !outer.isNoun() || tree.hasChild(noun, Relation.CONJUNCT)) {
            return;
        }
        Boolean plural = isPlural(verb);
        if (plural != null && isPluralNoun(noun) != plural && isPluralNoun(outer) == plural) {
            verb.head = outer;
        }
    }

    private static boolean isPluralNoun(Draft noun) {
        return noun.tag.equals("NNS") || noun.tag.equals("NNPS");
    }

    private @Nullable Boolean isPlural(Draft verb) {
        for (Draft word : tree.tokens()) {
            if (word == verb || (word.head == verb && word.hasLabel("aux", "auxpass"))) {
                String lower = word.lower();
                if (PLURAL_FORMS.contains(lower) || word.tag.equals("VBP")) {
                    return true;
                }
                if (SINGULAR_FORMS.contains(lower) || word.tag.equals("VBZ")) {
                    return false;
                }
            }
        }
        return null;
    }
}
