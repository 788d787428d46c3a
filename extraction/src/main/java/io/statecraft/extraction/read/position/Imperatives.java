package io.statecraft.extraction.read.position;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Tense;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.Content;
import io.statecraft.extraction.read.Draft;
import io.statecraft.extraction.read.Findings;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.modality.Speaker;
import io.statecraft.extraction.read.modality.Standing;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Position;
import io.statecraft.facts.PositionStance;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "All parties <b>must</b> lay down their arms": what an official statement demands in its own voice, or others as it quotes them. */
final class Imperatives {
    private static final double CONFIDENCE = 0.6;
    private static final Set<String> BIDDING = Set.of("should", "ought");

    private static final String[] NOTING = {
        "note",
        "add",
        "say",
        "recall",
        "remember",
        "mention",
        "stress",
        "emphasise",
        "emphasize",
        "point",
        "observe",
        "underline"
    };

    private Imperatives() {}

    static void read(Token verb, SentenceReading sentence, Findings findings) {
        if (!Clause.isHead(verb) || verb.is(Relation.RELATIVE_CLAUSE, Relation.ADVERBIAL_CLAUSE)) {
            return;
        }
        Clause clause = Clause.of(verb);
        boolean must = clause.modal().filter(word -> word.equals("must")).isPresent();
        boolean should =
                clause.modal().filter(BIDDING::contains).isPresent() && !verb.hasLemma("like", "say") || isNeed(verb);
        Standing standing = sentence.standing(verb);
        if (!must && !should
                || clause.isPerfect()
                || isAside(clause)
                || standing.hypothetical()
                || clause.subjects().isEmpty()) {
            return;
        }
        Optional<Who> speaker = must ? standing.source() : Speaker.of(verb, sentence);
        if (must && speaker.isEmpty() && standing.speech().isEmpty() && !verb.isQuoted()) {
            speaker = sentence.actors().issuer();
        }
        speaker.filter(who -> who.certainty() > Who.UNLISTED).ifPresent(who -> add(verb, who, sentence, findings));
    }

    /** "it should be noted that", "<b>should</b> it ask": turns of speech and conditions. */
    private static boolean isAside(Clause clause) {
        boolean noted = clause.isPassive()
                && clause.subjects().stream().allMatch(word -> word.hasLemma("it"))
                && clause.verb().hasLemma(NOTING);
        boolean inverted = clause.auxiliaries().stream()
                .anyMatch(word -> word.lower().equals("should")
                        && clause.subjects().stream().anyMatch(subject -> subject.index() > word.index()));
        return noted || inverted;
    }

    /** "needs to", "have to": as strong as "must". */
    private static boolean isNeed(Token verb) {
        return verb.hasLemma("need", "have")
                && Clause.of(verb).tense() == Tense.PRESENT
                && verb.children(Relation.ADVERB).stream()
                        .noneMatch(word -> word.lower().equals("yet"))
                && verb.children(Relation.OPEN_COMPLEMENT).stream()
                        .anyMatch(below ->
                                Clause.isHead(below) && Clause.of(below).isInfinitive());
    }

    private static void add(Token verb, Who speaker, SentenceReading sentence, Findings findings) {
        List<Who> bound = sentence.cast().ofAll(Clause.of(verb).subjects());
        boolean own = bound.stream().anyMatch(speaker::is)
                || Clause.of(verb).subjects().stream().anyMatch(word -> word.hasLemma("we", "i"));
        boolean negated = Clause.of(verb).isNegated();
        PositionStance stance = negated ? PositionStance.OPPOSES : own ? PositionStance.GOAL : PositionStance.DEMANDS;
        Actor actor = sentence.actors().actor(speaker);
        String text = Content.text(sentence, verb);
        findings.add(Draft.of(
                        sentence,
                        verb,
                        sentence.spanOf(verb),
                        "position " + speaker.id() + " " + verb.index(),
                        CONFIDENCE * speaker.certainty(),
                        "position/imperative",
                        statement -> new Position(statement, actor, stance, text))
                .with(Factuality.CERTAIN)
                .saidBy(Optional.empty()));
    }
}
