package io.statecraft.extraction.time;

import io.statecraft.extraction.scan.NumberReader;
import io.statecraft.extraction.scan.TokenScan;
import java.util.HashSet;
import java.util.Set;

/** Which tokens can begin an expression of time: most words cannot, which spares the families to look. */
final class Starters {
    private static final Set<String> WORDS = words();

    private final TokenScan scan;

    Starters(TokenScan scan) {
        this.scan = scan;
    }

    boolean canStart(int at) {
        String word = scan.word(at);
        if (word.equals("the") || word.equals("a") || word.equals("an")) {
            return scan.isFigures(at + 1) || WORDS.contains(scan.word(at + 1));
        }
        return scan.isFigures(at) || WORDS.contains(word);
    }

    private static Set<String> words() {
        Set<String> words = new HashSet<>();
        words.addAll(CalendarWords.MONTHS.keySet());
        words.addAll(CalendarWords.WEEKDAYS.keySet());
        words.addAll(CalendarWords.SEASONS.keySet());
        words.addAll(CalendarWords.UNITS.keySet());
        words.addAll(CalendarWords.ORDINALS.keySet());
        words.addAll(CalendarWords.DECADES.keySet());
        words.addAll(CalendarWords.TIMES_OF_DAY);
        words.addAll(NumberReader.numberWords());
        words.addAll(Modifiers.words());
        words.addAll(VagueReader.words());
        words.addAll(Counts.words());
        words.addAll(Shift.words());
        words.addAll(Set.of(
                "yesterday",
                "today",
                "tonight",
                "tomorrow",
                "then",
                "weekend",
                "period",
                "latest",
                "its",
                "full",
                "christmas",
                "new",
                "fiscal",
                "fy",
                "calendar",
                "couple",
                "q",
                "h",
                "every",
                "each",
                "thirtieth",
                "more",
                "less"));
        return Set.copyOf(words);
    }
}
