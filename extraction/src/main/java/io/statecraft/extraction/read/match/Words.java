package io.statecraft.extraction.read.match;

import io.statecraft.extraction.lexicon.PartOfSpeech;
import io.statecraft.extraction.lexicon.Trigger;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the other words of a trigger beside its head. */
final class Words {
    private static final int FARTHEST = 14;
    private static final Set<String> DAYS = Set.of(
            ("monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
                            + " august september october november december")
                    .split(" "));

    private Words() {}

    static Optional<List<Token>> beside(Trigger trigger, Token head) {
        List<String> words = trigger.words();
        if (words.size() == 1) {
            return Optional.of(List.of());
        }
        return switch (trigger.partOfSpeech()) {
            case PHRASE -> run(words, head);
            case NOUN -> aroundNoun(trigger, head);
            default -> behind(words.subList(1, words.size()), head, head);
        };
    }

    /** A fixed run of words from the head on. */
    private static Optional<List<Token>> run(List<String> words, Token head) {
        List<Token> found = new ArrayList<>();
        Optional<Token> at = Optional.of(head);
        for (String word : words) {
            if (at.isEmpty() || !isWord(at.get(), word)) {
                return Optional.empty();
            }
            found.add(at.get());
            at = at.get().next();
        }
        return Optional.of(found);
    }

    private static Optional<List<Token>> aroundNoun(Trigger trigger, Token head) {
        int position = trigger.words().indexOf(trigger.head());
        List<Token> found = new ArrayList<>();
        Token at = head;
        for (int i = position - 1; i >= 0; i--) {
            Optional<Token> before = at.previous();
            if (before.filter(token -> token.text().equals("-")).isPresent()) {
                before = before.flatMap(Token::previous);
            }
            if (before.isEmpty() || !isWord(before.get(), trigger.words().get(i))) {
                return Optional.empty();
            }
            at = before.get();
            found.addFirst(at);
        }
        List<String> rest =
                trigger.words().subList(position + 1, trigger.words().size());
        if (rest.isEmpty()) {
            return Optional.of(found);
        }
        return behind(rest, head, head).map(tokens -> {
            found.addAll(tokens);
            return found;
        });
    }

    /** The words in this order among what hangs on the head, none within a clause below it. */
    private static Optional<List<Token>> behind(List<String> words, Token head, Token from) {
        List<Token> found = new ArrayList<>();
        int word = 0;
        List<Token> tokens = head.sentence().tokens();
        int limit = Math.min(tokens.size(), head.index() + FARTHEST + words.size());
        for (int i = from.index() + 1; i < limit && word < words.size(); i++) {
            Token token = tokens.get(i);
            if (isWord(token, words.get(word)) && belongs(token, head, found)) {
                found.add(token);
                word++;
            }
        }
        return word == words.size() ? Optional.of(found) : Optional.empty();
    }

    private static boolean belongs(Token token, Token head, List<Token> found) {
        Optional<Token> above = token.head();
        if (above.isEmpty()) {
            return false;
        }
        Token governor = above.get();
        if (token.is(Relation.CASE) && DAYS.contains(governor.lemma())) {
            // "called Moscow on Friday" is no call on anyone.
            return false;
        }
        if (governor.equals(head) || found.contains(governor)) {
            return true;
        }
        boolean linksToHead = token.is(Relation.CASE, Relation.MARKER, Relation.ADVERB)
                && governor.head()
                        .filter(host -> host.equals(head) || found.contains(host))
                        .isPresent();
        boolean conjunct = governor.is(Relation.CONJUNCT)
                && governor.head().filter(head::equals).isPresent()
                && !Clause.isHead(governor);
        return linksToHead || conjunct;
    }

    static boolean isWord(Token token, String word) {
        return token.lemma().equals(word) || token.lower().equals(word);
    }

    /** Whether a word of a trigger is a preposition behind which its object stands. */
    static boolean endsWithPreposition(Trigger trigger, List<Token> words) {
        if (trigger.partOfSpeech() == PartOfSpeech.NOUN || words.isEmpty()) {
            return false;
        }
        return words.getLast().is(Relation.CASE);
    }
}
