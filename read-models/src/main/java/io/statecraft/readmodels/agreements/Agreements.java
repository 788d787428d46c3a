package io.statecraft.readmodels.agreements;

import io.statecraft.facts.Agreement;
import io.statecraft.facts.Event;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.Recorded;
import io.statecraft.readmodels.View;
import java.util.List;

/** Which treaties, deals, formats and alliances are there, between whom, and where do they stand? */
public final class Agreements implements ReadModel<AgreementRow> {
    @Override
    public String name() {
        return "agreements";
    }

    @Override
    public String question() {
        return "Which treaties, deals, formats and alliances are there, between whom, and where do they stand?";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<AgreementRow> rowType() {
        return AgreementRow.class;
    }

    @Override
    public List<AgreementRow> rowsSaidBy(Event event) {
        return Recorded.fact(event, Agreement.class).map(AgreementRow::of).stream()
                .toList();
    }

    @Override
    public List<View> views() {
        return List.of(View.ofRows(this, name(), question())
                .filteredByActor("parties")
                .orderedByDescending("valid_from", "row_key"));
    }
}
