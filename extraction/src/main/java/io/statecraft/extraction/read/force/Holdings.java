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
import java.util.Optional;
import java.util.Set;

/** Forces that a text says are held, sent or handed over without counting them: "equipped with rocket artillery". */
final class Holdings {
    private static final Set<String> EQUIPPING =
            Set.of("equip", "arm", "outfit", "provide", "supply", "reinforce", "replace");
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
            "fly",
            "own",
            "hold",
            "keep",
            "retain",
            "use",
            "employ",
            "launch",
            "fire",
            "develop",
            "test",
            "produce",
            "manufacture",
            "modernise",
            "modernize",
            "upgrade",
            "introduce",
            "unveil",
            "parade",
            "procure",
            "obtain",
            "import",
            "lease",
            "commission",
            "scramble",
            "install",
            "emplace",
            "position",
            "host",
            "store",
            "stockpile",
            "retire",
            "replace",
            "place",
            "include",
            "comprise",
            "move",
            "mass",
            "redeploy",
            "rush",
            "bring",
            "give",
            "contribute",
            "lend",
            "pledge",
            "promise",
            "mobilise",
            "mobilize",
            "concentrate",
            "sail",
            "lose");
    private static final Set<String> LACKING =
            Set.of("have", "possess", "operate", "field", "own", "keep", "retain", "maintain");
    private static final Set<String> MOVING = Set.of("deploy", "send", "dispatch", "station", "withdraw", "move");
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
                stationed(clause).stream()
                        .filter(noun -> isFormation(noun, sentence))
                        .forEach(found::add);
            }
            found.addAll(Operations.of(clause, sentence));
        }
        found.addAll(listed(sentence));
        List<Token> all = new ArrayList<>();
        for (Token noun : List.copyOf(found)) {
            // "new systems, including a cruise missile": what the general word stands for.
            all.addAll(Phrase.of(noun).prepositional("including", "such as", "like"));
            all.add(noun);
            if (DETAILING.contains(noun.lemma())) {
                // "an air support group (attack helicopters and drones)"
                noun.children(Relation.APPOSITION, Relation.PARATAXIS, Relation.OTHER)
                        .forEach(detail -> all.addAll(Phrase.fromHere(detail)));
            }
        }
        // What is only made a weapon by its name is one: "weapons" and "vehicles" alone say too little.
        all.removeIf(noun -> !noun.isNoun()
                || noun.child(Relation.NUMERIC).isPresent()
                || Phrase.of(noun).isNegated());
        return all;
    }

    /** An item of a list that "The army operates:" introduces. */
    private static List<Token> listed(SentenceReading sentence) {
        boolean held = sentence.lead()
                .filter(lead -> lead.sentence().tokens().stream()
                        .anyMatch(verb -> Clause.isHead(verb)
                                && (HOLDING.contains(verb.lemma()) || BUILDING.contains(verb.lemma()))
                                && isSaid(verb, lead)))
                .isPresent();
        return held
                ? sentence.sentence().tokens().stream()
                        .filter(token -> token.is(Relation.ROOT) && token.isNoun())
                        .flatMap(token -> Phrase.fromHere(token).stream())
                        .toList()
                : List.of();
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
                && !sentence.cast().possessorsOrAdjectives(noun).isEmpty();
    }

    /** "the division <b>remains</b> garrisoned there". */
    private static List<Token> stationed(Clause clause) {
        return clause.subjects().isEmpty() && clause.verb().is(Relation.ATTRIBUTE, Relation.OPEN_COMPLEMENT)
                ? clause.verb()
                        .head()
                        .filter(Clause::isHead)
                        .map(above -> Clause.of(above).subjects())
                        .orElse(List.of())
                : clause.subjects();
    }

    /** Weapons that are told apart by a word or a name: "<b>nuclear</b> weapons", "radars", yet not "weapons" alone. */
    private static boolean isArm(Token noun) {
        boolean modified = noun.child(Relation.ADJECTIVE, Relation.COMPOUND).isPresent();
        return noun.hasLemma("warhead", "radar", "satellite") || modified && noun.hasLemma("weapon", "bomb", "arm");
    }

    /** "sent combat <b>troops</b> to the base": men whom somebody moves, though nobody counts them. */
    private static boolean isMoved(Token noun) {
        return noun.hasLemma(
                        "troop", "troops", "soldier", "marine", "paratrooper", "peacekeeper", "mercenary", "adviser")
                && noun.head()
                        .filter(verb -> Clause.isHead(verb) && MOVING.contains(verb.lemma()))
                        .isPresent();
    }

    /** Whether something of a category can be a force without a number. */
    static boolean isTold(Token noun, ForceCategory category) {
        return switch (category) {
            case BUDGET, CASUALTIES -> false;
            case PERSONNEL -> isMoved(noun);
            case OTHER -> isArm(noun);
            default -> true;
        };
    }

    /** "is raising <b>a</b> brigade" is one brigade; what a unit is equipped with, or what is designed, is not counted. */
    static boolean isOne(Token noun) {
        Optional<Token> verb = noun.head();
        while (verb.isPresent() && !Clause.isHead(verb.get())) {
            verb = verb.get().head();
        }
        boolean type = verb.filter(
                        word -> word.hasLemma("develop", "test", "unveil", "introduce", "produce", "use", "possess"))
                .isPresent();
        return !type
                && !noun.preposition().equals("with")
                && !noun.isPlural()
                && noun.children(Relation.DETERMINER).stream()
                        .anyMatch(
                                word -> word.lower().equals("a") || word.lower().equals("an"));
    }

    /** "Myanmar <b>has no</b> aircraft carriers": what is said to be lacking. */
    static List<Token> lacking(SentenceReading sentence) {
        return sentence.sentence().tokens().stream()
                .filter(noun -> noun.isNoun() && Phrase.of(noun).isNegated())
                .filter(noun -> noun.is(Relation.OBJECT, Relation.ATTRIBUTE, Relation.SUBJECT))
                .filter(noun -> noun.head()
                        .filter(verb -> Clause.isHead(verb)
                                && (LACKING.contains(verb.lemma()) || verb.hasLemma("be") && isThere(verb)))
                        .isPresent())
                .toList();
    }

    private static boolean isThere(Token verb) {
        return verb.children().stream().anyMatch(word -> word.lower().equals("there"));
    }

    private static boolean isSaid(Token verb, SentenceReading sentence) {
        Standing standing = sentence.standing(verb);
        return !Clause.of(verb).isNegated() && standing.isReal() && !standing.isNegative();
    }
}
