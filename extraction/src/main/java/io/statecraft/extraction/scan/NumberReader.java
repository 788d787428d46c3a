package io.statecraft.extraction.scan;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one cardinal number in figures, words or both: "8,800", "1.2 million", "two hundred and five". */
public final class NumberReader {
    private static final int MOST_DIGITS = 18;
    private static final String NARROW_SPACES = "\u00a0\u2009\u202f";
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19));
    private static final Map<String, Integer> TENS = Map.ofEntries(
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fourty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));
    private static final Map<String, BigDecimal> MAGNITUDES = Map.ofEntries(
            Map.entry("thousand", power(3)),
            Map.entry("lakh", power(5)),
            Map.entry("lakhs", power(5)),
            Map.entry("million", power(6)),
            Map.entry("millions", power(6)),
            Map.entry("mln", power(6)),
            Map.entry("crore", power(7)),
            Map.entry("crores", power(7)),
            Map.entry("billion", power(9)),
            Map.entry("billions", power(9)),
            Map.entry("bln", power(9)),
            Map.entry("trillion", power(12)),
            Map.entry("trillions", power(12)));
    private static final BigDecimal BEYOND_MAGNITUDES = power(18);
    private static final Map<Character, BigDecimal> VULGAR_FRACTIONS =
            Map.of('½', new BigDecimal("0.5"), '¼', new BigDecimal("0.25"), '¾', new BigDecimal("0.75"));

    private final TokenScan scan;

    /** The words with which a number can begin, articles aside. */
    public static Set<String> numberWords() {
        return Stream.of(SMALL, TENS, MAGNITUDES, Map.of("hundred", 0, "dozen", 0))
                .flatMap(words -> words.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public NumberReader(TokenScan scan) {
        this.scan = scan;
    }

    /** The longest number that begins with a token, without sign, unit or hedge. */
    public Optional<NumberReading> read(int at) {
        if (scan.isFigures(at)) {
            return figures(at).map(this::magnified);
        }
        BigDecimal fraction = VULGAR_FRACTIONS.get(scan.sign(at));
        return fraction == null
                ? words(at).map(this::withSpokenDecimals)
                : Optional.of(magnified(plain(at + 1, fraction, true)));
    }

    /** A number in words below one hundred, as a count of days or years is: no "a", no magnitudes. */
    public Optional<NumberReading> below100(int at) {
        Integer tens = TENS.get(scan.word(at));
        if (tens == null) {
            Integer small = SMALL.get(scan.word(at));
            return small == null ? Optional.empty() : Optional.of(plain(at + 1, BigDecimal.valueOf(small), false));
        }
        int next = scan.isDash(at + 1) && scan.isGlued(at + 1) ? at + 2 : at + 1;
        Integer ones = SMALL.get(scan.word(next));
        return Optional.of(
                ones == null || ones < 1 || ones > 9
                        ? plain(at + 1, BigDecimal.valueOf(tens), false)
                        : plain(next + 1, BigDecimal.valueOf(tens + ones), false));
    }

    // "five point five", "two hundred point seventy-one".
    private NumberReading withSpokenDecimals(NumberReading number) {
        Optional<NumberReading> decimals =
                scan.is(number.end(), "point") ? below100(number.end() + 1) : Optional.empty();
        return decimals.map(digits -> magnified(plain(
                        digits.end(), new BigDecimal(number.value().toPlainString() + "." + digits.value()), false)))
                .filter(spoken -> number.value().scale() <= 0)
                .orElse(number);
    }

    private Optional<NumberReading> figures(int at) {
        if (scan.number(at) >= 0 && !scan.isGlued(at + 1) && groupAt(at + 1) == 0 && scan.sign(at + 1) == ' ') {
            return Optional.of(plain(at + 1, BigDecimal.valueOf(scan.number(at)), true));
        }
        StringBuilder digits = new StringBuilder(scan.length(at) > MOST_DIGITS ? "" : scan.raw(at));
        int end = at + 1;
        // "0,006" is a decimal fraction with a comma.
        if (scan.length(at) <= 3 && !scan.raw(at).equals("0")) {
            while (digits.length() <= MOST_DIGITS && groupAt(end) > 0) {
                int group = groupAt(end);
                digits.append(scan.raw(group));
                end = group + 1;
            }
        }
        if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        boolean point = scan.isSign(end, '.') && scan.isGlued(end) && scan.isFigures(end + 1) && scan.isGlued(end + 1);
        boolean secondPoint =
                scan.isSign(end + 2, '.') && scan.isGlued(end + 2) && scan.isGlued(end + 3) && scan.isFigures(end + 3);
        if (point && !secondPoint && scan.length(end + 1) <= MOST_DIGITS) {
            digits.append('.').append(scan.raw(end + 1));
            end += 2;
        } else if (end == at + 1 && isDecimalComma(end)) {
            digits.append('.').append(scan.raw(end + 1));
            end += 2;
        }
        BigDecimal value = new BigDecimal(digits.toString());
        BigDecimal fraction = VULGAR_FRACTIONS.get(scan.sign(end));
        return Optional.of(fraction == null ? plain(end, value, true) : plain(end + 1, value.add(fraction), true));
    }

    // The index of a group of three digits: "8,800", and "8 800" with a space that does not break. 0 for none.
    private int groupAt(int at) {
        if ((scan.isSign(at, ',') || scan.isSign(at, '\'')) && scan.isGlued(at) && scan.isGlued(at + 1)) {
            return isThreeDigits(at + 1) ? at + 1 : 0;
        }
        int gap = scan.end(at - 1);
        boolean narrow =
                scan.start(at) == gap + 1 && NARROW_SPACES.indexOf(scan.text().charAt(gap)) >= 0;
        return narrow && isThreeDigits(at) ? at : 0;
    }

    private boolean isThreeDigits(int at) {
        return scan.isFigures(at) && scan.length(at) == 3;
    }

    private boolean isDecimalComma(int at) {
        return scan.isSign(at, ',')
                && scan.isGlued(at)
                && scan.isGlued(at + 1)
                && scan.isFigures(at + 1)
                && (scan.length(at + 1) <= 2 || scan.raw(at - 1).equals("0"))
                && !(scan.isSign(at + 2, ',') && scan.isGlued(at + 2));
    }

    private NumberReading magnified(NumberReading number) {
        int at = number.end();
        int word = scan.isDash(at) && scan.isGlued(at) && scan.isGlued(at + 1) ? at + 1 : at;
        if (scan.is(word, "hundred") && number.value().compareTo(BigDecimal.TEN) < 0) {
            return magnified(times(number, word + 1, BigDecimal.valueOf(100)));
        }
        if (scan.is(word, "dozen") || scan.is(word, "dozens")) {
            return times(number, word + 1, BigDecimal.valueOf(12));
        }
        BigDecimal magnitude = MAGNITUDES.get(scan.word(word));
        if (magnitude == null) {
            return number;
        }
        NumberReading larger = times(number, word + 1, magnitude);
        // "two thousand million", "hundred thousand million".
        return scan.is(larger.end(), "million") ? times(larger, larger.end() + 1, power(6)) : larger;
    }

    private static NumberReading times(NumberReading number, int end, BigDecimal factor) {
        return new NumberReading(
                end,
                number.value().multiply(factor),
                number.figures(),
                number.magnitude().multiply(factor));
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
            NumberReading one = plain(start, BigDecimal.ONE, false);
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
        BigDecimal value = count.value().multiply(BigDecimal.valueOf(100));
        int end = count.end() + 1;
        Optional<NumberReading> rest = below100(scan.is(end, "and") ? end + 1 : end);
        return rest.map(number -> plain(number.end(), value.add(number.value()), false))
                .orElseGet(() -> plain(end, value, false));
    }

    private static NumberReading plain(int end, BigDecimal value, boolean figures) {
        return new NumberReading(end, value, figures, BigDecimal.ONE);
    }

    private static BigDecimal power(int exponent) {
        return BigDecimal.TEN.pow(exponent);
    }
}
