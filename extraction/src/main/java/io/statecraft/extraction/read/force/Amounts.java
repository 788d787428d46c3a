package io.statecraft.extraction.read.force;

import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.facts.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds numbers and what they count in a sentence. */
final class Amounts {
    private static final Map<String, Integer> VAGUE =
            Map.of("dozens", 24, "scores", 40, "hundreds", 200, "thousands", 2000, "millions", 2_000_000);
    private static final Map<String, Integer> SMALL = new HashMap<>();
    private static final Map<String, BigDecimal> MAGNITUDES = Map.of(
            "thousand", BigDecimal.valueOf(1_000),
            "million", BigDecimal.valueOf(1_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000),
            "trillion", BigDecimal.valueOf(1_000_000_000_000L),
            "dozen", BigDecimal.valueOf(12),
            "hundred", BigDecimal.valueOf(100));
    private static final Map<String, String> CURRENCIES = Map.of(
            "$", "USD", "€", "EUR", "£", "GBP", "dollar", "USD", "euro", "EUR", "pound", "GBP", "rouble", "RUB",
            "ruble", "RUB", "yuan", "CNY");
    private static final Set<String> ABOUT =
            Set.of("about", "approximately", "around", "some", "roughly", "nearly", "almost", "estimated", "circa", "or");
    private static final Set<String> MORE = Set.of("least", "than", "over");

    static {
        String[] words = {
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"
        };
        for (int i = 0; i < words.length; i++) {
            SMALL.put(words[i], i);
        }
    }

    private Amounts() {}

    static List<Amount> of(SentenceReading sentence) {
        List<Amount> found = new ArrayList<>();
        List<Token> tokens = sentence.sentence().tokens();
        for (Token token : tokens) {
            if (sentence.time().covers(token) || isPartOfNumber(token)) {
                continue;
            }
            Integer vague = VAGUE.get(token.lower());
            if (vague != null) {
                Phrase.of(token).prepositional("of").stream()
                        .findFirst()
                        .ifPresent(counted -> found.add(new Amount(
                                token, counted, quantity(BigDecimal.valueOf(vague), true, true, counted.text()), false)));
                continue;
            }
            value(token).ifPresent(value -> amount(token, value).ifPresent(found::add));
        }
        return found;
    }

    private static boolean isPartOfNumber(Token token) {
        return token.previous().filter(before -> value(before).isPresent()).isPresent()
                && MAGNITUDES.containsKey(token.lower());
    }

    private static Optional<BigDecimal> value(Token token) {
        Integer small = SMALL.get(token.lower());
        if (small != null && token.isNumber()) {
            return Optional.of(BigDecimal.valueOf(small));
        }
        if (token.lower().equals("dozen")) {
            return Optional.of(BigDecimal.ONE);
        }
        String digits = token.text().replace(",", "");
        return token.isNumber() && digits.matches("\\d{1,15}(\\.\\d{1,6})?")
                ? Optional.of(new BigDecimal(digits))
                : Optional.empty();
    }

    private static Optional<Amount> amount(Token token, BigDecimal written) {
        BigDecimal value = token.lower().equals("dozen") ? BigDecimal.valueOf(12) : written;
        Token last = token;
        Optional<Token> next = token.next();
        if (next.isPresent() && MAGNITUDES.containsKey(next.get().lower())) {
            value = value.multiply(MAGNITUDES.getOrDefault(next.get().lower(), BigDecimal.ONE));
            last = next.get();
        }
        Optional<String> currency = currency(token, last);
        if (currency.isPresent()) {
            return Optional.of(new Amount(token, last, hedged(token, value, currency.get()), true));
        }
        boolean percent = last.next().filter(word -> word.lower().matches("%|percent|per")).isPresent();
        Optional<Token> counted = percent ? Optional.empty() : counted(token, last);
        BigDecimal number = value;
        return counted.map(noun -> new Amount(token, noun, hedged(token, number, noun.text()), false));
    }

    private static Optional<String> currency(Token token, Token last) {
        Optional<String> before = token.previous().map(Token::text).map(CURRENCIES::get);
        return before.or(() -> last.next().map(Token::lemma).map(CURRENCIES::get));
    }

    /** The rightmost plural noun of the phrase: "37 T-72 and T-62 <b>tanks</b>". */
    private static Optional<Token> counted(Token token, Token last) {
        Optional<Token> of = last.next()
                .filter(word -> word.lower().equals("of"))
                .flatMap(Token::head)
                .filter(Token::isNoun);
        if (of.isPresent()) {
            return of;
        }
        Token best = null;
        Optional<Token> at = last.next();
        for (int words = 0; words < 8 && at.isPresent(); words++) {
            Token word = at.get();
            boolean within = word.isNoun() || word.isAdjective() || word.isNumber() || word.text().equals("-")
                    || word.tag().equals("VBN") || word.tag().equals("VBG")
                    || word.is(Relation.COORDINATOR) || word.lower().equals("or") || word.lower().equals("so");
            if (!within) {
                break;
            }
            if (word.isNoun()) {
                best = word;
                if (word.isPlural()) {
                    break;
                }
            }
            at = word.next();
        }
        return Optional.ofNullable(best)
                .or(() -> token.is(Relation.NUMERIC) ? token.head().filter(Token::isNoun) : Optional.empty());
    }

    private static Quantity hedged(Token token, BigDecimal value, String unit) {
        boolean about = false;
        boolean more = false;
        Optional<Token> at = token.previous();
        for (int words = 0; words < 3 && at.isPresent(); words++) {
            about |= ABOUT.contains(at.get().lower());
            more |= MORE.contains(at.get().lower());
            at = at.get().previous();
        }
        about |= token.next().filter(word -> word.lower().equals("or")).isPresent();
        return quantity(value, about, more, unit);
    }

    private static Quantity quantity(BigDecimal value, boolean about, boolean more, String unit) {
        return new Quantity(Optional.of(value), more ? Optional.empty() : Optional.of(value), about, Optional.of(unit));
    }
}
