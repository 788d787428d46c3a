package io.statecraft.extraction.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tokens of one sentence while their tree is being changed. */
record Tree(List<Draft> tokens) {

    /** The first token below this one that the engine labelled so. */
    Optional<Draft> child(Draft parent, String... labels) {
        return tokens.stream()
                .filter(token -> token.head == parent && token.hasLabel(labels))
                .findFirst();
    }

    List<Draft> children(Draft parent) {
        return tokens.stream().filter(token -> token.head == parent).toList();
    }

    boolean hasChild(Draft parent, Relation... relations) {
        return tokens.stream()
                .anyMatch(token -> token.head == parent
                        && token.relation != null
                        && Arrays.asList(relations).contains(token.relation));
    }
}
