package io.statecraft.extraction.time;

import io.statecraft.facts.Edtf;
import io.statecraft.facts.EdtfPrecision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;

/** A day whose month the text leaves open, "on the 22nd", or points to, "the 20th of last month". */
record DayOfMonth(int day, Shift shift) implements TimeExpression {

    @Override
    public Moment resolve(Reference reference) {
        Optional<YearMonth> month = month(reference).map(base -> base.plusMonths(shift.units()));
        Optional<Edtf> value =
                month.filter(chosen -> chosen.isValidDay(day)).map(chosen -> Edtf.day(chosen.atDay(day)));
        return new Moment(value, EnumSet.of(DatePart.YEAR, DatePart.MONTH), DateKind.DATE);
    }

    private Optional<YearMonth> month(Reference reference) {
        Optional<YearMonth> anchor = reference
                .anchor()
                .filter(date -> shift.fromAnchor() && date.precision().compareTo(EdtfPrecision.MONTH) >= 0)
                .flatMap(Edtf::earliest)
                .map(YearMonth::from);
        return anchor.or(
                () -> reference.today().map(today -> shift.fromAnchor() ? latest(today) : YearMonth.from(today)));
    }

    private YearMonth latest(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        return today.getDayOfMonth() >= day ? month : month.minusMonths(1);
    }
}
