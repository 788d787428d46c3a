package io.statecraft.extraction.read.force;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.reference.Transparent;
import io.statecraft.facts.ForceCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a bare number is the height of: "the number of <b>troops</b> rose to 4,000".
 *
 * @param noun what is counted
 * @param category what sort of force that is
 */
record Level(Token noun, ForceCategory category) {
    private static final Set<ForceCategory> UNREAL = EnumSet.of(ForceCategory.CASUALTIES, ForceCategory.BUDGET);
    private static final Set<String> CHANGING = Set.of(
            "reduce",
            "cut",
            "increase",
            "raise",
            "rise",
            "grow",
            "fall",
            "drop",
            "shrink",
            "swell",
            "expand",
            "double",
            "bring",
            "go",
            "climb",
            "halve",
            "decline",
            "dwindle",
            "limit",
            "stand",
            "put",
            "estimate",
            "place",
            "assess",
            "reckon",
            "reach",
            "number",
            "total",
            "exceed",
            "be");
    private static final BigDecimal MEN = BigDecimal.valueOf(50);
    private static final String[] AT = {"to", "at", "from", "by"};

    static Optional<Level> of(Amount amount, SentenceReading sentence) {
        if (!amount.isBare()) {
            return Optional.empty();
        }
        Optional<Level> estimated = estimated(amount);
        if (estimated.isPresent()) {
            return estimated.map(level -> level.ofMen(amount));
        }
        return changed(amount, sentence).map(level -> level.ofMen(amount));
    }

    /** "a <b>garrison</b> of 5,000": so many are in it, it is not so many garrisons. */
    private Level ofMen(Amount amount) {
        boolean many = amount.mention()
                .max()
                .or(amount.mention()::min)
                .filter(most -> most.compareTo(MEN) >= 0)
                .isPresent();
        return many && category == ForceCategory.FORMATION ? new Level(noun, ForceCategory.PERSONNEL) : this;
    }

    /** "<b>forces</b> in Kivu, estimated at 4,000": a number that a participle gives the noun. */
    private static Optional<Level> estimated(Amount amount) {
        Token number = amount.counted();
        return number.head()
                .filter(verb -> verb.is(Relation.PARTICIPLE) && CHANGING.contains(verb.lemma()))
                .flatMap(Token::head)
                .filter(Token::isNoun)
                .flatMap(Level::measured);
    }

    private static Optional<Level> changed(Amount amount, SentenceReading sentence) {
        return sentence.clauseOf(amount.counted())
                .filter(clause -> CHANGING.contains(clause.verb().lemma()))
                .filter(clause -> clause.prepositional(AT).contains(amount.counted())
                        || clause.attributes().contains(amount.counted())
                                && clause.subjects().stream().anyMatch(Level::isCount)
                        || clause.objects().contains(amount.counted())
                                && clause.verb().hasLemma("reach", "exceed", "total"))
                .flatMap(clause -> spokenOf(clause, amount).stream()
                        .flatMap(noun -> measured(noun).stream())
                        .findFirst());
    }

    private static List<Token> spokenOf(Clause clause, Amount amount) {
        List<Token> nouns = new ArrayList<>(clause.objects());
        nouns.addAll(clause.subjects());
        nouns.remove(amount.counted());
        return nouns;
    }

    private static boolean isCount(Token noun) {
        return noun.hasLemma("number", "size", "total", "strength", "stockpile", "inventory", "arsenal", "fleet");
    }

    /** "the <b>number of</b> tanks", "its <b>fleet of</b> bombers". */
    private static Optional<Level> measured(Token noun) {
        List<Token> nouns = new ArrayList<>();
        if (isCount(noun)) {
            nouns.addAll(Phrase.of(noun).prepositional("of"));
        }
        boolean ofMen = nouns.isEmpty()
                || nouns.stream().noneMatch(counted -> Categories.load()
                        .of(Phrase.of(counted).coreSpan(), counted)
                        .isPresent());
        if (noun.hasLemma("strength", "manpower", "headcount") && ofMen) {
            return Optional.of(new Level(noun, ForceCategory.PERSONNEL));
        }
        // "troop <b>numbers</b>".
        nouns.addAll(isCount(noun) ? Phrase.of(noun).compounds() : List.of());
        nouns.add(Transparent.meant(noun));
        return nouns.stream()
                .flatMap(counted -> Categories.load().of(Phrase.of(counted).coreSpan(), counted).stream()
                        .filter(category -> !UNREAL.contains(category))
                        .map(category -> new Level(counted, category)))
                .findFirst();
    }
}
