package io.statecraft.ingest.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.DocumentDescription;

/** What a row of a file comes to. */
public sealed interface ImportedRow {
    /**
     * A document that states a fact, and is not read for others.
     *
     * @param text the row, column by column
     * @param description where it comes from
     * @param fact the fact in the public JSON of a fact; without a quote it quotes the whole text
     * @param mapping how the row's own code was understood, such as {@code 042 -> CONSULT visit}
     */
    record Stated(String text, DocumentDescription description, ObjectNode fact, String mapping)
            implements ImportedRow {}

    /**
     * Prose, to be read like any other document.
     *
     * @param text the words
     * @param description where they come from
     * @param mapping what in the file they were
     */
    record Prose(String text, DocumentDescription description, String mapping) implements ImportedRow {}

    /**
     * Nothing that could be recorded.
     *
     * @param reason why, the same words for all rows of which it is true
     */
    record LeftOut(String reason) implements ImportedRow {}
}
