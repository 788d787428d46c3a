package io.statecraft.ingest.imports;

import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** How the rows of one data set are read. */
interface EventRows {
    /** What the row comes to. */
    ImportedRow read(CSVRecord row);

    /** What two did with each other, where the data set tells such a thing once from each side. */
    Optional<Meeting> meeting(CSVRecord row);
}
