package io.statecraft.readmodels;

import io.statecraft.readmodels.militarybalance.MilitaryBalance;
import io.statecraft.readmodels.relationships.Relationships;
import java.util.List;
import java.util.Optional;

/** All questions. This list is the only place outside its own package where a read model is named. */
public final class ReadModels {
    /** The schema that the tables serve from. */
    public static final String SCHEMA = "read_models";

    /** Every read model, in the order in which the API lists them. */
    public static final List<ReadModel<?>> ALL = List.of(new Relationships(), new MilitaryBalance());

    /** Every view of every read model. */
    public static final List<View> VIEWS =
            ALL.stream().flatMap(model -> model.views().stream()).toList();

    private ReadModels() {}

    /** The view with this name. */
    public static Optional<View> view(String name) {
        return VIEWS.stream().filter(view -> view.name().equals(name)).findFirst();
    }
}
