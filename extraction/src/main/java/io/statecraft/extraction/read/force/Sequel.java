package io.statecraft.extraction.read.force;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Numbers that go on counting what was counted before: "27 more on order", "twelve of which are due", "400 have arrived". */
final class Sequel {
    private static final Set<String> MORE = Set.of("more", "others", "another", "further", "additional", "extra");
    private static final Set<String> THEM = Set.of("which", "whom", "them", "these", "those");
    private static final Set<String> MOVING = Set.of(
            "arrive",
            "deploy",
            "leave",
            "return",
            "withdraw",
            "remain",
            "depart",
            "deliver",
            "order",
            "receive",
            "destroy",
            "lose",
            "intercept",
            "shoot",
            "down",
            "serve",
            "stay",
            "be");

    private static final Set<String> HAVING = Set.of(
            "have",
            "own",
            "operate",
            "keep",
            "retain",
            "leave",
            "field",
            "need",
            "want",
            "receive",
            "get",
            "lose",
            "possess",
            "deploy",
            "order",
            "send",
            "buy",
            "deliver",
            "destroy",
            "shoot",
            "down",
            "intercept",
            "wound",
            "fire",
            "launch");

    private static final Set<String> PLACING = Set.of("in", "at", "on", "from", "off");
    private static final int FARTHEST = 6;

    private Sequel() {}

    static boolean isOf(Amount amount) {
        if (!amount.isBare()) {
            return false;
        }
        Token number = amount.counted();
        return isMore(amount)
                || isOfThem(amount)
                || moves(number)
                || isHad(number)
                || isAnotherCount(amount)
                || isElsewhere(amount);
    }

    /** "<b>another</b> 600", "400 <b>more</b>". */
    static boolean isMore(Amount amount) {
        return amount.counted()
                        .next()
                        .filter(word -> MORE.contains(word.lower()))
                        .isPresent()
                || amount.number()
                        .previous()
                        .filter(word -> MORE.contains(word.lower()))
                        .isPresent();
    }

    /** "asked for 25 batteries; it <b>has eight</b>", "withdrew 700 men, <b>leaving 150</b>". */
    private static boolean isHad(Token number) {
        return number.is(Relation.OBJECT)
                && number.head()
                        .filter(verb -> Clause.isHead(verb) && HAVING.contains(verb.lemma()))
                        .isPresent();
    }

    /** "3,000 missiles, <b>4,000 according to</b> Israel", "400 dead (<b>613 by</b> Baku's count)". */
    private static boolean isAnotherCount(Amount amount) {
        boolean told = amount.counted()
                .next()
                .filter(word -> word.lower().equals("according") || word.lower().equals("by"))
                .isPresent();
        boolean set = amount.number()
                .previous()
                .filter(word -> word.lower().matches("[(,;]|and|or|against|from"))
                .isPresent();
        return told && set;
    }

    /** "900 troops in Syria and <b>2,500 in</b> Iraq". */
    private static boolean isElsewhere(Amount amount) {
        boolean placed = amount.counted()
                .next()
                .filter(word -> PLACING.contains(word.lower()))
                .flatMap(Token::next)
                .filter(word -> word.isProperNoun() || word.lower().equals("the"))
                .isPresent();
        return placed
                && amount.number()
                        .previous()
                        .filter(word -> word.lower().matches("[,;]|and|or|but"))
                        .isPresent();
    }

    private static boolean isOfThem(Amount amount) {
        Optional<Token> next = amount.counted().next();
        boolean behind = next.filter(word -> word.lower().equals("of"))
                .flatMap(Token::next)
                .filter(word -> THEM.contains(word.lower()))
                .isPresent();
        boolean before = amount.number()
                .previous()
                .filter(word -> THEM.contains(word.lower()))
                .isPresent();
        return behind || before;
    }

    /** The plural noun before "of which" and "1,700 of whom". */
    static Optional<Token> antecedent(Amount amount) {
        Token number = amount.number();
        List<Token> tokens = number.sentence().tokens();
        boolean relative =
                tokens.subList(Math.max(0, number.index() - 2), Math.min(number.index() + 4, tokens.size())).stream()
                        .anyMatch(word ->
                                word.lower().equals("which") || word.lower().equals("whom"));
        if (!relative) {
            return Optional.empty();
        }
        return tokens.subList(Math.max(0, number.index() - FARTHEST), number.index()).reversed().stream()
                .filter(word -> word.isNoun() && word.isPlural())
                .findFirst();
    }

    private static boolean moves(Token number) {
        return number.is(Relation.SUBJECT, Relation.SUBJECT_PASSIVE)
                && number.head()
                        .filter(verb -> Clause.isHead(verb) && MOVING.contains(verb.lemma()))
                        .isPresent();
    }
}
