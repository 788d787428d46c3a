package io.statecraft.extraction.read.claim;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.Content;
import io.statecraft.extraction.read.Draft;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.modality.Speaker;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Claim;
import io.statecraft.facts.ClaimStance;
import io.statecraft.facts.Factuality;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "These reports are <b>false</b>", "that is <b>a lie</b>": what whoever speaks says of what others say. */
final class Denials {
    private static final double CONFIDENCE = 0.6;
    private static final Set<String> FALSE = Set.of(
            "false",
            "untrue",
            "baseless",
            "groundless",
            "unfounded",
            "fabricated",
            "fictitious",
            "absurd",
            "preposterous",
            "ridiculous",
            "ludicrous",
            "inaccurate",
            "incorrect",
            "unsubstantiated",
            "lie",
            "fabrication",
            "falsehood",
            "fiction",
            "nonsense",
            "hoax",
            "slander",
            "invention",
            "disinformation",
            "propaganda");
    private static final Set<String> TOLD = Set.of("this", "that", "it", "these", "those", "they", "all");

    private Denials() {}

    static Optional<Draft> at(Token verb, SentenceReading sentence) {
        boolean copula = verb.hasLemma("be") && Clause.isHead(verb) && !verb.is(Relation.ADVERBIAL_CLAUSE);
        if (!copula || Clause.of(verb).isNegated() || !sentence.standing(verb).isReal()) {
            return Optional.empty();
        }
        boolean falseSaid = verb.children(Relation.ATTRIBUTE).stream().anyMatch(word -> FALSE.contains(word.lemma()));
        Optional<Token> told = Clause.of(verb).subjects().stream()
                .filter(subject ->
                        TOLD.contains(subject.lower()) || sentence.lexicon().isIn("accusation", subject.lemma()))
                .findFirst();
        if (!falseSaid || told.isEmpty()) {
            return Optional.empty();
        }
        return Speaker.of(verb, sentence).map(who -> draft(verb, told.get(), who, sentence));
    }

    private static Draft draft(Token verb, Token told, Who speaker, SentenceReading sentence) {
        Actor claimant = sentence.actors().actor(speaker);
        Token content = told.children(Relation.COMPLEMENT).stream()
                .filter(Clause::isHead)
                .findFirst()
                .orElse(told.isNoun() && !told.isPronoun() ? told : verb);
        List<Actor> about = sentence.actors().actors(Content.about(sentence, content));
        String text = content.equals(verb) ? sentence.text(sentence.spanOf(verb)) : Content.text(sentence, content);
        return Draft.of(
                        sentence,
                        verb,
                        sentence.spanOf(verb),
                        "claim " + speaker.id() + " " + verb.index(),
                        CONFIDENCE * speaker.certainty(),
                        "claim/called-false",
                        statement -> new Claim(statement, claimant, ClaimStance.DENIES, about, text))
                .with(Factuality.CERTAIN)
                .saidBy(Optional.empty());
    }
}
