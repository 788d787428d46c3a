package io.statecraft.extraction.parse;

import static io.statecraft.extraction.parse.Relation.ADVERB;
import static io.statecraft.extraction.parse.Relation.ATTRIBUTE;
import static io.statecraft.extraction.parse.Relation.AUXILIARY;
import static io.statecraft.extraction.parse.Relation.AUXILIARY_PASSIVE;
import static io.statecraft.extraction.parse.Relation.CONJUNCT;
import static io.statecraft.extraction.parse.Relation.COORDINATOR;
import static io.statecraft.extraction.parse.Relation.MARKER;
import static io.statecraft.extraction.parse.Relation.NEGATION;
import static io.statecraft.extraction.parse.Relation.OBJECT;
import static io.statecraft.extraction.parse.Relation.PARTICIPLE;
import static io.statecraft.extraction.parse.Relation.PREPOSITIONAL_CLAUSE;
import static io.statecraft.extraction.parse.Relation.SUBJECT;
import static io.statecraft.extraction.parse.Relation.SUBJECT_PASSIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Voice, tense, aspect and negation of a verb, from the words around it. */
final class VerbGroup {

    private static final Set<String> NEGATIVES = Set.of("not", "n't", "n’t", "never", "neither", "nor", "no", "hardly");

    private VerbGroup() {}

    static List<Token> auxiliaries(Token verb) {
        List<Token> own = verb.children(AUXILIARY, AUXILIARY_PASSIVE);
        Optional<Token> first = sharing(verb);
        if (first.isEmpty()) {
            return own;
        }
        List<Token> shared = new ArrayList<>(auxiliaries(first.get()));
        if (!own.isEmpty()) {
            // "will be attacked or have been attacked": own words replace the shared ones, a lone "be" adds to them.
            shared.removeIf(token -> !token.isModal() || own.stream().anyMatch(Token::isModal));
        }
        shared.addAll(own);
        return List.copyOf(shared);
    }

    /** The earlier member of the coordination whose auxiliaries this verb shares: same form, no subject of its own. */
    private static Optional<Token> sharing(Token verb) {
        if (!verb.is(CONJUNCT) || verb.child(SUBJECT, SUBJECT_PASSIVE).isPresent()) {
            return Optional.empty();
        }
        return verb.head()
                .filter(Clause::isHead)
                .filter(head -> head.tag().equals(verb.tag())
                        || isParticiple(head)
                                && isParticiple(verb)
                                && !verb.tag().equals("VBG"));
    }

    private static boolean isParticiple(Token verb) {
        return Set.of("VBN", "VBD", "VBG").contains(verb.tag());
    }

    static boolean isPassive(Token verb) {
        if (verb.child(AUXILIARY_PASSIVE, SUBJECT_PASSIVE).isPresent()) {
            return true;
        }
        if (verb.is(PARTICIPLE) && !verb.tag().equals("VBG")) {
            return true;
        }
        if (isBesidePredicate(verb)) {
            return true;
        }
        return sharing(verb)
                .filter(head -> verb.children(AUXILIARY).isEmpty() && !hasOwnObject(verb))
                .filter(VerbGroup::isPassive)
                .isPresent();
    }

    /** "is armed and <i>supported</i> by": a participle beside what a form of "be" says of its subject. */
    private static boolean isBesidePredicate(Token verb) {
        return verb.is(CONJUNCT)
                && verb.tag().equals("VBN")
                && verb.head()
                        .filter(predicate -> predicate.is(ATTRIBUTE) && !Clause.isHead(predicate))
                        .flatMap(Token::head)
                        .filter(be -> be.hasLemma("be"))
                        .isPresent();
    }

    /** "was barred and <i>backed</i> his rival": an active verb behind a passive one, by the object that it has. */
    private static boolean hasOwnObject(Token verb) {
        return verb.child(OBJECT).isPresent() && !Verbs.takesTwoObjects(verb.lemma());
    }

    static boolean isPerfect(Token verb) {
        return auxiliaries(verb).stream().anyMatch(token -> token.hasLemma("have"));
    }

    static boolean isProgressive(Token verb) {
        boolean active = verb.tag().equals("VBG") && auxiliaries(verb).stream().anyMatch(token -> token.hasLemma("be"));
        return active
                || auxiliaries(verb).stream().anyMatch(token -> token.lower().equals("being"));
    }

    /** The marker of the clause, or the one that it shares: "to leave and <i>disarm</i>", "if they leave or <i>stay</i>". */
    static Optional<Token> marker(Token verb) {
        return verb.child(MARKER).or(() -> sharing(verb)
                .filter(head -> head.tag().equals(verb.tag()))
                .flatMap(VerbGroup::marker));
    }

    static boolean isInfinitive(Token verb) {
        return verb.tag().equals("VB")
                && marker(verb).filter(token -> token.tag().equals("TO")).isPresent();
    }

    static Tense tense(Token verb) {
        List<Token> auxiliaries = auxiliaries(verb);
        Token finite = auxiliaries.stream()
                .filter(token -> token.isModal() || isFiniteTag(token.tag()))
                .findFirst()
                .orElse(verb);
        if (finite.isModal()) {
            return finite.hasLemma("will", "shall", "'ll", "wo", "sha") ? Tense.FUTURE : Tense.PRESENT;
        }
        return switch (finite.tag()) {
            case "VBD" -> Tense.PAST;
            case "VBP", "VBZ" -> isPerfect(verb) ? Tense.PAST : Tense.PRESENT;
            default -> Tense.NONE;
        };
    }

    private static boolean isFiniteTag(String tag) {
        return tag.equals("VBD") || tag.equals("VBP") || tag.equals("VBZ");
    }

    static boolean isNegated(Token verb) {
        return hasNegativeWord(verb)
                || verb.children(SUBJECT, SUBJECT_PASSIVE, OBJECT, ATTRIBUTE).stream()
                        .anyMatch(token -> Phrase.of(token).isNegated())
                || (verb.is(PREPOSITIONAL_CLAUSE) && verb.preposition().equals("without"))
                || sharesNegation(verb);
    }

    private static boolean hasNegativeWord(Token verb) {
        return verb.children(NEGATION, ADVERB, COORDINATOR).stream()
                .filter(token -> !token.is(COORDINATOR) || token.index() < verb.index())
                .anyMatch(token -> NEGATIVES.contains(token.lower()));
    }

    /** "did not attack or threaten": the negation reaches across "or" and "nor" where the verbs share their words. */
    private static boolean sharesNegation(Token verb) {
        return sharing(verb)
                .filter(head -> verb.children(AUXILIARY, AUXILIARY_PASSIVE).isEmpty())
                .filter(head -> !head.children(AUXILIARY, AUXILIARY_PASSIVE).isEmpty())
                .filter(head -> head.children(COORDINATOR).stream()
                        .anyMatch(token ->
                                token.lower().equals("or") || token.lower().equals("nor")))
                .filter(VerbGroup::isNegated)
                .isPresent();
    }
}
