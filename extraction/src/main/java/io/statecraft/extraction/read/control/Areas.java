package io.statecraft.extraction.read.control;

import io.statecraft.extraction.actor.FormRole;
import io.statecraft.extraction.equipment.EquipmentGazetteer;
import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.match.Contents;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.reference.Named;
import io.statecraft.extraction.read.reference.Transparent;
import io.statecraft.facts.ControlStatus;
import io.statecraft.facts.ForceCategory;
import java.util.ArrayList;
import java.util.EnumSet;
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
            "mine",
            "height",
            "heights",
            "ridge",
            "bank",
            "shore",
            "shoreline",
            "seabed",
            "islet",
            "bay",
            "village",
            "trench");

    private static final Set<ForceCategory> STANDING = EnumSet.of(ForceCategory.BASE, ForceCategory.FORMATION);

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

    /** What a control cue is about; of a noun also what a second "of" names: "the capture of towns and <b>of borders</b>". */
    static List<Token> of(Site<Cue<ControlStatus>> site) {
        List<Token> areas = new ArrayList<>();
        Contents.of(site).forEach(content -> areas.addAll(named(content)));
        if (!Clause.isHead(site.head())) {
            site.head().children(Relation.CONJUNCT).stream()
                    .filter(second -> second.preposition().equals("of") && !areas.contains(second))
                    .forEach(areas::add);
        }
        return areas;
    }

    /** "Goma is the last <b>city</b> that they hold": a copula tells which one it is. */
    private static List<Token> named(Token content) {
        List<Token> subjects = content.is(Relation.ATTRIBUTE)
                ? content.head().map(copula -> Clause.of(copula).subjects()).orElse(List.of())
                : List.of();
        boolean told = subjects.stream().anyMatch(Token::isProperNoun);
        return told ? subjects : List.of(content);
    }

    /** The words of an area, without what a clause tells of it. */
    static String text(SentenceReading sentence, Token area) {
        Span span = Phrase.of(area)
                .spanWithout(
                        Relation.CASE,
                        Relation.MARKER,
                        Relation.CONJUNCT,
                        Relation.COORDINATOR,
                        Relation.PARATAXIS,
                        Relation.RELATIVE_CLAUSE,
                        Relation.PARTICIPLE,
                        Relation.APPOSITION);
        return sentence.text(span);
    }

    /** "24 Rafales" are no area, whatever their name. */
    private static boolean isThing(Token area) {
        return EquipmentGazetteer.load()
                .ofNoun(area.sentence().text(Phrase.of(area).coreSpan()))
                .or(() -> EquipmentGazetteer.load().ofDesignation(area.text()))
                .filter(category -> !STANDING.contains(category))
                .isPresent();
    }

    static boolean isArea(Token head, SentenceReading sentence) {
        Token area = extent(head, sentence);
        if (!area.lemma().equals("mine") && isThing(area)) {
            return false;
        }
        Optional<Named> named = sentence.cast().named(area);
        if (named.isPresent()) {
            return named.get().isPlace()
                    || named.get().who().isState()
                            && (named.get().role() == FormRole.NAME
                                    || named.get().role() == FormRole.CAPITAL);
        }
        boolean unknown = sentence.cast().of(area).isEmpty()
                && area.children(Relation.DETERMINER).isEmpty();
        boolean proper = area.isProperNoun() && (area.nameType().isPresent() || unknown);
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
