package io.statecraft.ingest.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** An event data set that can be imported. */
public enum ImportFormat {
    /** Events of GDELT 2.0: tab-separated, 61 columns, no header. */
    GDELT("import/gdelt-2.0", tabs()),
    /** The Georeferenced Event Dataset of the Uppsala Conflict Data Program: comma-separated with a header. */
    UCDP(
            "import/ucdp-ged",
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()),
    /** Events of ICEWS: tab-separated with a header. */
    ICEWS("import/icews", tabs().builder().setHeader().setSkipHeaderRecord(true).get());

    private final String extractor;
    private final CSVFormat layout;

    ImportFormat(String extractor, CSVFormat layout) {
        this.extractor = extractor;
        this.layout = layout;
    }

    /** The format with this name, in any case. */
    public static Optional<ImportFormat> of(String name) {
        for (ImportFormat format : values()) {
            if (format.code().equals(name.toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Its name in URLs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its facts name as their extractor. */
    public String extractor() {
        return extractor;
    }

    /**
     * Reads a file row by row.
     *
     * @param each gets the number of the row, from 1, and what it comes to
     * @throws UnreadableImportException when the file is none of this format
     */
    public void read(Reader file, BiConsumer<Long, ImportedRow> each) throws IOException {
        Set<Meeting> told = new HashSet<>();
        try (CSVParser rows = layout.parse(file)) {
            EventRows reader =
                    switch (this) {
                        case GDELT -> new GdeltRows();
                        case UCDP -> new UcdpRows(rows.getHeaderNames());
                        case ICEWS -> new IcewsRows(rows.getHeaderNames());
                    };
            for (CSVRecord row : rows) {
                each.accept(row.getRecordNumber(), once(reader, row, told));
            }
        } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            throw new UnreadableImportException("The file cannot be read as " + code() + ": " + e.getMessage(), e);
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

    private static CSVFormat tabs() {
        return CSVFormat.TDF
                .builder()
                .setQuote(null)
                .setIgnoreSurroundingSpaces(false)
                .get();
    }
}
