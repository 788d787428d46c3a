package io.statecraft.readmodels;

import io.statecraft.readmodels.extractions.Extractions;
import java.util.List;

/** How far the tables have come in the log. */
public final class Progress {
    private Progress() {}

    /**
     * Where the tables stand: one row with {@code position text}, another one after anything was applied. What is asked
     * again at the same position has the same answer.
     */
    public static Query position() {
        return new Query("""
            select coalesce(string_agg(topic || ':' || partition || ':' || next_offset, ' ' order by topic, partition), '')
              as position
            from %s.consumer_position\
            """.formatted(ReadModels.SCHEMA), List.of());
    }

    /** Whether all that was read from a document can be asked for: one row with {@code done boolean}. */
    public static Query isRead(String document) {
        // The end of an extraction follows its facts in the log, so that it is applied with or after them. What was
        // taken back since then was read all the same.
        return new Query(
                "select exists (select from %s.%s where document = ?) as done"
                        .formatted(ReadModels.SCHEMA, new Extractions().table()),
                List.of(document));
    }
}
