package io.statecraft.extraction.time;

import io.statecraft.extraction.scan.NumberReader;
import io.statecraft.extraction.scan.NumberReading;
import io.statecraft.extraction.scan.TokenScan;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many days, weeks or years: "two", "a", "48", "over a", or only "several". */
final class Counts {
    private static final Set<String> VAGUE = Set.of("several", "some", "many", "few", "numerous");
    private static final Set<String> HEDGES =
            Set.of("about", "around", "over", "nearly", "almost", "roughly", "approximately", "some", "just");
    private static final int MOST = 10_000;

    private final TokenScan scan;
    private final NumberReader numbers;
    // Several families ask for the same place.
    private int lastAsked = -1;
    private Optional<Count> lastAnswer = Optional.empty();

    /** A number of units and the index behind it. */
    record Count(int end, int number, boolean approximate) {}

    static Set<String> words() {
        return Stream.concat(VAGUE.stream(), HEDGES.stream()).collect(Collectors.toUnmodifiableSet());
    }

    Counts(TokenScan scan) {
        this.scan = scan;
        this.numbers = new NumberReader(scan);
    }

    /** A definite number, hedged or not. */
    Optional<Count> exact(int at) {
        if (at != lastAsked) {
            lastAnswer = readExact(at);
            lastAsked = at;
        }
        return lastAnswer;
    }

    private Optional<Count> readExact(int at) {
        boolean hedged = HEDGES.contains(scan.word(at))
                || scan.areWords(at, "more", "than")
                || scan.areWords(at, "less", "than");
        int start = !hedged ? at : scan.is(at + 1, "than") ? at + 2 : at + 1;
        boolean approximate = hedged && !scan.is(at, "just");
        if (scan.is(start, "a") && scan.is(start + 1, "couple")) {
            return Optional.of(new Count(scan.is(start + 2, "of") ? start + 3 : start + 2, 2, approximate));
        }
        if ((scan.is(start, "a") || scan.is(start, "an")) && CalendarWords.UNITS.containsKey(scan.word(start + 1))) {
            return Optional.of(new Count(start + 1, 1, approximate));
        }
        return numbers.read(start).flatMap(number -> count(number, approximate));
    }

    private static Optional<Count> count(NumberReading number, boolean approximate) {
        boolean whole = number.value().stripTrailingZeros().scale() <= 0;
        return whole
                        && number.value().intValue() <= MOST
                        && number.value().signum() > 0
                        && number.value().precision() <= 5
                ? Optional.of(new Count(number.end(), number.value().intValue(), approximate))
                : Optional.empty();
    }

    /** An indefinite number. */
    Optional<Count> vague(int at) {
        int word = scan.is(at, "a") || scan.is(at, "the") ? at + 1 : at;
        if (scan.is(word, "few") || word == at && VAGUE.contains(scan.word(word))) {
            return Optional.of(new Count(word + 1, 0, true));
        }
        return Optional.empty();
    }
}
