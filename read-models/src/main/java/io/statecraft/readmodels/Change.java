package io.statecraft.readmodels;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * How one row of an answer differs between two time points.
 *
 * @param change added, removed or changed
 * @param before the row at the earlier time point
 * @param after the row at the later time point
 * @param cause id of the event that says the row or took it back; absent for rows that are computed from several
 */
record Change(
        @Meaning(value = "added, removed or changed", example = "removed")
        String change,

        @Meaning(value = "the row at the earlier time point", example = "{}")
        Optional<JsonNode> before,

        @Meaning(value = "the row at the later time point", example = "{}")
        Optional<JsonNode> after,

        @Meaning(
                value = "id of the event that says the row or took it back; absent for computed rows",
                example = "e55d8fbf50d286949251802d2834af485905ee28")
        Optional<String> cause) {

    static final List<Column> COLUMNS = RecordColumns.of(Change.class).columns();
}
