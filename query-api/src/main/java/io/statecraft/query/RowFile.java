package io.statecraft.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A file of rows that is written row by row. */
interface RowFile {
    /** What stands before the rows. */
    void begin() throws IOException;

    /** One row. */
    void row(ObjectNode row) throws IOException;

    /** What stands behind the rows. */
    void end() throws IOException;

    /** A table with a header. */
    static RowFile csv(Writer out, List<String> properties) {
        return new Lines(out, Csv.header(properties)) {
            @Override
            String line(ObjectNode row) {
                return Csv.row(row, properties);
            }
        };
    }

    /** A JSON object on each line. */
    static RowFile ndjson(Writer out) {
        return new Lines(out, "") {
            @Override
            String line(ObjectNode row) {
                return row.toString() + '\n';
            }
        };
    }

    /** The interactions among facts, coded as event data are: a line for each pair of actors. */
    static RowFile plover(Writer out) {
        return new Lines(out, PloverLines.HEADER) {
            @Override
            String line(ObjectNode row) {
                return PloverLines.of(CitedFact.of(row));
            }
        };
    }

    /** A file of lines. */
    abstract class Lines implements RowFile {
        private final Writer out;
        private final String header;

        Lines(Writer out, String header) {
            this.out = out;
            this.header = header;
        }

        abstract String line(ObjectNode row);

        @Override
        public void begin() throws IOException {
            out.write(header);
        }

        @Override
        public void row(ObjectNode row) throws IOException {
            out.write(line(row));
        }

        @Override
        public void end() throws IOException {
            out.flush();
        }
    }
}
