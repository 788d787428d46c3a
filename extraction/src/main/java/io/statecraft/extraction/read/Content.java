package io.statecraft.extraction.read;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.reference.Who;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a cue is about: its words, and the actors in them. */
public final class Content {
    private static final int LONGEST = 300;
    private static final Set<String> NEGATIVES = Set.of("not", "never");

    private Content() {}

    /** The verbatim words of a content, cut at a word where they run too long. */
    public static String text(SentenceReading sentence, Token head) {
        String text = sentence.text(withNegation(sentence.contentOf(head), head));
        if (text.length() <= LONGEST) {
            return text;
        }
        int blank = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, blank > 0 ? blank : LONGEST);
    }

    /** "vowed <b>never</b> to return": what stands before the "to" must not be lost. */
    private static Span withNegation(Span span, Token head) {
        return head.children(Relation.NEGATION, Relation.ADVERB).stream()
                .filter(word -> word.end() < span.start())
                .filter(word -> NEGATIVES.contains(word.lower()))
                .findFirst()
                .map(word -> word.span().union(span))
                .orElse(span);
    }

    /** The actors that a content speaks of, its subject first. */
    public static List<Who> about(SentenceReading sentence, Token head) {
        Map<String, Who> found = new LinkedHashMap<>();
        if (Clause.isHead(head)) {
            sentence.cast().ofAll(Clause.of(head).subjects()).forEach(who -> found.putIfAbsent(who.id(), who));
        }
        for (Token token : sentence.sentence().tokens(sentence.contentOf(head))) {
            sentence.cast().of(token).stream()
                    .filter(who -> who.certainty() > Who.UNLISTED)
                    .forEach(who -> found.putIfAbsent(who.id(), who));
        }
        return new ArrayList<>(found.values());
    }

    /** The smallest stretch that holds a cue and its content. */
    public static Span around(SentenceReading sentence, Token cue, Token content) {
        Span span = cue.span().union(sentence.contentOf(content));
        if (Clause.isHead(cue)) {
            for (Token subject : Clause.of(cue).subjects()) {
                if (subject.sentence().equals(cue.sentence()) && subject.end() <= cue.start()) {
                    span = span.union(sentence.contentOf(subject));
                }
            }
        }
        return span;
    }
}
