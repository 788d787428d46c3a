package io.statecraft.extraction.time;

import io.statecraft.facts.Edtf;
import io.statecraft.facts.EdtfPrecision;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A calendar unit before, at or after the document's or the last one mentioned: "last week", "the following day". */
record PointedUnit(ChronoUnit unit, Shift shift, boolean orFromDocument) implements TimeExpression {

    PointedUnit(ChronoUnit unit, Shift shift) {
        this(unit, shift, false);
    }

    @Override
    public Moment resolve(Reference reference) {
        return Moment.relative(shift.fromAnchor() ? fromAnchor(reference) : fromDocument(reference));
    }

    private Optional<Edtf> fromDocument(Reference reference) {
        boolean toldExactly = reference.precision().compareTo(Span.precision(unit)) >= 0;
        return toldExactly ? reference.today().flatMap(this::moved) : reference.document();
    }

    // A day or week after "November 2018" is no better known than that month.
    private Optional<Edtf> fromAnchor(Reference reference) {
        Optional<Edtf> anchor = reference.anchor();
        if (anchor.isEmpty()) {
            return shift.units() == 0 || orFromDocument ? fromDocument(reference) : Optional.empty();
        }
        if (anchor.get().precision().compareTo(Span.precision(unit)) < 0) {
            return anchor;
        }
        // A winter lies in two years and is called by the first.
        boolean season = anchor.get().precision() == EdtfPrecision.SEASON;
        Optional<LocalDate> base = shift.units() > 0 && !season
                ? anchor.get().latest().or(() -> anchor.get().earliest())
                : anchor.get().earliest().or(() -> anchor.get().latest());
        return base.flatMap(this::moved);
    }

    private Optional<Edtf> moved(LocalDate day) {
        return Span.around(day.plus(shift.units(), unit), unit);
    }
}
