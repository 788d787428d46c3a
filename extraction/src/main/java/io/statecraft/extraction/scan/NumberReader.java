package io.statecraft.extraction.scan;

import static io.statecraft.extraction.scan.NumberWords.MAGNITUDES;
import static io.statecraft.extraction.scan.NumberWords.NOUGHT;
import static io.statecraft.extraction.scan.NumberWords.SMALL;
import static io.statecraft.extraction.scan.NumberWords.TENS;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one cardinal number in figures, words or both: "8,800", "1.2 million", "two hundred and five". */
public final class NumberReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal BEYOND_MAGNITUDES = NumberWords.power(18);

    private final TokenScan scan;
    private final FigureReader figures;

    /** The words with which a number can begin, articles aside. */
    public static Set<String> numberWords() {
        return Stream.of(SMALL, NOUGHT, TENS, MAGNITUDES, Map.of("hundred", 0, "dozen", 0))
                .flatMap(words -> words.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public NumberReader(TokenScan scan) {
        this.scan = scan;
        this.figures = new FigureReader(scan);
    }

    /** The longest number that begins with a token, without sign, unit or hedge. */
    public Optional<NumberReading> read(int at) {
        Optional<NumberReading> inFigures = figures.read(at);
        return inFigures.isPresent() || scan.isFigures(at)
                ? inFigures.map(this::magnified).map(this::continued)
                : words(at).map(this::withSpokenDecimals).or(() -> belowOne(at));
    }

    /** What a magnitude word multiplies with, "million". */
    public Optional<BigDecimal> magnitude(int at) {
        return Optional.ofNullable(MAGNITUDES.get(scan.word(at)));
    }

    /** A number in words below one hundred, as a count of days or years is: no "a", no magnitudes. */
    public Optional<NumberReading> below100(int at) {
        Integer tens = TENS.get(scan.word(at));
        if (tens == null) {
            Integer small = SMALL.get(scan.word(at));
            return small == null
                    ? Optional.empty()
                    : Optional.of(NumberReading.plain(at + 1, BigDecimal.valueOf(small), false));
        }
        int next = scan.isDash(at + 1) && scan.isGlued(at + 1) ? at + 2 : at + 1;
        Integer ones = SMALL.get(scan.word(next));
        return Optional.of(
                ones == null || ones < 1 || ones > 9
                        ? NumberReading.plain(at + 1, BigDecimal.valueOf(tens), false)
                        : NumberReading.plain(next + 1, BigDecimal.valueOf(tens + ones), false));
    }

    // "five point five", "two hundred point seventy-one", "nine point nought four".
    private NumberReading withSpokenDecimals(NumberReading number) {
        if (!scan.is(number.end(), "point") || number.value().scale() > 0) {
            return number;
        }
        StringBuilder digits = new StringBuilder();
        int end = number.end() + 1;
        while (digit(end) >= 0) {
            digits.append(digit(end));
            end++;
        }
        if (digits.isEmpty()) {
            Optional<NumberReading> tens = below100(end);
            digits.append(tens.map(decimals -> decimals.value().toPlainString()).orElse(""));
            end = tens.map(NumberReading::end).orElse(end);
        }
        return digits.isEmpty()
                ? number
                : magnified(
                        NumberReading.plain(end, new BigDecimal(number.value().toPlainString() + "." + digits), false));
    }

    private int digit(int at) {
        int digit = SMALL.getOrDefault(scan.word(at), NOUGHT.getOrDefault(scan.word(at), -1));
        return digit > 9 ? -1 : digit;
    }

    // "nought point five"
    private Optional<NumberReading> belowOne(int at) {
        return NOUGHT.containsKey(scan.word(at))
                ? Optional.of(withSpokenDecimals(NumberReading.plain(at + 1, BigDecimal.ZERO, false)))
                        .filter(spoken -> spoken.end() > at + 1)
                : Optional.empty();
    }

    private NumberReading magnified(NumberReading number) {
        int at = number.end();
        int word = scan.isDash(at) && scan.isGlued(at) && scan.isGlued(at + 1) ? at + 1 : at;
        // "4 hundred", "15 hundred"; behind words the hundreds are read with them.
        boolean hundreds = number.value().compareTo(number.figures() ? THOUSAND : BigDecimal.TEN) < 0;
        if (scan.is(word, "hundred") && hundreds) {
            return magnified(number.times(HUNDRED, word + 1));
        }
        if (scan.is(word, "dozen") || scan.is(word, "dozens")) {
            return number.times(BigDecimal.valueOf(12), word + 1);
        }
        BigDecimal magnitude = MAGNITUDES.get(scan.word(word));
        if (magnitude == null) {
            return number;
        }
        NumberReading larger = number.times(magnitude, word + 1);
        BigDecimal second = NumberWords.SECOND_MAGNITUDES.get(scan.word(larger.end()));
        return second == null ? larger : larger.times(second, larger.end() + 1);
    }

    // "4 thousand 3 hundred and 21", "2 million 300 thousand": smaller parts of one number, each with a word of its
    // own;
    // "2 thousand 152-mm shells" is no such one.
    private NumberReading continued(NumberReading number) {
        boolean hundreds = number.magnitude().compareTo(HUNDRED) == 0;
        int at = number.end();
        if (number.magnitude().compareTo(HUNDRED) < 0 || scan.is(at - 1, "dozen") || !number.isWhole()) {
            return number;
        }
        if (hundreds) {
            Optional<NumberReading> rest = scan.is(at, "and") ? smallest(at + 1) : Optional.empty();
            return rest.map(ones ->
                            NumberReading.plain(ones.end(), number.value().add(ones.value()), true))
                    .orElse(number);
        }
        return figures.read(at)
                .map(this::magnified)
                .filter(part -> part.magnitude().compareTo(BigDecimal.ONE) > 0
                        && part.value().compareTo(number.magnitude()) < 0)
                .map(this::continued)
                .map(part -> new NumberReading(part.end(), number.value().add(part.value()), true, part.magnitude()))
                .orElse(number);
    }

    // "3 hundred and 2 hundred" are two numbers.
    private Optional<NumberReading> smallest(int at) {
        Optional<NumberReading> number = scan.isFigures(at) && scan.length(at) <= 2 && !scan.isGlued(at + 1)
                ? Optional.of(NumberReading.plain(at + 1, BigDecimal.valueOf(scan.number(at)), true))
                : below100(at);
        return number.filter(ones -> ones.value().signum() > 0 && !isMagnitude(ones.end()));
    }

    private Optional<NumberReading> words(int at) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal lastMagnitude = BEYOND_MAGNITUDES;
        int position = at;
        Optional<NumberReading> best = Optional.empty();
        while (true) {
            Optional<NumberReading> part = belowThousand(position, best.isEmpty());
            if (part.isEmpty()) {
                return best;
            }
            NumberReading group = part.get();
            NumberReading grown = magnified(group);
            BigDecimal magnitude = grown.end() == group.end() ? BigDecimal.ONE : grown.magnitude();
            if (magnitude.compareTo(lastMagnitude) >= 0) {
                return best;
            }
            total = total.add(grown.value());
            best = Optional.of(new NumberReading(grown.end(), total, false, magnitude));
            if (magnitude.equals(BigDecimal.ONE) || scan.is(grown.end() - 1, "dozen")) {
                return best;
            }
            lastMagnitude = magnitude;
            position = scan.is(grown.end(), "and") ? grown.end() + 1 : grown.end();
        }
    }

    // "a" counts as one before a magnitude only: "a thousand", "a dozen", but not "a soldier".
    private Optional<NumberReading> belowThousand(int at, boolean first) {
        boolean article = scan.is(at, "a") || scan.is(at, "an");
        int start = article ? at + 1 : at;
        if (first && isMagnitude(start) && !scan.word(start).endsWith("s")) {
            NumberReading one = NumberReading.plain(start, BigDecimal.ONE, false);
            return Optional.of(scan.is(start, "hundred") ? hundreds(one) : one);
        }
        if (article) {
            return Optional.empty();
        }
        return below100(at).map(number -> scan.is(number.end(), "hundred") ? hundreds(number) : number);
    }

    private boolean isMagnitude(int at) {
        return scan.is(at, "hundred") || scan.is(at, "dozen") || MAGNITUDES.containsKey(scan.word(at));
    }

    private NumberReading hundreds(NumberReading count) {
        BigDecimal value = count.value().multiply(HUNDRED);
        int end = count.end() + 1;
        Optional<NumberReading> rest = below100(scan.is(end, "and") ? end + 1 : end);
        return rest.map(number -> NumberReading.plain(number.end(), value.add(number.value()), false))
                .orElseGet(() -> NumberReading.plain(end, value, false));
    }
}
