package io.statecraft.extraction.read.force;

import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.quantity.QuantityGrammar;
import io.statecraft.extraction.quantity.QuantityKind;
import io.statecraft.extraction.quantity.QuantityMention;
import io.statecraft.extraction.read.SentenceReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds numbers and what they count in a sentence. */
final class Amounts {
    private static final int FARTHEST = 8;
    private static final Set<String> WITHIN = Set.of("-", "and", "or", "so", "/", "of");

    private Amounts() {}

    static List<Amount> of(SentenceReading sentence) {
        List<Amount> found = new ArrayList<>();
        for (QuantityMention mention : QuantityGrammar.find(sentence.sentence().text())) {
            int start = sentence.sentence().start();
            List<Token> tokens = sentence.sentence().tokens(new Span(start + mention.start(), start + mention.end()));
            if (!tokens.isEmpty() && tokens.stream().noneMatch(sentence.time()::covers)) {
                amount(mention, tokens.getFirst(), tokens.getLast()).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Amount> amount(QuantityMention mention, Token first, Token last) {
        boolean money = mention.kind() == QuantityKind.MONEY;
        boolean countable = mention.kind() == QuantityKind.COUNT || mention.kind() == QuantityKind.PERCENT;
        if (!money && !countable) {
            return Optional.empty();
        }
        Optional<Token> counted = money ? Optional.of(last) : counted(last);
        return counted.map(noun -> new Amount(mention, first.span().union(noun.span()), first, noun, money));
    }

    /** The rightmost plural noun of the phrase: "37 T-72 and T-62 <b>tanks</b>". */
    private static Optional<Token> counted(Token last) {
        Token best = null;
        Optional<Token> at = last.next();
        for (int words = 0; words < FARTHEST && at.isPresent(); words++) {
            Token word = at.get();
            boolean of = word.lower().equals("of") && words > 0;
            boolean joins = WITHIN.contains(word.lower()) && !of || word.is(Relation.DETERMINER, Relation.POSSESSIVE);
            boolean modifies = word.isAdjective()
                    || word.isNumber()
                    || word.tag().equals("VBN")
                    || word.tag().equals("VBG")
                    || word.tag().startsWith("RB")
                    || word.tag().equals("POS");
            if (!word.isNoun() && !joins && !modifies) {
                break;
            }
            if (word.isNoun()) {
                best = word;
                if (word.isPlural() && !word.isProperNoun()) {
                    break;
                }
            }
            at = word.next();
        }
        return Optional.ofNullable(best);
    }
}
