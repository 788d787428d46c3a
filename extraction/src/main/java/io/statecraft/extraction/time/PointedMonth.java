package io.statecraft.extraction.time;

import io.statecraft.facts.Edtf;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A month or season pointed to: "last June", "this summer", "next May", "the following spring". */
record PointedMonth(CalendarDate date, Shift shift) implements TimeExpression {

    @Override
    public Moment resolve(Reference reference) {
        Optional<LocalDate> base = shift.fromAnchor()
                ? reference
                        .anchor()
                        .flatMap(shift.units() > 0 ? Edtf::latest : Edtf::earliest)
                        .or(reference::today)
                : reference.today();
        return new Moment(base.flatMap(this::from), EnumSet.of(DatePart.YEAR), DateKind.DATE);
    }

    private Optional<Edtf> from(LocalDate day) {
        return switch (shift.units()) {
            case -1 ->
                candidates(day).filter(date -> latest(date).isBefore(day)).reduce((earlier, later) -> later);
            case 1 ->
                candidates(day).filter(date -> earliest(date).isAfter(day)).findFirst();
            default -> date.inYear(day.getYear());
        };
    }

    private Stream<Edtf> candidates(LocalDate day) {
        return IntStream.rangeClosed(day.getYear() - 2, day.getYear() + 1)
                .mapToObj(date::inYear)
                .flatMap(Optional::stream);
    }

    private static LocalDate earliest(Edtf date) {
        return date.earliest().orElseThrow();
    }

    private static LocalDate latest(Edtf date) {
        return date.latest().orElseThrow();
    }
}
