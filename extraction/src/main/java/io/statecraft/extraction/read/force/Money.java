package io.statecraft.extraction.read.force;

import io.statecraft.extraction.equipment.EquipmentGazetteer;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Sentence;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.quantity.QuantityKind;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.ForceCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which sums of money are military or are aid, and whose they are. */
final class Money {
    private static final BigDecimal LEAST = BigDecimal.valueOf(10_000);
    private static final int STEPS_AT_MOST = 6;
    private static final Pattern PRODUCT = Pattern.compile(
            "\\bof (?:its |the |their |our )?(?:GDP|GNP|gross (?:domestic|national) product|national (?:income|product)|product|output)\\b");
    private static final Set<String> MILITARY = Set.of(
            "military",
            "defence",
            "defense",
            "army",
            "weapon",
            "weapons",
            "arms",
            "aid",
            "assistance",
            "security",
            "arm",
            "missile",
            "ammunition",
            "fighter",
            "aircraft",
            "troop",
            "troops",
            "equipment",
            "navy",
            "nuclear",
            "humanitarian",
            "weaponry",
            "submarine",
            "frigate",
            "tank",
            "drone",
            "jet",
            "armament",
            "warship",
            "munition",
            "armed",
            "war",
            "howitzer",
            "artillery",
            "helicopter",
            "peacekeeping",
            "soldier",
            "shell",
            "battalion",
            "brigade",
            "warfare",
            "rearmament");
    private static final Set<String> FUNDS = Set.of(
            "budget",
            "spending",
            "expenditure",
            "expenditures",
            "outlay",
            "outlays",
            "allocation",
            "aid",
            "assistance",
            "package",
            "loan",
            "grant",
            "fund",
            "funds",
            "funding",
            "programme",
            "program",
            "appropriation",
            "bill",
            "tranche");
    private static final Set<String> DEALS = Set.of(
            "deal",
            "contract",
            "order",
            "package",
            "programme",
            "program",
            "cost",
            "price",
            "sale",
            "purchase",
            "budget");
    private static final Set<String> EARNING =
            Set.of("receive", "get", "obtain", "secure", "win", "sanction", "fine", "freeze", "seize", "steal", "owe");

    private static final Set<String> GIVING = Set.of(
            "give", "grant", "provide", "donate", "lend", "pay", "release", "send", "award", "promise", "pledge",
            "offer");

    private Money() {}

    /** "3.4 percent of GDP" where the sentence speaks of defence. */
    static boolean isShareOfProduct(Amount amount, SentenceReading sentence) {
        boolean percent = amount.mention().kind() == QuantityKind.PERCENT;
        return percent
                && amount.counted().hasLemma("gdp", "gnp", "product", "income", "output", "percent", "cent", "%")
                && PRODUCT.matcher(sentence.sentence().text()).find()
                && isMilitary(amount, sentence);
    }

    /** Whether the sum stands with military things or aid. */
    static boolean isMilitary(Amount amount, SentenceReading sentence) {
        boolean much = amount.mention()
                .max()
                .or(amount.mention()::min)
                .filter(sum -> sum.compareTo(LEAST) >= 0)
                .isPresent();
        return (much || amount.mention().kind() == QuantityKind.PERCENT)
                && (amount.counted().sentence().tokens().stream()
                                .anyMatch(token -> MILITARY.contains(token.lemma()) || MILITARY.contains(token.lower()))
                        || much && goesOn(sentence)
                        || much && isGiven(amount, sentence)
                        || much && speaksOfEquipment(sentence.sentence()))
                && sentence.clauseOf(amount.counted()).isPresent();
    }

    /** "has <b>granted</b> Kigali 40 million euros": what one actor gives another is aid. */
    private static boolean isGiven(Amount amount, SentenceReading sentence) {
        return amount.counted()
                .head()
                .filter(verb -> Clause.isHead(verb) && GIVING.contains(verb.lemma()))
                .map(Clause::of)
                .filter(clause -> clause.objects().contains(amount.counted()))
                .filter(clause -> Owners.listed(sentence.cast().ofAll(clause.indirectObjects()))
                        .or(() -> Owners.listed(sentence.cast().ofAll(clause.prepositional("to", "for"))))
                        .isPresent())
                .isPresent();
    }

    /** "The deal is worth $3 billion": what for was said in the sentence before. */
    private static boolean goesOn(SentenceReading sentence) {
        boolean deal = sentence.sentence().tokens().stream().anyMatch(token -> DEALS.contains(token.lemma()));
        return deal
                && sentence.previous()
                        .map(SentenceReading::sentence)
                        .filter(before ->
                                before.paragraph() == sentence.sentence().paragraph())
                        .filter(Money::speaksOfEquipment)
                        .isPresent();
    }

    private static boolean speaksOfEquipment(Sentence sentence) {
        return EquipmentGazetteer.load().find(sentence.text()).stream()
                .anyMatch(mention -> mention.category() != ForceCategory.PERSONNEL
                        && mention.category() != ForceCategory.CASUALTIES
                        && mention.category() != ForceCategory.BUDGET);
    }

    /** Who gives or spends it. */
    static Optional<Who> giver(Amount amount, SentenceReading sentence) {
        Optional<Token> at = Optional.of(amount.counted());
        for (int steps = 0; at.isPresent() && steps < STEPS_AT_MOST; steps++) {
            Token word = at.get();
            Optional<Who> found = Clause.isHead(word) ? byClause(Clause.of(word), sentence) : ofFund(word, sentence);
            if (found.isPresent()) {
                return found;
            }
            at = word.head();
        }
        return namedBefore(amount, sentence).or(() -> Topic.of(sentence));
    }

    /** "This army is underfinanced (the budget is $174 million)": whoever was spoken of last in the sentence. */
    private static Optional<Who> namedBefore(Amount amount, SentenceReading sentence) {
        return sentence.sentence().tokens().subList(0, amount.number().index()).reversed().stream()
                .flatMap(token -> sentence.cast().of(token).stream())
                .filter(Who::isState)
                .findFirst()
                .map(who -> who.atMost(Who.DESCRIBED));
    }

    private static Optional<Who> byClause(Clause clause, SentenceReading sentence) {
        for (Token subject : clause.subjects()) {
            if (FUNDS.contains(subject.lemma()) || FUNDS.contains(subject.lower())) {
                Optional<Who> found = ofFund(subject, sentence);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        if (EARNING.contains(clause.verb().lemma())) {
            return Owners.listed(sentence.cast().ofAll(clause.prepositional("from")));
        }
        List<Token> givers = new ArrayList<>(clause.doers());
        return Owners.listed(sentence.cast().ofAll(givers)).or(() -> givers.stream()
                .flatMap(giver -> Owners.possessed(giver, sentence).stream())
                .findFirst());
    }

    /** "Armenia's military budget", "military spending in Armenia". */
    private static Optional<Who> ofFund(Token noun, SentenceReading sentence) {
        boolean fund = FUNDS.contains(noun.lemma()) || FUNDS.contains(noun.lower());
        boolean beside = fund || noun.is(Relation.COMPOUND, Relation.OTHER);
        Optional<Who> own = Owners.possessed(noun, sentence);
        return own.isPresent() || !beside
                ? own
                : Owners.listed(sentence.cast().ofAll(Phrase.of(noun).prepositional("in", "by", "from")));
    }
}
