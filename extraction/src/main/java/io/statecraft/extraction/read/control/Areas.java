package io.statecraft.extraction.read.control;

import io.statecraft.extraction.actor.FormRole;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.reference.Named;
import io.statecraft.extraction.read.reference.Transparent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be held: territory, borders, bases, airspace, infrastructure. */
final class Areas {
    private static final Set<String> MORE = Set.of(
            "border",
            "airspace",
            "crossing",
            "coast",
            "coastline",
            "waters",
            "sea",
            "strait",
            "canal",
            "river",
            "half",
            "percent",
            "third",
            "north",
            "south",
            "east",
            "west",
            "defence",
            "defense",
            "route",
            "tenth",
            "tenths",
            "quarter",
            "quarters",
            "two-third",
            "portion",
            "swath",
            "swathe",
            "stretch",
            "per cent",
            "cent",
            "countryside",
            "mountain",
            "hilltop",
            "junction",
            "sky",
            "skies",
            "suburb",
            "township",
            "municipality",
            "mile",
            "kilometre",
            "kilometer",
            "hectare",
            "tract",
            "well",
            "mine");

    private Areas() {}

    /** "much <b>of the canyon</b>", "no more than half of the country": what is measured. */
    private static Token extent(Token head, SentenceReading sentence) {
        Token meant = Transparent.meant(head);
        List<Token> behind = Phrase.of(head).prepositional("of");
        boolean measure = head.tag().equals("CD")
                || sentence.lexicon().isIn("measure", head.lower())
                || sentence.lexicon().isIn("measure", head.lemma());
        return meant.equals(head) && measure && !behind.isEmpty() ? behind.getFirst() : meant;
    }

    static boolean isArea(Token head, SentenceReading sentence) {
        Token area = extent(head, sentence);
        Optional<Named> named = sentence.cast().named(area);
        if (named.isPresent()) {
            return named.get().isPlace()
                    || named.get().who().isState()
                            && (named.get().role() == FormRole.NAME
                                    || named.get().role() == FormRole.CAPITAL);
        }
        boolean proper = area.isProperNoun() && area.nameType().isPresent();
        boolean indefinite = area.children(Relation.DETERMINER).stream()
                        .anyMatch(
                                word -> word.lower().equals("a") || word.lower().equals("an"))
                && Phrase.of(area).prepositional().isEmpty();
        return proper
                || !indefinite
                        && (sentence.lexicon().isIn("territory", area.lemma())
                                || sentence.lexicon().isIn("facility", area.lemma())
                                || MORE.contains(area.lemma()));
    }
}
