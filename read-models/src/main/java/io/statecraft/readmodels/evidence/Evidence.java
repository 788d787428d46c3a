package io.statecraft.readmodels.evidence;

import io.statecraft.facts.Event;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.Recorded;
import io.statecraft.readmodels.View;
import java.util.List;

/** Which words of which document carry a fact, and how sure are they? */
public final class Evidence implements ReadModel<EvidenceRow> {
    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public String question() {
        return "Which words of which document carry a fact, and how sure are they?";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<EvidenceRow> rowType() {
        return EvidenceRow.class;
    }

    @Override
    public List<EvidenceRow> rowsSaidBy(Event event) {
        return Recorded.in(event).map(EvidenceRow::of).stream().toList();
    }

    @Override
    public List<View> views() {
        return List.of(View.ofRows(this, name(), question()).identifiedBy("fact"));
    }
}
