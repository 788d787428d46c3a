package io.statecraft.extraction.quantity;

import io.statecraft.extraction.scan.NumberReader;
import io.statecraft.extraction.scan.NumberReading;
import io.statecraft.extraction.scan.TokenScan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;

/** Reads one amount: "8,800", "$1.2 million", "€3bn", "300m euros", "US$ 2.5bn", "47 percent", "half a million". */
final class AmountReader {
    private static final Map<String, BigDecimal> SHORT_MAGNITUDES = Map.of(
            "k", power(3), "m", power(6), "mn", power(6), "mil", power(6), "mio", power(6), "b", power(9), "bn",
            power(9), "bil", power(9), "tn", power(12), "trn", power(12));
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal THREE_QUARTERS = new BigDecimal("0.75");

    private final TokenScan scan;
    private final NumberReader numbers;

    AmountReader(TokenScan scan) {
        this.scan = scan;
        this.numbers = new NumberReader(scan);
    }

    Optional<Amount> read(int at) {
        Optional<UnitTable.Found> currency = Currencies.before(scan, at);
        if (currency.isPresent()) {
            int number = currency.get().end();
            return bare(number, true)
                    .map(amount -> amount.in(currency.get().unit(), Currencies.behindCode(scan, amount.end())));
        }
        return spelledBefore(at).or(() -> bare(at, false)
                .map(this::withUnit)
                .map(this::withLateMagnitude)
                .map(this::withCents));
    }

    // "dollar 22.5 million"; "against the dollar 5 banks fell" has no such magnitude.
    private Optional<Amount> spelledBefore(int at) {
        return Currencies.spelled(scan, at).flatMap(unit -> bare(at + 1, true)
                .filter(amount -> amount.magnitude().compareTo(BigDecimal.ONE) > 0)
                .map(amount -> amount.in(unit, amount.end())));
    }

    // "75 USD million"
    private Amount withLateMagnitude(Amount amount) {
        boolean money =
                amount.unit().filter(unit -> unit.kind() == QuantityKind.MONEY).isPresent();
        Optional<BigDecimal> magnitude =
                money && amount.magnitude().equals(BigDecimal.ONE) ? numbers.magnitude(amount.end()) : Optional.empty();
        return magnitude
                .map(factor -> new Amount(
                                amount.end() + 1, amount.value(), amount.magnitude(), amount.figures(), amount.unit())
                        .times(factor))
                .orElse(amount);
    }

    private Optional<Amount> bare(int at, boolean money) {
        boolean negative = (scan.isHyphen(at) || scan.isSign(at, '\u2212'))
                        && scan.isFigures(at + 1)
                        && scan.isGlued(at + 1)
                        && (!scan.isGlued(at) || "(<>=≤≥~".indexOf(scan.sign(at - 1)) >= 0 && scan.sign(at - 1) != ' ')
                || scan.is(at, "minus")
                || scan.is(at, "negative");
        if (scan.isSign(at, '.')) {
            return decimals(at);
        }
        int start = negative ? at + 1 : at;
        return fraction(start)
                .or(() -> halfOfMagnitude(start))
                .or(() -> numbers.read(start).map(this::andAHalf).map(number -> shortMagnitude(number, money)))
                .map(amount -> negative ? amount.times(BigDecimal.ONE.negate()) : amount);
    }

    // "3/4", "10 1/2"
    private Optional<Amount> fraction(int at) {
        Optional<BigDecimal> alone = fractionAt(at);
        if (alone.isPresent()) {
            return alone.map(value -> new Amount(at + 3, value, BigDecimal.ONE, true, Optional.empty()));
        }
        boolean whole = scan.isFigures(at) && scan.length(at) <= 3 && !scan.isGlued(at + 1);
        return whole
                ? fractionAt(at + 1)
                        .map(value -> new Amount(
                                at + 4,
                                value.add(BigDecimal.valueOf(scan.number(at))),
                                BigDecimal.ONE,
                                true,
                                Optional.empty()))
                : Optional.empty();
    }

    private Optional<BigDecimal> fractionAt(int at) {
        int top = scan.length(at) <= 2 ? scan.number(at) : -1;
        int bottom = scan.length(at + 2) <= 3 ? scan.number(at + 2) : -1;
        boolean glued = scan.isSign(at + 1, '/') && scan.isGlued(at + 1) && scan.isGlued(at + 2);
        boolean longer = scan.isSign(at + 3, '/') && scan.isGlued(at + 3);
        return glued && !longer && top > 0 && bottom > top
                ? Optional.of(BigDecimal.valueOf(top).divide(BigDecimal.valueOf(bottom), MathContext.DECIMAL64))
                : Optional.empty();
    }

    // ".25"
    private Optional<Amount> decimals(int at) {
        boolean alone = !scan.isGlued(at) && scan.isFigures(at + 1) && scan.isGlued(at + 1) && scan.length(at + 1) <= 9;
        return alone
                ? Optional.of(new Amount(
                        at + 2, new BigDecimal("0." + scan.raw(at + 1)), BigDecimal.ONE, true, Optional.empty()))
                : Optional.empty();
    }

