package io.statecraft.extraction.read.force;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.modality.Standing;
import io.statecraft.facts.ForceCategory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Forces that a text says are held, sent or handed over without counting them: "equipped with rocket artillery". */
final class Holdings {
    private static final Set<String> EQUIPPING = Set.of("equip", "arm", "outfit", "provide", "supply", "reinforce");
    private static final Set<String> HOLDING = Set.of(
            "possess",
            "field",
            "operate",
            "have",
            "deploy",
            "send",
            "dispatch",
            "station",
            "deliver",
            "receive",
            "acquire",
            "buy",
            "purchase",
            "order",
            "donate",
            "supply",
            "transfer",
            "base",
            "withdraw",
            "sell",
            "fly");
    private static final Set<String> BUILDING = Set.of(
            "build",
            "establish",
            "open",
            "reopen",
            "construct",
            "set",
            "operate",
            "maintain",
            "run",
            "raise",
            "create",
            "form",
            "activate",
            "re-establish");
    private static final Set<String> STATIONING = Set.of(
            "rotate", "garrison", "station", "base", "deploy", "arrive", "activate", "redeploy", "position", "locate");
    private static final Set<String> DETAILING = Set.of("group", "component", "element", "detachment", "wing", "unit");

    private Holdings() {}

    /** The heads of what is held, uncounted. */
    static List<Token> in(SentenceReading sentence) {
        Set<Token> found = new LinkedHashSet<>();
        for (Token verb : sentence.sentence().tokens()) {
            if (!Clause.isHead(verb) || !isSaid(verb, sentence)) {
                continue;
            }
            Clause clause = Clause.of(verb);
            if (EQUIPPING.contains(verb.lemma())) {
                found.addAll(clause.prepositional("with"));
            }
            boolean builds = BUILDING.contains(verb.lemma());
            if (HOLDING.contains(verb.lemma()) || builds) {
                clause.undergoers().stream()
                        .filter(noun -> builds || !isBase(noun))
                        .forEach(found::add);
            }
            if (STATIONING.contains(verb.lemma())) {
                clause.subjects().stream()
                        .filter(noun -> isFormation(noun, sentence))
                        .forEach(found::add);
            }
        }
        List<Token> all = new ArrayList<>();
        for (Token noun : found) {
            all.add(noun);
            if (DETAILING.contains(noun.lemma())) {
                // "an air support group (attack helicopters and drones)"
                noun.children(Relation.APPOSITION, Relation.PARATAXIS, Relation.OTHER)
                        .forEach(detail -> all.addAll(Phrase.fromHere(detail)));
            }
        }
        all.removeIf(noun -> !noun.isNoun()
                || noun.child(Relation.NUMERIC).isPresent()
                || Phrase.of(noun).isNegated());
        return all;
    }

    private static boolean isBase(Token noun) {
        return Categories.load()
                .of(noun.span(), noun)
                .filter(found -> found == ForceCategory.BASE)
                .isPresent();
    }

    /** A unit that the text gives to somebody by name. */
    private static boolean isFormation(Token noun, SentenceReading sentence) {
        return Categories.load()
                        .of(noun.span(), noun)
                        .filter(found -> found == ForceCategory.FORMATION)
                        .isPresent()
                && !sentence.cast().adjectival(noun).isEmpty();
    }

    /** "is raising <b>a</b> brigade" is one brigade; what a unit is equipped with is not counted. */
    static boolean isOne(Token noun) {
        return !noun.preposition().equals("with")
                && !noun.isPlural()
                && noun.children(Relation.DETERMINER).stream()
                        .anyMatch(
                                word -> word.lower().equals("a") || word.lower().equals("an"));
    }

    private static boolean isSaid(Token verb, SentenceReading sentence) {
        Standing standing = sentence.standing(verb);
        return !Clause.of(verb).isNegated() && standing.isReal() && !standing.isNegative();
    }
}
