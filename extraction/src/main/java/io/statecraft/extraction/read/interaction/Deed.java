package io.statecraft.extraction.read.interaction;

import io.statecraft.extraction.lexicon.EventSense;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Factuality;
import java.util.List;

/**
 * What a verb or noun says that someone did to someone.
 *
 * @param site the verb or noun that names it
 * @param carrier the verb that carries it: the light verb of a noun, else the site itself
 * @param sense what the lexicon says
 * @param actors who does it, the first named first
 * @param recipients to or with whom
 * @param holds how certain it is by the words that carry it, before the standing of their clause
 * @param confidence how far the reading can be trusted
 * @param reading the name of the rule
 */
record Deed(
        Token site,
        Token carrier,
        EventSense sense,
        List<Who> actors,
        List<Who> recipients,
        Factuality holds,
        double confidence,
        String reading) {
    EventType event() {
        return sense.event();
    }
}
