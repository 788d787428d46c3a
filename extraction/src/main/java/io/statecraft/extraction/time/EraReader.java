package io.statecraft.extraction.time;

import io.statecraft.extraction.scan.TokenScan;
import io.statecraft.facts.Edtf;
import java.util.Optional;

/** Decades and centuries: "the 1990s", "the eighties", "the 19th century". */
final class EraReader implements Family {
    private final TokenScan scan;

    EraReader(TokenScan scan) {
        this.scan = scan;
    }

    @Override
    public Optional<Reading> read(int at) {
        return decade(at).or(() -> century(at));
    }

    private Optional<Reading> decade(int at) {
        boolean plural = scan.is(at + 1, "s") && scan.isGlued(at + 1);
        int end = plural ? at + 2 : at + 3;
        boolean apostrophe =
                !plural && isApostrophe(at + 1) && scan.isGlued(at + 1) && scan.is(at + 2, "s") && scan.isGlued(at + 2);
        if (scan.isFigures(at) && plural || apostrophe && scan.number(at) % 10 == 0 && scan.is(at - 1, "the")) {
            int number = scan.number(at);
            if (scan.length(at) == 4
                    && number % 10 == 0
                    && number >= YearReader.EARLIEST
                    && number <= YearReader.LATEST) {
                return Optional.of(
                        number % 100 == 0 && number < 2000
                                ? YearReader.fixed(end, "%02dXX".formatted(number / 100))
                                : decadeOf(end, number));
            }
            return scan.length(at) == 2 && number % 10 == 0 && number >= 20
                    ? Optional.of(decadeOf(end, 1900 + number))
                    : Optional.empty();
        }
        Integer named = CalendarWords.DECADES.get(scan.word(at));
        if (named == null || !scan.is(at - 1, "the") && at > 0 && !scan.is(at - 1, "nineteen")) {
            return Optional.empty();
        }
        return Optional.of(decadeOf(at + 1, 1900 + named));
    }

    private boolean isApostrophe(int at) {
        return scan.isSign(at, '\'') || scan.isSign(at, '\u2019');
    }

    private Optional<Reading> century(int at) {
        int number = Ordinals.read(scan, at);
        int noun = Ordinals.end(scan, at);
        if (scan.isDash(noun)) {
            noun++;
        }
        if (number < 1 || number > 30 || !scan.is(noun, "century")) {
            return Optional.empty();
        }
        return Optional.of(YearReader.fixed(noun + 1, "%02dXX".formatted(number - 1)));
    }

    private static Reading decadeOf(int end, int firstYear) {
        return YearReader.fixed(end, Edtf.decade(firstYear).toString());
    }
}
