package io.statecraft.ingest.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.commons.csv.CSVFormat;

/** A format of others that can be imported. */
public enum ImportFormat {
    /** Events of GDELT 2.0: tab-separated, 61 columns, no header. */
    GDELT("import/gdelt-2.0", new EventTable(tabs(), headers -> new GdeltRows())),
    /** The Georeferenced Event Dataset of the Uppsala Conflict Data Program: comma-separated with a header. */
    UCDP(
            "import/ucdp-ged",
            new EventTable(
                    CSVFormat.RFC4180
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .get(),
                    UcdpRows::new)),
    /** Events of ICEWS: tab-separated with a header. */
    ICEWS(
            "import/icews",
            new EventTable(
                    tabs().builder().setHeader().setSkipHeaderRecord(true).get(), IcewsRows::new)),
    /** Bundles of STIX 2.1: JSON. */
    STIX("import/stix-2.1", new StixBundle());

    private final String extractor;
    private final ImportReader reader;

    ImportFormat(String extractor, ImportReader reader) {
        this.extractor = extractor;
        this.reader = reader;
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
        try {
            reader.read(file, each);
        } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            throw new UnreadableImportException("The file cannot be read as " + code() + ": " + e.getMessage(), e);
        }
    }

    private static CSVFormat tabs() {
        return CSVFormat.TDF
                .builder()
                .setQuote(null)
                .setIgnoreSurroundingSpaces(false)
                .get();
    }
}
