package io.statecraft.readmodels;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the rows about an actor are read for a page: in the order of an index, and no more of them than the page needs.
 *
 * @param order the first keys of the view's order, over the columns of the table
 * @param grouped whether all rows with equal keys give one answer or several; else each row gives one
 * @param condition of which rows answers are made at all; empty: of all
 */
record Reading(Order order, boolean grouped, String condition) {
    static final String ANY_ROW = "";

    /** The first day on which a row may hold, such that an index can be entered there. */
    static final String FIRST_DAY = "coalesce(valid_from, date '-infinity')";

    /** The last one. */
    static final String LAST_DAY = "coalesce(valid_to, date 'infinity')";

    /** The keys of an index: rows that do not hold or were not known yet are passed over in it, without a look at the table. */
    String keys() {
        String keys = order.expressions();
        return Stream.of(FIRST_DAY, LAST_DAY, "known_from")
                .filter(time -> !keys.contains(time))
                .collect(Collectors.joining(", ", keys + ", ", ""));
    }
}
