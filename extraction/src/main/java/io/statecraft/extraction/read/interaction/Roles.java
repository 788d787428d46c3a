package io.statecraft.extraction.read.interaction;

import io.statecraft.extraction.read.reference.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who acts and who is acted on, once both lists are known. */
record Roles(List<Who> actors, List<Who> recipients) {

    /** The roles where both are told and differ; of a symmetric deed several actors act on each other. */
    static Optional<Roles> of(List<Who> actors, List<Who> recipients, boolean symmetric) {
        if (actors.isEmpty() && symmetric && recipients.size() > 1) {
            return of(recipients.subList(0, 1), recipients.subList(1, recipients.size()), false);
        }
        if (actors.isEmpty()) {
            return Optional.empty();
        }
        List<Who> others = without(recipients, actors);
        if (others.isEmpty() && symmetric && actors.size() > 1) {
            return Optional.of(new Roles(actors.subList(0, 1), actors.subList(1, actors.size())));
        }
        if (others.isEmpty() && !recipients.isEmpty()) {
            return asPersons(actors, recipients);
        }
        return others.isEmpty() ? Optional.empty() : Optional.of(new Roles(actors, others));
    }

    /** Officials of one state who deal with each other are persons. */
    private static Optional<Roles> asPersons(List<Who> actors, List<Who> recipients) {
        List<Who> persons = actors.stream().map(Who::asPerson).toList();
        List<Who> others = without(recipients.stream().map(Who::asPerson).toList(), persons);
        // "at my direction, our forces struck": a state does nothing to whoever speaks for it.
        boolean told = !others.isEmpty()
                && others.getFirst().certainty() > Who.DERIVED
                && (persons.getFirst().id() + others.getFirst().id()).length() > 6;
        return told ? Optional.of(new Roles(persons, others)) : Optional.empty();
    }

    private static List<Who> without(List<Who> recipients, List<Who> actors) {
        List<Who> others = new ArrayList<>();
        for (Who recipient : recipients) {
            if (actors.stream().noneMatch(recipient::is)) {
                others.add(recipient);
            }
        }
        return others;
    }
}
