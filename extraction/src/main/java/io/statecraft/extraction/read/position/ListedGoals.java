package io.statecraft.extraction.read.position;

import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.Content;
import io.statecraft.extraction.read.Draft;
import io.statecraft.extraction.read.Findings;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Position;
import io.statecraft.facts.PositionStance;
import java.util.List;
import java.util.Optional;

/** "The goals of Russian policy are: a) ... b) ...": each item of the list is a goal. */
final class ListedGoals {
    private static final double CONFIDENCE = 0.7;

    private ListedGoals() {}

    static void read(SentenceReading sentence, Findings findings) {
        if (sentence.lead().isEmpty() || sentence.sentence().previous().isPresent()) {
            return;
        }
        SentenceReading lead = sentence.lead().get();
        for (Token token : lead.sentence().tokens()) {
            Optional<PositionStance> stance = AimNouns.stance(token);
            List<Who> holders = stance.isEmpty() ? List.of() : AimNouns.owners(token, lead);
            if (!holders.isEmpty()) {
                items(sentence, holders.getFirst(), stance.get(), findings);
                return;
            }
        }
    }

    private static void items(SentenceReading sentence, Who holder, PositionStance stance, Findings findings) {
        Actor actor = sentence.actors().actor(holder);
        for (Token item : Phrase.fromHere(sentence.sentence().root())) {
            String text = Content.text(sentence, item);
            findings.add(Draft.of(
                    sentence,
                    item,
                    sentence.contentOf(item),
                    "position " + holder.id() + " " + item.index(),
                    CONFIDENCE,
                    "position/listed",
                    statement -> new Position(statement, actor, stance, text)));
        }
    }
}
