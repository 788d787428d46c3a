package io.statecraft.extraction.read.commitment;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Under which condition something is promised. */
final class Conditions {
    private static final Set<String> MARKERS = Set.of(
            "if",
            "once",
            "unless",
            "when",
            "whenever",
            "provided",
            "providing",
            "assuming",
            "should",
            "until",
            "as long as",
            "so long as",
            "till");

    private static final List<List<String>> PHRASES = Stream.of(
                    "on condition that",
                    "on the condition that",
                    "on the understanding that",
                    "with the proviso that",
                    "in the event of",
                    "in the event that",
                    "in return for",
                    "in exchange for",
                    "subject to",
                    "conditional on",
                    "contingent on",
                    "for as long as",
                    "as long as",
                    "as soon as",
                    "in case",
                    "so long as",
                    "provided that",
                    "only if",
                    "pending")
            .map(phrase -> List.of(phrase.split(" ")))
            .toList();

    private Conditions() {}

    /** The condition of a verb, or of what it is done for: "work to lift the sanctions <b>once talks begin</b>". */
    static Optional<String> of(SentenceReading sentence, Token verb) {
        if (!Clause.isHead(verb)) {
            return Optional.empty();
        }
        Optional<Clause> condition = Clause.of(verb).adverbialClauses().stream()
                .filter(Conditions::isCondition)
                .findFirst();
        if (condition.isPresent()) {
            return condition.map(clause -> sentence.text(clause.span()));
        }
        return verb.children(Relation.OPEN_COMPLEMENT, Relation.ADVERBIAL_CLAUSE).stream()
                .filter(Clause::isHead)
                .filter(below -> Clause.of(below).isInfinitive())
                .flatMap(below -> of(sentence, below).stream())
                .findFirst()
                .or(() -> provided(sentence, verb));
    }

    /** "on condition that ...", "subject to ...": up to the end of what hangs on the phrase's noun. */
    private static Optional<String> provided(SentenceReading sentence, Token verb) {
        List<Token> tokens = sentence.sentence().tokens();
        for (int i = verb.index() + 1; i < tokens.size(); i++) {
            Token first = tokens.get(i);
            for (List<String> phrase : PHRASES) {
                if (first.isWithin(verb) && isRun(tokens, i, phrase)) {
                    int last = i + phrase.size() - 1;
                    Span span = tokens.get(last).span();
                    for (int j = last; j < tokens.size() && !tokens.get(j).tag().equals(":"); j++) {
                        if (tokens.get(j).isWithin(verb)) {
                            span = span.union(tokens.get(j).span());
                        }
                    }
                    return Optional.of(sentence.text(first.span().union(span)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isRun(List<Token> tokens, int from, List<String> words) {
        return from + words.size() <= tokens.size()
                && IntStream.range(0, words.size())
                        .allMatch(i -> tokens.get(from + i).lower().equals(words.get(i)));
    }

    private static boolean isCondition(Clause clause) {
        return clause.marker().filter(MARKERS::contains).isPresent()
                || clause.auxiliaries().stream().anyMatch(word -> word.lower().equals("should"));
    }
}