    // "half a million", "half a dozen", "a quarter million", "three quarters of a billion".
    private Optional<Amount> halfOfMagnitude(int at) {
        int dash = scan.isDash(at + 1) ? at + 1 : at;
        boolean three = scan.is(at, "three") && scan.is(dash + 1, "quarters");
        int word = three ? dash + 1 : scan.is(at, "a") ? at + 1 : at;
        BigDecimal part = three
                ? THREE_QUARTERS
                : scan.is(word, "half") ? HALF : scan.is(word, "quarter") ? HALF.multiply(HALF) : null;
        if (part == null) {
            return Optional.empty();
        }
        int next = scan.is(word + 1, "of") ? word + 2 : word + 1;
        boolean article = scan.is(next, "a");
        return numbers.read(next)
                .filter(number -> article || next == word + 1)
                .filter(number -> number.magnitude().compareTo(BigDecimal.ONE) > 0 && !number.figures())
                .filter(number -> number.value().equals(number.magnitude()))
                .map(number -> new Amount(
                        number.end(), number.value().multiply(part), number.magnitude(), false, Optional.empty()));
    }

    // "two and a half million"
    private NumberReading andAHalf(NumberReading number) {
        if (!scan.areWords(number.end(), "and", "a", "half")
                || number.magnitude().compareTo(BigDecimal.ONE) > 0) {
            return number;
        }
        int end = number.end() + 3;
        Optional<NumberReading> magnitude =
                numbers.read(end).filter(found -> found.value().equals(found.magnitude()) && !found.figures());
        BigDecimal factor = magnitude.map(NumberReading::magnitude).orElse(BigDecimal.ONE);
        return new NumberReading(
                magnitude.map(NumberReading::end).orElse(end),
                number.value().add(HALF).multiply(factor),
                number.figures(),
                factor);
    }

    // "3bn", "300m euros", "$1.8M", "US$ 1MM"; a lone "m" is metres, "Mn" manganese.
    private Amount shortMagnitude(NumberReading number, boolean money) {
        Amount amount =
                new Amount(number.end(), number.value(), number.magnitude(), number.figures(), Optional.empty());
        int at = number.end();
        boolean millions = scan.raw(at).equals("MM");
        BigDecimal magnitude = millions ? power(6) : SHORT_MAGNITUDES.get(scan.word(at));
        boolean close =
                scan.isGlued(at) || scan.length(at) > 1 || money || scan.raw(at).equals("k");
        if (magnitude == null
                || !money && scan.raw(at).equals("Mn")
                || !number.figures()
                || !close
                || scan.isGlued(at + 1)
                        && !scan.isSign(at + 1, '.')
                        && !scan.isSign(at + 1, ',')
                        && !isCloser(at + 1)) {
            return amount;
        }
        if (scan.length(at) == 1 && !scan.is(at, "k") && number.value().compareTo(BigDecimal.valueOf(1_000)) >= 0) {
            return amount;
        }
        boolean certain = money
                || scan.raw(at).equals("M") && scan.isGlued(at)
                || scan.length(at) > 1 && !scan.is(at, "mil") && !millions
                || !scan.is(at, "m") && scan.isGlued(at)
                || scan.raw(at).equals("k");
        boolean currencyFollows = UnitTable.behind(scan, at + 1, true)
                .filter(found -> found.unit().kind() == QuantityKind.MONEY)
                .isPresent();
        if (!certain && !currencyFollows) {
            return amount;
        }
        return new Amount(at + 1, number.value(), number.magnitude(), true, Optional.empty()).times(magnitude);
    }

    private boolean isCloser(int at) {
        return scan.isDash(at) || ")]\"'”’;:!?/$€£".indexOf(scan.sign(at)) >= 0 && scan.sign(at) != ' ';
    }

    // "thirteen dollars and forty-five cents"
    private Amount withCents(Amount amount) {
        boolean money = amount.unit()
                .filter(unit ->
                        unit.kind() == QuantityKind.MONEY && unit.factor().equals(BigDecimal.ONE))
                .isPresent();
        if (!money) {
            return amount;
        }
        int next = scan.is(amount.end(), "and") ? amount.end() + 1 : amount.end();
        return bare(next, false)
                .map(this::withUnit)
                .filter(cents -> cents.unit()
                        .filter(unit -> unit.kind() == QuantityKind.MONEY
                                && unit.factor().signum() > 0
                                && unit.factor().compareTo(BigDecimal.ONE) < 0)
                        .isPresent())
                .map(cents -> new Amount(
                        cents.end(),
                        amount.value().add(cents.value()),
                        amount.magnitude(),
                        amount.figures(),
                        amount.unit()))
                .orElse(amount);
    }

    private Amount withUnit(Amount amount) {
        int at = amount.end();
        boolean hyphen = scan.isDash(at) && scan.isGlued(at) && scan.isGlued(at + 1) && scan.isWord(at + 1);
        int of = scan.is(at, "of") && amount.magnitude().compareTo(BigDecimal.ONE) > 0 ? at + 1 : at;
        // "361 million pounds" are money; nobody weighs so much.
        boolean pounds = scan.is(of, "pounds") && amount.magnitude().compareTo(power(6)) >= 0;
        return UnitTable.behind(scan, hyphen ? at + 1 : of, amount.figures())
                .or(() -> pounds
                        ? UnitTable.named("sterling").map(unit -> new UnitTable.Found(of + 1, unit))
                        : Optional.empty())
                .map(found -> amount.in(found.unit(), found.end()))
                .orElse(amount);
    }

    private static BigDecimal power(int exponent) {
        return BigDecimal.TEN.pow(exponent);
    }
}
