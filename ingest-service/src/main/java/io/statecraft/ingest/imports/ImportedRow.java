package io.statecraft.ingest.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.DocumentDescription;

/** What a row of an event data set comes to. */
public sealed interface ImportedRow {
    /**
     * A document whose whole text states one fact.
     *
     * @param text the row, column by column
     * @param description where it comes from
     * @param fact the fact in the public JSON of a fact, without its quote
     * @param mapping how the row's own code was understood, such as {@code 042 -> CONSULT visit}
     */
    record Stated(String text, DocumentDescription description, ObjectNode fact, String mapping)
            implements ImportedRow {}

    /**
     * Nothing that could be recorded.
     *
     * @param reason why, the same words for all rows of which it is true
     */
    record LeftOut(String reason) implements ImportedRow {}
}
