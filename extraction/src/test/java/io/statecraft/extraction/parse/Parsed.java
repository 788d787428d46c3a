package io.statecraft.extraction.parse;

import java.util.List;

/** The parser that all tests share, and short ways to what they look at. */
final class Parsed {

    static final Parser PARSER = Parser.load();

    private Parsed() {}

    static Sentence sentence(String text) {
        List<Sentence> sentences = PARSER.parse(text);
        if (sentences.size() != 1) {
            throw new AssertionError("one sentence expected, found " + sentences);
        }
        return sentences.getFirst();
    }

    static Token token(Sentence sentence, String text) {
        return sentence.tokens().stream()
                .filter(token -> token.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no token '" + text + "' in " + sentence));
    }

    static Clause clause(String sentence, String verb) {
        return Clause.of(token(sentence(sentence), verb));
    }

    static List<String> words(List<Token> tokens) {
        return tokens.stream().map(Token::text).toList();
    }
}
