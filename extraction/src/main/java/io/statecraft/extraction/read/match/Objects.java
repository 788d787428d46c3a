package io.statecraft.extraction.read.match;

import io.statecraft.extraction.lexicon.PartOfSpeech;
import io.statecraft.extraction.lexicon.Trigger;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.reference.Transparent;
import java.util.ArrayList;
import java.util.List;

/** What a trigger is done to. */
final class Objects {
    private Objects() {}

    static List<Token> of(Trigger trigger, Token head, List<Token> words) {
        if (Words.endsWithPreposition(trigger, words)) {
            return words.getLast().head().map(Phrase::fromHere).orElse(List.of());
        }
        if (trigger.partOfSpeech() == PartOfSpeech.NOUN) {
            List<Token> found = new ArrayList<>(Phrase.of(head).prepositional("of"));
            found.addAll(Phrase.of(head).compounds());
            found.addAll(Phrase.of(head).adjectives());
            found.removeAll(words);
            return found;
        }
        if (!Clause.isHead(head)) {
            return List.of();
        }
        List<Token> objects = new ArrayList<>(Clause.of(head).undergoers());
        if (objects.isEmpty()) {
            objects.addAll(judged(head));
        }
        if (objects.isEmpty()) {
            // "was named president": what an object predicate says may be the only complement.
            objects.addAll(head.children(Relation.ATTRIBUTE));
        }
        objects.removeAll(words);
        return objects.stream().map(Transparent::meant).toList();
    }

    /** "holds <b>Moscow</b> responsible": the parser takes it for the subject of what is said of it. */
    private static List<Token> judged(Token verb) {
        return verb.children(Relation.COMPLEMENT).stream()
                .filter(predicate -> !Clause.isHead(predicate))
                .flatMap(predicate -> predicate.children(Relation.SUBJECT).stream())
                .flatMap(subject -> Phrase.fromHere(subject).stream())
                .toList();
    }
}
