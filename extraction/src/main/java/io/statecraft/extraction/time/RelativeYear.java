package io.statecraft.extraction.time;

import io.statecraft.facts.Edtf;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/** A date whose year is told by relation: "May last year", "June of that year". */
record RelativeYear(CalendarDate date, String which) implements TimeExpression {
    private static final Map<String, Integer> FROM_DOCUMENT =
            Map.of("last", -1, "this", 0, "current", 0, "next", 1, "past", -1, "coming", 1);
    private static final Map<String, Integer> FROM_ANCHOR =
            Map.of("that", 0, "same", 0, "following", 1, "previous", -1, "preceding", -1);

    static boolean isKnown(String word) {
        return FROM_DOCUMENT.containsKey(word) || FROM_ANCHOR.containsKey(word);
    }

    @Override
    public Moment resolve(Reference reference) {
        Integer shift = FROM_DOCUMENT.get(which);
        Optional<LocalDate> base = shift != null
                ? reference.today()
                : reference.anchor().flatMap(Edtf::earliest).or(reference::today);
        int years = shift != null ? shift : FROM_ANCHOR.getOrDefault(which, 0);
        Optional<Edtf> value = base.flatMap(day -> date.inYear(day.getYear() + years));
        return new Moment(value, EnumSet.of(DatePart.YEAR), DateKind.DATE);
    }
}
