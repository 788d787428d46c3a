package io.statecraft.readmodels;

import java.util.List;

/**
 * One of the ways in which a row can fit what is wanted; no row fits in two ways.
 *
 * @param place where a wanted text stands
 * @param texts one of which stands there
 * @param others where none of the wanted texts stands, for those rows belong to an earlier way
 * @param wanted what is wanted
 */
record Alternative(Place place, List<String> texts, List<Place> others, Wanted wanted) {
    /** Whether an index tells these rows in the order of a page. */
    boolean ordered() {
        return !place.rest();
    }

    /** The rows that fit in this way; adds the values of its placeholders. */
    String sql(List<Object> placed) {
        StringBuilder sql = new StringBuilder(place.among(texts, placed));
        others.forEach(other -> sql.append(" and (")
                .append(other.among(wanted.values(), placed))
                .append(") is not true"));
        return sql.toString();
    }
}
