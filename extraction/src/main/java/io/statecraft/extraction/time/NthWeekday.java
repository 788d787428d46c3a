package io.statecraft.extraction.time;

import io.statecraft.facts.Edtf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** A weekday counted within a month: "the last Monday of March", "the second Tuesday in May 2021". */
record NthWeekday(int nth, DayOfWeek day, CalendarDate month) implements TimeExpression {
    static final int LAST = -1;
    static final int MOST = 5;

    @Override
    public Moment resolve(Reference reference) {
        Moment whole = month.resolve(reference);
        Optional<Edtf> value = whole.value()
                .flatMap(Edtf::earliest)
                .map(first -> first.with(TemporalAdjusters.dayOfWeekInMonth(nth, day)))
                .filter(this::isWithin)
                .map(Edtf::day);
        return new Moment(value, whole.inferred(), whole.kind());
    }

    /** Not every month has a fifth Monday. */
    private boolean isWithin(LocalDate found) {
        return found.getMonthValue() == month.month();
    }
}
