package io.statecraft.extraction.time;

import io.statecraft.facts.Edtf;
import io.statecraft.facts.EdtfPrecision;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** So many units before or after the document's date or the last one mentioned. */
record Distance(int count, ChronoUnit unit, boolean approximate, boolean anchored) implements TimeExpression {

    Distance fromAnchor() {
        return new Distance(count, unit, approximate, true);
    }

    Distance reversed() {
        return new Distance(-count, unit, approximate, anchored);
    }

    @Override
    public Moment resolve(Reference reference) {
        Optional<Edtf> quarter =
                reference.anchor().filter(anchor -> Span.isQuarter(anchor) && unit == ChronoUnit.YEARS);
        if (quarter.isPresent()) {
            return Moment.relative(quarter.flatMap(Edtf::earliest)
                    .map(this::plus)
                    .filter(Span::isOfHistory)
                    .map(Span::quarter));
        }
        if (anchored && reference.anchor().isPresent()) {
            return Moment.relative(fromAnchor(reference.anchor().get()));
        }
        return Moment.relative(anchored && count > 0 ? Optional.empty() : fromDocument(reference));
    }

    private Optional<Edtf> fromDocument(Reference reference) {
        if (reference.precision().compareTo(Span.precision(unit)) < 0) {
            return Optional.empty();
        }
        return reference.today().flatMap(this::moved);
    }

    private Optional<Edtf> fromAnchor(Edtf anchor) {
        Optional<LocalDate> base = count > 0
                ? anchor.latest().or(anchor::earliest)
                : anchor.earliest().or(anchor::latest);
        boolean finer =
                anchor.precision().compareTo(Span.precision(unit)) < 0 && anchor.precision() != EdtfPrecision.CENTURY;
        return finer ? Optional.of(anchor) : base.flatMap(this::moved);
    }

    private LocalDate plus(LocalDate day) {
        return unit.isTimeBased() ? day.plusDays(Duration.of(count, unit).toDays()) : day.plus(count, unit);
    }

    private Optional<Edtf> moved(LocalDate day) {
        ChronoUnit grain =
                switch (unit) {
                    case DECADES, CENTURIES -> ChronoUnit.YEARS;
                    case WEEKS -> ChronoUnit.DAYS;
                    default -> unit;
                };
        Optional<Edtf> value = Span.around(plus(day), grain);
        return approximate ? value.map(date -> Edtf.parse(date + "~")) : value;
    }
}
