package io.statecraft.extraction.read.control;

import io.statecraft.extraction.lexicon.Cue;
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
import io.statecraft.facts.Control;
import io.statecraft.facts.ControlStatus;
import java.util.List;

/** Reads who holds, takes, loses or fights for territory, borders, bases and infrastructure. */
public final class ControlReader implements Reader {
    private static final double LEAST = 0.7;

    @Override
    public void read(SentenceReading sentence, Findings findings) {
        for (Token token : sentence.sentence().tokens()) {
            for (Site<Cue<ControlStatus>> site : Matcher.at(sentence.lexicon().controls(), token, sentence.cast())) {
                if (read(site, sentence, findings)) {
                    break;
                }
            }
        }
    }

    private static boolean read(Site<Cue<ControlStatus>> site, SentenceReading sentence, Findings findings) {
        List<Who> holders = site.actors(site.trigger().holder());
        List<Token> areas = Contents.of(site);
        Standing standing = sentence.standing(site.head());
        if (site.head().hasLemma("invade", "enter", "attack", "secure", "use", "strengthen")) {
            return false;
        }
        if (holders.isEmpty() || areas.isEmpty() || !standing.isReal() || standing.isNegative()) {
            return false;
        }
        Who holder = holders.getFirst();
        double confidence = site.trigger().weight() * holder.certainty();
        if (site.trigger().weight() < LEAST || holder.certainty() < Who.UNLISTED) {
            return false;
        }
        Actor actor = sentence.actors().actor(holder);
        for (Token area : areas) {
            if (!Areas.isArea(area, sentence)) {
                continue;
            }
            String text = Content.text(sentence, area);
            findings.add(Draft.of(
                            sentence,
                            site.head(),
                            Content.around(sentence, site.head(), area),
                            "control " + holder.id() + " " + area.index(),
                            confidence,
                            "control/" + site.trigger().value().code(),
                            statement -> new Control(
                                    statement, actor, text, site.trigger().value()))
                    .saidBy(standing.source().filter(who -> !who.is(holder))));
        }
        return true;
    }
}
