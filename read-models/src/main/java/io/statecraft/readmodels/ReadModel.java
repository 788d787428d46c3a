package io.statecraft.readmodels;

import io.statecraft.facts.Event;
import java.util.List;

/**
 * One question, the rows that facts say to it, and the views that answer it.
 *
 * <p>To add one: a package with a row record and a class that implements this interface, and its name in {@link
 * ReadModels#ALL}. Tables, columns, both time axes, evidence, filters and pages follow from the row record.
 *
 * @param <R> what a row says; each component, with its {@link Meaning}, becomes a typed column
 */
public interface ReadModel<R extends Record> {
    /** Name in URLs and topics, such as {@code military-balance}; the table has underscores for hyphens. */
    String name();

    /** What it answers, in one sentence. */
    String question();

    /** To be raised when the rows change though the record does not; the tables are then rebuilt from the log. */
    int version();

    /** The record whose components are the columns. */
    Class<R> rowType();

    /** What this event says to the question. A pure function: it knows no clock, no database and no other event. */
    List<R> rowsSaidBy(Event event);

    /** How it can be asked; the first view has the name of the read model. */
    List<View> views();

    /** The topic that tells its changes. */
    default String topic() {
        return "statecraft." + name() + ".v1";
    }

    /** Name of the table. */
    default String table() {
        return name().replace('-', '_');
    }
}
