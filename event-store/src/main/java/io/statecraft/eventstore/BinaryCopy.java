package io.statecraft.eventstore;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows into a table by COPY in PostgreSQL's binary format, the cheapest way in.
 *
 * <p>Close it always; what was not {@linkplain #complete() completed} is cancelled.
 */
final class BinaryCopy implements AutoCloseable {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int BUFFER_BYTES = 64 << 10;
    /** PostgreSQL counts microseconds from here. */
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final CopyIn copy;
    private final int columns;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(2 * BUFFER_BYTES);
    private final DataOutputStream out = new DataOutputStream(buffer);

    private BinaryCopy(CopyIn copy, int columns) {
        this.copy = copy;
        this.columns = columns;
    }

    /** Begins to write these columns of a table. */
    static BinaryCopy into(Connection connection, String table, String... columns) throws SQLException {
        String sql = "copy %s (%s) from stdin (format binary)".formatted(table, String.join(", ", columns));
        CopyIn copyIn = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        BinaryCopy copy = new BinaryCopy(copyIn, columns.length);
        copy.write(out -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
        return copy;
    }

    /** Adds a row; its columns come in the order of the table's that were named. */
    void add(Row row) throws SQLException {
        write(bytes -> {
            bytes.writeShort(columns);
            row.to(this);
        });
        if (buffer.size() >= BUFFER_BYTES) {
            send();
        }
    }

    /** Writes the end; an error in any row shows here at the latest. */
    void complete() throws SQLException {
        write(bytes -> bytes.writeShort(-1));
        send();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    /** The columns of a row. */
    interface Row {
        void to(BinaryCopy copy) throws IOException;
    }

    void integer(int value) throws IOException {
        out.writeInt(Integer.BYTES);
        out.writeInt(value);
    }

    void number(long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
    }

    void time(Instant value) throws IOException {
        number(ChronoUnit.MICROS.between(EPOCH, value));
    }

    void text(String value) throws IOException {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.toByteArray(), 0, buffer.size());
        buffer.reset();
    }

    private interface Part {
        void to(DataOutputStream out) throws IOException;
    }

    private void write(Part part) {
        try {
            part.to(out);
        } catch (IOException e) {
            throw new IllegalStateException("a buffer in memory cannot fail", e);
        }
    }
}
