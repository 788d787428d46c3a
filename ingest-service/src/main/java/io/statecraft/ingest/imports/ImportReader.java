package io.statecraft.ingest.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.function.BiConsumer;

/** How the files of one format are read. */
interface ImportReader {
    /**
     * Reads a file row by row.
     *
     * @param each gets the number of the row, from 1, and what it comes to
     * @throws IllegalArgumentException among other unchecked exceptions, when the file is none of this format
     */
    void read(Reader file, BiConsumer<Long, ImportedRow> each) throws IOException;
}
