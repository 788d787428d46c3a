package io.statecraft.extraction.read.position;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.Content;
import io.statecraft.extraction.read.Draft;
import io.statecraft.extraction.read.Findings;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.modality.Standing;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Position;
import io.statecraft.facts.PositionStance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Its priority is stability", "control of the port remains a Turkish goal": what a sentence equates with an aim. */
final class StatedAims {
    private static final double CONFIDENCE = 0.75;

    private StatedAims() {}

    static void read(Token verb, SentenceReading sentence, Findings findings) {
        boolean equates = verb.hasLemma(
                "be",
                "remain",
                "include",
                "comprise",
                "entail",
                "involve",
                "become",
                "stay",
                "consist",
                "lie",
                "range");
        if (!Clause.isHead(verb) || !equates || Clause.of(verb).isNegated()) {
            return;
        }
        Standing standing = sentence.standing(verb);
        if (!standing.isReal() || standing.isNegative()) {
            return;
        }
        for (Token subject : Clause.of(verb).subjects()) {
            AimNouns.stance(subject)
                    .ifPresent(stance -> add(verb, subject, stance, contents(verb), sentence, findings));
        }
        for (Token attribute : verb.children(Relation.ATTRIBUTE)) {
            List<Token> aims = Clause.of(verb).subjects().stream()
                    .filter(subject -> !subject.isPronoun() && !subject.tag().equals("EX"))
                    .filter(subject -> AimNouns.stance(subject).isEmpty())
                    .toList();
            AimNouns.stance(attribute)
                    .filter(stance -> verb.hasLemma("be", "remain", "become", "stay"))
                    .ifPresent(stance -> add(verb, attribute, stance, aims, sentence, findings));
        }
    }

    /** What stands for the aim behind the verb: nouns, infinitives, that-clauses, gerunds; no mere qualities. */
    private static List<Token> contents(Token verb) {
        List<Token> found = new ArrayList<>();
        for (Token child : verb.children(
                Relation.ATTRIBUTE,
                Relation.OBJECT,
                Relation.COMPLEMENT,
                Relation.OPEN_COMPLEMENT,
                Relation.PREPOSITIONAL_CLAUSE,
                Relation.ADVERBIAL_CLAUSE)) {
            boolean told = Clause.isHead(child)
                    ? !child.is(Relation.ADVERBIAL_CLAUSE) || isBareClause(child)
                    : child.isNoun() && !child.isPronoun();
            if (told && child.index() > verb.index()) {
                found.addAll(Phrase.fromHere(child));
            }
        }
        return found;
    }

    private static boolean isBareClause(Token clause) {
        Optional<String> marker = Clause.of(clause).marker();
        return clause.tag().equals("VBG") && marker.isEmpty()
                || marker.filter(word -> word.equals("to")).isPresent();
    }

    private static void add(
            Token verb,
            Token noun,
            PositionStance stance,
            List<Token> contents,
            SentenceReading sentence,
            Findings findings) {
        List<Who> holders = AimNouns.owners(noun, sentence);
        if (holders.isEmpty()) {
            return;
        }
        Who holder = holders.getFirst();
        Actor actor = sentence.actors().actor(holder);
        for (Token content : contents) {
            String text = Content.text(sentence, content);
            findings.add(Draft.of(
                            sentence,
                            verb,
                            noun.span().union(sentence.contentOf(content)),
                            "position " + holder.id() + " " + content.index(),
                            CONFIDENCE * holder.certainty(),
                            "position/stated",
                            statement -> new Position(statement, actor, stance, text))
                    .saidBy(sentence.standing(verb).source().filter(who -> !who.is(holder))));
        }
    }
}
