package io.statecraft.extraction.parse;

import java.util.List;

/**
 * A span that the name tagger proposes.
 *
 * @param type what it takes it for
 * @param tokens its tokens, at least one, neighbours in order
 */
public record Name(NameType type, List<Token> tokens) {

    public Name {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a name needs a token");
        }
    }

    public Span span() {
        return new Span(tokens.getFirst().start(), tokens.getLast().end());
    }

    /** The token on which the others hang. */
    public Token head() {
        return tokens.stream()
                .filter(token -> token.head().filter(tokens::contains).isEmpty())
                .findFirst()
                .orElseGet(tokens::getLast);
    }
}
