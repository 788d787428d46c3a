package io.statecraft.extraction.parse;

import java.util.Set;

/** Turns the engine's labels, which are those of ClearNLP, into our relations. */
final class Relabelling {

    private static final Set<String> FINITE = Set.of("VBD", "VBP", "VBZ", "MD");

    private final Tree tree;

    private Relabelling(Tree tree) {
        this.tree = tree;
    }

    static void apply(Tree tree) {
        Relabelling relabelling = new Relabelling(tree);
        for (Draft token : tree.tokens()) {
            if (token.relation == null) {
                token.relation = token.head == null ? Relation.ROOT : relabelling.relation(token, token.head);
            }
        }
    }

    private Relation relation(Draft token, Draft head) {
        return switch (token.label) {
            case "nsubj" -> Relation.SUBJECT;
            case "nsubjpass" -> Relation.SUBJECT_PASSIVE;
            case "csubj", "csubjpass" -> Relation.SUBJECT_CLAUSE;
            case "dobj" -> Relation.OBJECT;
            case "dative" -> Relation.INDIRECT_OBJECT;
            case "attr", "acomp", "oprd" -> Relation.ATTRIBUTE;
            case "ccomp" -> Relation.COMPLEMENT;
            case "xcomp" -> Relation.OPEN_COMPLEMENT;
            case "advcl" -> Relation.ADVERBIAL_CLAUSE;
            case "relcl" -> Relation.RELATIVE_CLAUSE;
            case "acl" -> nounClause(token, head);
            case "appos" -> Relation.APPOSITION;
            case "conj" -> Relation.CONJUNCT;
            case "cc", "preconj" -> Relation.COORDINATOR;
            case "case" -> Relation.CASE;
            case "poss" -> Relation.POSSESSIVE;
            case "compound" -> token.tag.equals("CD") ? modifier(token, head) : Relation.COMPOUND;
            case "nmod" -> modifier(token, head);
            case "det", "predet" -> Relation.DETERMINER;
            case "aux" -> token.tag.equals("TO") ? Relation.MARKER : Relation.AUXILIARY;
            case "auxpass" -> Relation.AUXILIARY_PASSIVE;
            case "neg" -> Relation.NEGATION;
            case "mark" -> Relation.MARKER;
            case "prt" -> Relation.PARTICLE;
            case "advmod", "qmod" -> token.tag.equals("$") ? Relation.COMPOUND : Relation.ADVERB;
            case "npadvmod" -> Relation.ADVERBIAL_NOUN;
            case "expl" -> Relation.EXPLETIVE;
            case "parataxis" -> Relation.PARATAXIS;
            case "punct" -> Relation.PUNCTUATION;
            case "pobj", "pcomp" -> objectLeft(token, head);
            default -> Relation.OTHER;
        };
    }

    private Relation nounClause(Draft token, Draft head) {
        if (!head.isNominal()) {
            return Relation.ADVERBIAL_CLAUSE;
        }
        boolean infinitive = tree.children(token).stream().anyMatch(child -> child.tag.equals("TO"));
        if (infinitive) {
            return Relation.INFINITIVE;
        }
        boolean finite = FINITE.contains(token.tag)
                || tree.children(token).stream()
                        .anyMatch(child -> child.hasLabel("aux", "auxpass", "mark", "nsubj", "nsubjpass"));
        return finite && tree.child(token, "mark", "nsubj", "nsubjpass", "expl").isPresent()
                ? Relation.COMPLEMENT
                : Relation.PARTICIPLE;
    }

    private static Relation modifier(Draft token, Draft head) {
        if (token.tag.equals("CD")) {
            // "Resolution 2231" is a name, "37 tanks" a number of tanks.
            return token.index < head.index ? Relation.NUMERIC : Relation.COMPOUND;
        }
        if (token.isNoun() || token.tag.equals("$")) {
            return Relation.COMPOUND;
        }
        return token.tag.startsWith("RB") ? Relation.ADVERB : Relation.ADJECTIVE;
    }

    /** The noun of a preposition that could not be taken out of the line. */
    private static Relation objectLeft(Draft token, Draft head) {
        token.preposition = head.lower();
        return token.hasLabel("pcomp") && token.isVerb() ? Relation.PREPOSITIONAL_CLAUSE : Relation.OBLIQUE;
    }
}
