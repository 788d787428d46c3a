package io.statecraft.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.Oid;

/**
 * Writes rows into a table by COPY in PostgreSQL's binary format, the cheapest way in.
 *
 * <p>Close it always; what was not {@linkplain #complete() completed} is cancelled.
 */
final class BinaryCopy implements AutoCloseable {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int BUFFER_BYTES = 64 << 10;
    private static final long MICROS_PER_SECOND = 1_000_000;
    /** PostgreSQL counts microseconds from here. */
    private static final long EPOCH_SECONDS =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private final CopyIn copy;
    private final short columns;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * BUFFER_BYTES);

    private BinaryCopy(CopyIn copy, int columns) {
        this.copy = copy;
        this.columns = (short) columns;
    }

    /** Begins to write these columns of a table. */
    static BinaryCopy into(Connection connection, String table, String... columns) throws SQLException {
        String sql = "copy %s (%s) from stdin (format binary)".formatted(table, String.join(", ", columns));
        CopyIn copyIn = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        BinaryCopy copy = new BinaryCopy(copyIn, columns.length);
        copy.buffer.put(SIGNATURE).putInt(0).putInt(0);
        return copy;
    }

    /** Begins a row; its columns come next, in the order of the table's that were named. */
    void row() throws SQLException {
        if (buffer.position() >= BUFFER_BYTES) {
            send();
        }
        room(Short.BYTES).putShort(columns);
    }

    /** Writes the end; an error in any row shows here at the latest. */
    void complete() throws SQLException {
        room(Short.BYTES).putShort((short) -1);
        send();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    void integer(int value) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
    }

    void number(long value) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
    }

    /** An array of whole numbers, of one dimension. */
    void numbers(List<Long> values) {
        int header = 5 * Integer.BYTES;
        int bytes = header + values.size() * (Integer.BYTES + Long.BYTES);
        room(Integer.BYTES + bytes).putInt(bytes);
        buffer.putInt(1).putInt(0).putInt(Oid.INT8).putInt(values.size()).putInt(1);
        values.forEach(this::number);
    }

    void uuid(UUID value) {
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
    }

    void time(Instant value) {
        number((value.getEpochSecond() - EPOCH_SECONDS) * MICROS_PER_SECOND + value.getNano() / 1_000);
    }

    void text(String value) {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] value) {
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            buffer = ByteBuffer.allocate(Math.max(2 * buffer.capacity(), buffer.position() + bytes))
                    .put(buffer.flip());
        }
        return buffer;
    }
}
