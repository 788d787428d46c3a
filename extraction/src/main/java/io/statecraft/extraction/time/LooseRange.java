package io.statecraft.extraction.time;

import java.util.EnumSet;
import java.util.Set;

/** From one expression to another that stand for themselves: "from 2014 until last year". */
record LooseRange(TimeExpression from, TimeExpression to) implements TimeExpression {

    @Override
    public Moment resolve(Reference reference) {
        Moment start = from.resolve(reference);
        Moment stop = to.resolve(reference);
        Set<DatePart> inferred = EnumSet.noneOf(DatePart.class);
        inferred.addAll(start.inferred());
        inferred.addAll(stop.inferred());
        return new Moment(
                start.value().flatMap(first -> stop.value().flatMap(last -> CalendarRange.interval(first, last))),
                inferred,
                DateKind.DATE);
    }
}
