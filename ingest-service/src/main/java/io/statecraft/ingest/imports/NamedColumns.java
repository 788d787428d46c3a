package io.statecraft.ingest.imports;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** The columns of a file with a header. */
record NamedColumns(List<String> names) {
    /** The columns, of which these must be there. */
    NamedColumns(List<String> names, List<String> required) {
        this(names);
        required.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(missing -> {
            throw new UnreadableImportException("The header has no column " + missing + ".");
        });
    }

    boolean fit(CSVRecord row) {
        return row.size() == names.size();
    }

    /** The value; the empty text for one that is not available. */
    String value(CSVRecord row, String column) {
        String value = row.get(names.indexOf(column)).strip();
        return value.equals("NA") ? "" : value;
    }
}
