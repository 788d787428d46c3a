package io.statecraft.extraction.parse;

import java.util.Locale;
import java.util.Optional;

/** Mends what the engine is known to get wrong, where the rest of its own analysis shows it. */
final class Repairs {

    private Repairs() {}

    static void apply(Tree tree) {
        for (Draft token : tree.tokens()) {
            verbTakenForNoun(tree, token);
        }
    }

    /** "to leave the town and <i>hand</i> over their weapons": a noun cannot have an object, so it is a verb. */
    private static void verbTakenForNoun(Tree tree, Draft token) {
        if (token.relation != Relation.CONJUNCT || !token.tag.equals("NN") || !hasOwnObject(tree, token)) {
            return;
        }
        Draft noun = token.head;
        boolean besideObject = noun != null && noun.isNoun() && noun.relation == Relation.OBJECT;
        if (!besideObject || noun.head == null || !noun.head.tag.equals("VB")) {
            return;
        }
        Draft verb = noun.head;
        token.tag = "VB";
        token.lemma = token.text.toLowerCase(Locale.ROOT);
        token.head = verb;
        coordinatorBefore(tree, token, noun).ifPresent(coordinator -> coordinator.head = verb);
    }

    private static boolean hasOwnObject(Tree tree, Draft token) {
        return tree.children(token).stream().anyMatch(child -> child.hasLabel("dobj") && child.index > token.index);
    }

    private static Optional<Draft> coordinatorBefore(Tree tree, Draft token, Draft parent) {
        return tree.children(parent).stream()
                .filter(child -> child.relation == Relation.COORDINATOR && child.index < token.index)
                .reduce((first, second) -> second);
    }
}
