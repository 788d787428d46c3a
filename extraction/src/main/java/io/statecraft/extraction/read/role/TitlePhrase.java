package io.statecraft.extraction.read.role;

import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words of a noun phrase that name an office: "Deputy Prime Minister", "Special Representative for Afghanistan". */
final class TitlePhrase {
    private static final int WORDS_AT_MOST = 6;
    private static final int FARTHEST = 10;
    private static final Set<String> LINKING = Set.of("and", "the", "of", "&", "'s", "’s");
    private static final Set<String> CONTINUING = Set.of("for", "of", "to");

    private TitlePhrase() {}

    static Optional<String> of(Token noun, SentenceReading sentence) {
        List<Token> tokens = sentence.sentence().tokens();
        for (int words = WORDS_AT_MOST; words > 0; words--) {
            int first = noun.index() - words + 1;
            if (first < 0) {
                continue;
            }
            Span span = tokens.get(first).span().union(noun.span());
            String text = sentence.text(span);
            boolean office = sentence.lexicon().office(text).isPresent();
            String singular = sentence.text(new Span(span.start(), noun.start())) + noun.lemma();
            office |= noun.isPlural() && sentence.lexicon().office(singular).isPresent();
            boolean specialised =
                    words == 1 && sentence.lexicon().office(noun.lemma()).isPresent();
            if (office || specialised) {
                return Optional.of(sentence.text(span.union(continued(noun, sentence))));
            }
        }
        return Optional.empty();
    }

    /** "Assistant for National Security Affairs" directly before a name. */
    static Optional<Span> before(Token name, SentenceReading sentence) {
        List<Token> tokens = sentence.sentence().tokens();
        int link = -1;
        for (int i = name.index() - 1; i >= Math.max(1, name.index() - FARTHEST); i--) {
            Token token = tokens.get(i);
            if (CONTINUING.contains(token.lower())) {
                link = i;
            } else if (!token.isNoun() && !token.isAdjective() && !LINKING.contains(token.lower())) {
                break;
            }
        }
        if (link < 1) {
            return Optional.empty();
        }
        Token noun = tokens.get(link - 1);
        boolean capital =
                Character.isUpperCase(tokens.get(name.index() - 1).text().charAt(0));
        return capital && of(noun, sentence).isPresent()
                ? Optional.of(noun.span().union(tokens.get(name.index() - 1).span()))
                : Optional.empty();
    }

    /** The office noun of the phrase that ends at the comma before a name and its rank. */
    static Optional<Token> acrossComma(Token name, SentenceReading sentence) {
        List<Token> tokens = sentence.sentence().tokens();
        int comma = name.index() - 1;
        while (comma > 0
                && tokens.get(comma).isNoun()
                && Character.isUpperCase(tokens.get(comma).text().charAt(0))) {
            comma--;
        }
        if (comma < 1 || !tokens.get(comma).text().equals(",")) {
            return Optional.empty();
        }
        for (int i = comma - 1; i >= Math.max(0, comma - FARTHEST); i--) {
            Token token = tokens.get(i);
            boolean within = token.isNoun()
                    || token.isAdjective()
                    || LINKING.contains(token.lower())
                    || CONTINUING.contains(token.lower())
                    || token.is(Relation.POSSESSIVE, Relation.DETERMINER, Relation.COMPOUND);
            if (!within) {
                return Optional.empty();
            }
            boolean ends =
                    i == comma - 1 || CONTINUING.contains(tokens.get(i + 1).lower());
            if (token.isNoun()
                    && !token.isPlural()
                    && ends
                    && of(token, sentence).isPresent()) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    /** With what it is the office for. */
    private static Span continued(Token noun, SentenceReading sentence) {
        return noun.children(Relation.NOMINAL_MODIFIER, Relation.OBLIQUE).stream()
                .filter(below -> CONTINUING.contains(below.preposition()))
                .findFirst()
                .map(below -> Phrase.of(below).span())
                .filter(span -> span.start() >= noun.end())
                .filter(span -> sentence.sentence().span().contains(span))
                .orElse(noun.span());
    }
}
