package io.statecraft.extraction.time;

import io.statecraft.facts.Edtf;
import java.time.LocalDate;
import java.util.Optional;

/** From one date to another that may lend each other year and month. */
record CalendarRange(CalendarDate from, CalendarDate to) implements TimeExpression {

    @Override
    public Moment resolve(Reference reference) {
        CalendarDate last = !to.hasYear() && from.hasYear() ? to.withYear(from.year() + (startsLater() ? 1 : 0)) : to;
        Moment end = last.resolve(reference);
        int year = end.value().flatMap(Edtf::earliest).map(LocalDate::getYear).orElse(CalendarDate.ABSENT);
        if (year == CalendarDate.ABSENT) {
            return end;
        }
        CalendarDate first = from.hasYear() ? from : from.withYear(startsLater() ? year - 1 : year);
        Optional<Edtf> value =
                first.resolve(reference).value().flatMap(start -> end.value().flatMap(stop -> interval(start, stop)));
        return new Moment(value, end.inferred(), DateKind.DATE);
    }

    private boolean startsLater() {
        return from.hasMonth() && to.hasMonth() && from.month() <= 12 && to.month() <= 12 && from.month() > to.month();
    }

    static Optional<Edtf> interval(Edtf start, Edtf stop) {
        boolean ordered = start.earliest().isPresent()
                && stop.latest().isPresent()
                && !start.earliest().get().isAfter(stop.latest().get());
        return ordered ? Optional.of(Edtf.interval(start, stop)) : Optional.empty();
    }
}
