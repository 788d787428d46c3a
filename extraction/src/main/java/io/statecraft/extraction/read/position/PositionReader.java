package io.statecraft.extraction.read.position;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.Content;
import io.statecraft.extraction.read.Draft;
import io.statecraft.extraction.read.Findings;
import io.statecraft.extraction.read.Reader;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.match.Contents;
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.modality.Standing;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Position;
import io.statecraft.facts.PositionStance;
import java.util.List;
import java.util.Optional;

/** Reads what actors want, aim at, support, oppose, demand or rule out. */
public final class PositionReader implements Reader {
    private static final double LEAST = 0.4;

    @Override
    public void read(SentenceReading sentence, Findings findings) {
        for (Token token : sentence.sentence().tokens()) {
            for (Site<Cue<PositionStance>> site : Matcher.at(sentence.lexicon().stances(), token, sentence.cast())) {
                if (read(site, sentence, findings)) {
                    break;
                }
            }
        }
    }

    private static boolean read(Site<Cue<PositionStance>> site, SentenceReading sentence, Findings findings) {
        List<Who> holders = site.actors(site.trigger().holder());
        List<Token> contents = Contents.of(site);
        Standing standing = sentence.standing(site.head());
        Optional<PositionStance> stance = stance(site);
        if (holders.isEmpty() || contents.isEmpty() || !standing.isReal() || stance.isEmpty()) {
            return false;
        }
        Who holder = holders.getFirst();
        double confidence = site.trigger().weight() * holder.certainty();
        if (confidence < LEAST) {
            return false;
        }
        for (Token content : contents) {
            String text = Content.text(sentence, content);
            Actor actor = sentence.actors().actor(holder);
            findings.add(Draft.of(
                            sentence,
                            site.head(),
                            Content.around(sentence, site.head(), content),
                            "position " + holder.id() + " " + content.index(),
                            confidence,
                            "position/" + stance.get().code(),
                            statement -> new Position(statement, actor, stance.get(), text))
                    .saidBy(standing.source().filter(who -> !who.is(holder))));
        }
        return true;
    }

    /** A negated cue of support opposes; other negated cues say nothing. */
    private static Optional<PositionStance> stance(Site<Cue<PositionStance>> site) {
        PositionStance stance = site.trigger().value();
        boolean negated = Clause.isHead(site.head()) && Clause.of(site.head()).isNegated();
        boolean meant = site.trigger().conditions().stream()
                .anyMatch(condition -> condition.filler().words().contains("not")
                        || condition.filler().words().contains("no"));
        if (!negated || meant) {
            return Optional.of(stance);
        }
        return stance == PositionStance.SUPPORTS || stance == PositionStance.GOAL
                ? Optional.of(PositionStance.OPPOSES)
                : Optional.empty();
    }
}
