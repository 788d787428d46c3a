package io.statecraft.extraction.read;

import io.statecraft.extraction.Explanation;
import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.lexicon.EventSense;
import io.statecraft.extraction.lexicon.TriggerIndex;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.match.Contents;
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.modality.Standing;
import io.statecraft.extraction.read.reference.Named;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells how a sentence was heard. */
final class Explainer {
    private final SentenceReading sentence;
    private final List<Fact> facts;

    Explainer(SentenceReading sentence, List<Fact> facts) {
        this.sentence = sentence;
        this.facts = facts;
    }

    Explanation explain() {
        List<String> words = new ArrayList<>();
        List<String> clauses = new ArrayList<>();
        List<String> candidates = new ArrayList<>();
        for (Token token : sentence.sentence().tokens()) {
            words.add(word(token));
            if (Clause.isHead(token)) {
                clauses.add(clause(token));
            }
            deeds(token, candidates);
            cues("speech", sentence.lexicon().speech(), token, candidates);
            cues("position", sentence.lexicon().stances(), token, candidates);
            cues("commitment", sentence.lexicon().commitments(), token, candidates);
            cues("assessment", sentence.lexicon().outlooks(), token, candidates);
            cues("control", sentence.lexicon().controls(), token, candidates);
        }
        return new Explanation(sentence.sentence().text(), words, clauses, candidates, facts);
    }

    private String word(Token token) {
        String head = token.head().map(Token::text).orElse("-");
        String place = sentence.cast()
                .named(token)
                .filter(Named::isPlace)
                .map(name -> " place")
                .orElse("");
        String meant = names(sentence.cast().of(token));
        return "%s (%s, %s) %s of %s%s%s"
                .formatted(
                        token.text(),
                        token.lemma(),
                        token.tag(),
                        token.relation(),
                        head,
                        meant.isEmpty() ? "" : " means " + meant,
                        place);
    }

    private String clause(Token verb) {
        Standing standing = sentence.standing(verb);
        return "%s: %s%s%s%s%s"
                .formatted(
                        verb.text(),
                        standing.factuality().code(),
                        standing.hypothetical() ? ", a condition" : "",
                        standing.wanted() ? ", only aimed at" : "",
                        standing.source().map(who -> ", said by " + who.id()).orElse(""),
                        sentence.time().of(verb).map(date -> ", " + date).orElse(""));
    }

    private void deeds(Token token, List<String> lines) {
        Optional<Site<EventSense>> site = Matcher.first(sentence.lexicon().events(), token, sentence.cast());
        site.ifPresent(found -> {
            EventSense sense = found.trigger();
            List<Who> actors = found.actors(sense.actor());
            List<Who> recipients = found.actors(sense.recipient());
            lines.add("interaction %s by \"%s\" (%s, weight %.2f), actors [%s], recipients [%s]: %s"
                    .formatted(
                            sense.event().code(),
                            String.join(" ", sense.words()),
                            sense.origin(),
                            sense.weight(),
                            names(actors),
                            names(recipients),
                            outcome("interaction", token, actors.isEmpty() ? "nobody acts" : "nobody is acted on")));
        });
    }

    private <V> void cues(String kind, TriggerIndex<Cue<V>> index, Token token, List<String> lines) {
        Optional<Site<Cue<V>>> site = Matcher.first(index, token, sentence.cast());
        site.ifPresent(found -> {
            List<Who> holders = found.actors(found.trigger().holder());
            List<Token> contents = Contents.of(found);
            String missing = contents.isEmpty() ? "nothing that it is about" : "no holder, or too weak";
            lines.add("%s %s by \"%s\" (%s, weight %.2f), holder [%s], content [%s]: %s"
                    .formatted(
                            kind,
                            found.trigger().value(),
                            String.join(" ", found.trigger().words()),
                            found.trigger().origin(),
                            found.trigger().weight(),
                            names(holders),
                            contents.stream().map(Token::text).collect(Collectors.joining(", ")),
                            outcome(kind.equals("speech") ? "claim" : kind, token, missing)));
        });
    }

    private String outcome(String kind, Token token, String otherwise) {
        Standing standing = sentence.standing(token);
        boolean read = facts.stream()
                .anyMatch(fact ->
                        fact.kind().equals(kind) && fact.statement().quote().contains(token.text()));
        if (read) {
            return "read";
        }
        if (standing.hypothetical()) {
            return "not read: a condition";
        }
        return standing.wanted() ? "not read: only aimed at" : "not read: " + otherwise;
    }

    private static String names(List<Who> whos) {
        return whos.stream().map(Who::id).collect(Collectors.joining(", "));
    }
}
