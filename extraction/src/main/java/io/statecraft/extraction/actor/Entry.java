package io.statecraft.extraction.actor;

import java.util.List;
import java.util.Optional;

/**
 * What a name stands for.
 *
 * @param id the ISO 3166-1 alpha-3 code of a state (former states keep theirs), else a lower-case slug
 * @param type the sort of actor or place
 * @param name its common English name
 * @param state the code of the state it belongs to, acts for or lies in; empty where none or several
 * @param kind a finer word of the data file, such as "alliance", "news-agency", "militia", "city"; may be empty
 * @param offices what a person held, in the order of the file
 */
public record Entry(String id, ActorType type, String name, String state, String kind, List<Office> offices) {
    public Entry {
        if (id.isEmpty() || name.isEmpty()) {
            throw new IllegalArgumentException("An entry needs an id and a name: '" + id + "', '" + name + "'");
        }
        offices = List.copyOf(offices);
    }

    /** The office that a person held in a year, if any; the last named where several overlap. */
    public Optional<Office> officeIn(int year) {
        return offices.stream().filter(office -> office.heldIn(year)).reduce((first, second) -> second);
    }
}
