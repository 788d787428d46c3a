package io.statecraft.readmodels;

import io.statecraft.readmodels.actors.Actors;
import io.statecraft.readmodels.agreements.Agreements;
import io.statecraft.readmodels.allfacts.AllFacts;
import io.statecraft.readmodels.assessments.Assessments;
import io.statecraft.readmodels.claims.Claims;
import io.statecraft.readmodels.commitments.Commitments;
import io.statecraft.readmodels.control.TerritorialControl;
import io.statecraft.readmodels.corrections.Corrections;
import io.statecraft.readmodels.corroboration.Corroboration;
import io.statecraft.readmodels.documents.Documents;
import io.statecraft.readmodels.evidence.Evidence;
import io.statecraft.readmodels.extractions.Extractions;
import io.statecraft.readmodels.militarybalance.MilitaryBalance;
import io.statecraft.readmodels.positions.Positions;
import io.statecraft.readmodels.relationships.Relationships;
import io.statecraft.readmodels.roles.Roles;
import io.statecraft.readmodels.search.Search;
import io.statecraft.readmodels.timeline.Timeline;
import java.util.List;
import java.util.Optional;

/** All questions. This list is the only place outside its own package where a read model is named. */
public final class ReadModels {
    /** The schema that the tables serve from. */
    public static final String SCHEMA = "read_models";

    /** Every read model, in the order in which the API lists them. */
    public static final List<ReadModel<?>> ALL = List.of(
            new Relationships(),
            new MilitaryBalance(),
            new Timeline(),
            new AllFacts(),
            new Evidence(),
            new Documents(),
            new Extractions(),
            new Actors(),
            new Commitments(),
            new Claims(),
            new Agreements(),
            new Positions(),
            new Assessments(),
            new TerritorialControl(),
            new Roles(),
            new Search(),
            new Corroboration(),
            new Corrections());

    /** Every view of every read model. */
    public static final List<View> VIEWS =
            ALL.stream().flatMap(model -> model.views().stream()).toList();

    /** The view with the facts as they are recorded. */
    public static final View FACTS = view("facts").orElseThrow();

    /** The view with the facts, each with its sentence and its document: what files of whole facts are made of. */
    public static final View CITED_FACTS = view("cited-facts").orElseThrow();

    private ReadModels() {}

    /** The view with this name. */
    public static Optional<View> view(String name) {
        return VIEWS.stream().filter(view -> view.name().equals(name)).findFirst();
    }
}
