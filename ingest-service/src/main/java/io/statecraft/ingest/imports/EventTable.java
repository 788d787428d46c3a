package io.statecraft.ingest.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A data set with a row for each event.
 *
 * @param layout how its columns are told apart
 * @param rows what reads its rows, by the names in its header
 */
record EventTable(CSVFormat layout, Function<List<String>, EventRows> rows) implements ImportReader {
    @Override
    public void read(Reader file, BiConsumer<Long, ImportedRow> each) throws IOException {
        Set<Meeting> told = new HashSet<>();
        try (CSVParser records = layout.parse(file)) {
            EventRows reader = rows.apply(records.getHeaderNames());
            for (CSVRecord row : records) {
                each.accept(row.getRecordNumber(), once(reader, row, told));
            }
        }
    }

    /** Data sets tell what two did with each other once from each side; it is one fact. */
    private static ImportedRow once(EventRows reader, CSVRecord row, Set<Meeting> told) {
        Optional<Meeting> meeting = reader.meeting(row);
        if (meeting.isPresent() && told.contains(meeting.get().fromTheOtherSide())) {
            return new ImportedRow.LeftOut("the same event, told from the other side");
        }
        ImportedRow read = reader.read(row);
        if (read instanceof ImportedRow.Stated) {
            meeting.ifPresent(told::add);
        }
        return read;
    }
}
