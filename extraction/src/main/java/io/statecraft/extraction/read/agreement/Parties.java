package io.statecraft.extraction.read.agreement;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.lexicon.Slot;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.AgreementType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Between whom an agreement is. */
final class Parties {
    static final List<Slot> WITH = List.of(Slot.of("with"), Slot.of("between"), Slot.of("among"), Slot.of("including"));

    private static final Set<String> GATHERING = Set.of(
            "include", "comprise", "involve", "unite", "group", "gather", "bind", "link", "join", "consist", "commit");
    private static final Set<String> BESIDE =
            Set.of("in addition to", "alongside", "together with", "as well as", "with");
    private static final Set<String> MEMBERSHIP =
            Set.of("sign", "conclude", "form", "make", "agree", "co-chair", "chair");

    private static final Set<String> UNDER = Set.of("under", "by", "in", "to", "through", "whereby", "pursuant to");

    private final Map<String, Who> found = new LinkedHashMap<>();

    /** All that are named with the agreement, those that act upon it first. */
    static List<Who> of(Site<Cue<AgreementType>> site, Optional<Status> status, SentenceReading sentence) {
        Parties parties = new Parties();
        Token noun = site.head();
        List<Who> between = new ArrayList<>();
        WITH.forEach(slot -> between.addAll(site.actors(slot)));
        // Who brokers or ends what others have agreed is no party to it.
        boolean told = site.actors(Slot.of("between")).size() > 1;
        status.filter(value -> !told && !value.isByOthers()).ifPresent(value -> parties.add(value.parties()));
        parties.add(between);
        boolean named = between.size() > 1;
        site.trigger().holder().stream()
                // "the Doha deal between two": where it was made is no party.
                .filter(slot -> !named || slot.kind() != Slot.Kind.MODIFIER && slot.kind() != Slot.Kind.POSSESSOR)
                .filter(slot -> !slot.isBehind("by") || !isBrokered(noun, sentence))
                .filter(
                        slot -> !slot.isBehind("of")
                                || noun.lemma()
                                        .matches(
                                                "alliance|coalition|group|union|troika|partnership|pact|bloc|treaty|trio|quartet"))
                .forEach(slot -> parties.add(site.actors(slot)));
        parties.add(members(noun, sentence));
        if (parties.found.size() < 2) {
            parties.add(bound(noun, sentence));
        }
        if (parties.found.size() < 2) {
            parties.add(listed(noun, sentence));
        }
        if (parties.found.size() < 2 && site.trigger().value() == AgreementType.CONTRACT) {
            parties.add(traders(noun, sentence));
        }
        if (parties.found.size() == 1) {
            parties.add(below(noun, sentence));
        }
        return List.copyOf(parties.found.values());
    }

    /** "truces, brokered by Qatar": who brings others together is no party. */
    private static boolean isBrokered(Token noun, SentenceReading sentence) {
        return noun.children(Relation.PARTICIPLE, Relation.RELATIVE_CLAUSE).stream()
                .anyMatch(verb -> sentence.lexicon().isIn("brokering", verb.lemma()));
    }

    private void add(List<Who> whos) {
        whos.forEach(who -> found.putIfAbsent(who.id(), who));
    }

    /** "a group which included China and Pakistan in addition to Russia", "a pact signed by both". */
    private static List<Who> members(Token noun, SentenceReading sentence) {
        List<Who> members = new ArrayList<>();
        for (Token verb : noun.children(Relation.RELATIVE_CLAUSE, Relation.PARTICIPLE)) {
            if (!Clause.isHead(verb)) {
                continue;
            }
            Clause clause = Clause.of(verb);
            if (GATHERING.contains(verb.lemma())) {
                members.addAll(sentence.cast().ofAll(clause.objects()));
                BESIDE.forEach(word -> members.addAll(sentence.cast().ofAll(clause.prepositional(word))));
            }
            if (MEMBERSHIP.contains(verb.lemma())) {
                members.addAll(sentence.cast().ofAll(clause.agents()));
                members.addAll(sentence.cast().ofAll(clause.prepositional("between", "with", "among")));
                if (!clause.isPassive()) {
                    members.addAll(sentence.cast().ofAll(clause.subjects()));
                }
            }
        }
        return members;
    }

    /** "a pact <b>under which</b> Tokyo and Seoul exchange data", "<b>under</b> the treaty Kyiv and Minsk are to withdraw". */
    private static List<Who> bound(Token noun, SentenceReading sentence) {
        List<Token> acting = new ArrayList<>();
        for (Token verb : noun.children(Relation.RELATIVE_CLAUSE)) {
            boolean governed = Clause.isHead(verb)
                    && verb.sentence().tokens().stream()
                            .anyMatch(word -> word.lower().equals("which")
                                    && UNDER.contains(word.preposition())
                                    && word.isWithin(verb));
            if (governed) {
                acting.addAll(Clause.of(verb).doers());
            }
        }
        if (UNDER.contains(noun.preposition()) && noun.is(Relation.OBLIQUE)) {
            noun.head()
                    .filter(Clause::isHead)
                    .ifPresent(verb -> acting.addAll(Clause.of(verb).doers()));
        }
        List<Who> bound = sentence.cast().ofAll(acting).stream()
                .filter(who -> who.certainty() > Who.UNLISTED && who.type() != ActorType.PERSON)
                .toList();
        return bound.size() > 1 ? bound : List.of();
    }

    /** "the Troika (Russia, China and Pakistan)": the names in the brackets behind it. */
    private static List<Who> listed(Token noun, SentenceReading sentence) {
        List<Who> listed = new ArrayList<>();
        List<Token> tokens = noun.sentence().tokens();
        int at = noun.index() + 1;
        boolean opens = at < tokens.size()
                && Set.of("(", "[", "–", "—").contains(tokens.get(at).text());
        for (int i = at + 1; opens && i < tokens.size(); i++) {
            if (Set.of(")", "]", "–", "—").contains(tokens.get(i).text())) {
                return listed.size() > 1 ? listed : List.of();
            }
            listed.addAll(sentence.cast().of(tokens.get(i)));
        }
        return List.of();
    }

    /** "ordered tanks <b>from Seoul</b> under a contract": who buys and who sells by it. */
    private static List<Who> traders(Token noun, SentenceReading sentence) {
        Optional<Clause> clause = sentence.clauseOf(noun);
        List<Who> traders = new ArrayList<>();
        clause.filter(trade -> sentence.lexicon().isIn("trade", trade.verb().lemma()))
                .ifPresent(trade -> {
                    traders.addAll(sentence.cast().ofAll(trade.doers()));
                    traders.addAll(sentence.cast().ofAll(trade.prepositional("from", "with", "to")));
                });
        return traders;
    }

    /** "a draft to create a system with Dushanbe": the other party stands deeper in the phrase. */
    private static List<Who> below(Token noun, SentenceReading sentence) {
        List<Who> below = new ArrayList<>();
        for (Token token : sentence.sentence().tokens()) {
            if (token.preposition().equals("with") && token.isWithin(noun)) {
                below.addAll(sentence.cast().of(token));
            }
        }
        return below;
    }
}
