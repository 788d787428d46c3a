package io.statecraft.readmodels.militarybalance;

import io.statecraft.facts.Event;
import io.statecraft.facts.Force;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.Recorded;
import io.statecraft.readmodels.View;
import java.util.List;

/**
 * Who has, gets and loses which military strength.
 *
 * <p>Each figure of each document is a row: two documents that say the same show both, two that disagree show both too.
 * Strengths are computed from them: figures of the same thing are compared and never added, so that a delivery that
 * is told twice counts once.
 */
public final class MilitaryBalance implements ReadModel<StrengthRow> {
    /** What strengths are told apart by, in the order of their answers. */
    private static final String[] STRENGTH = {"owner", "category", "change", "equipment", "unit", "place", "counted_in"
    };

    @Override
    public String name() {
        return "military-balance";
    }

    @Override
    public String question() {
        return "Who has, gets and loses which military strength?";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<StrengthRow> rowType() {
        return StrengthRow.class;
    }

    @Override
    public List<StrengthRow> rowsSaidBy(Event event) {
        return Recorded.fact(event, Force.class).map(StrengthRow::of).stream().toList();
    }

    @Override
    public List<View> views() {
        return List.of(
                View.ofRows(this, name(), question())
                        .orderedBy("owner", "category", "row_key")
                        .filteredByActor("owner"),
                View.computed(
                                this,
                                "strengths",
                                "How strong is an owner, at least, at best knowledge and at most, and who disagrees?",
                                StrengthAnswer.class,
                                "strengths.sql",
                                STRENGTH)
                        .readInGroups("(min is not null or max is not null)", STRENGTH)
                        .filteredByActor("owner"),
                View.computed(
                                this,
                                "strength-comparison",
                                "How do owners compare in what they have, side by side?",
                                ComparisonAnswer.class,
                                "comparison.sql",
                                "category",
                                "change",
                                "equipment",
                                "counted_in")
                        .filteredByActor("owner"));
    }
}
