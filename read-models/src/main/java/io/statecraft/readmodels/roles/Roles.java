package io.statecraft.readmodels.roles;

import io.statecraft.facts.Event;
import io.statecraft.facts.Role;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.Recorded;
import io.statecraft.readmodels.View;
import java.util.List;

/** Who holds or held which office? */
public final class Roles implements ReadModel<RoleRow> {
    @Override
    public String name() {
        return "roles";
    }

    @Override
    public String question() {
        return "Who holds or held which office?";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RoleRow> rowType() {
        return RoleRow.class;
    }

    @Override
    public List<RoleRow> rowsSaidBy(Event event) {
        return Recorded.fact(event, Role.class).map(RoleRow::of).stream().toList();
    }

    @Override
    public List<View> views() {
        return List.of(View.ofRows(this, name(), question())
                .filteredByActor("person", "organisation")
                .orderedBy("person", "row_key"));
    }
}
