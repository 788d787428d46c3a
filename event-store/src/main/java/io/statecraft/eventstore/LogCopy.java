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
 * Writes rows into the log's table by COPY in PostgreSQL's binary format, the cheapest way in.
 *
 * <p>Close it always; what was not {@linkplain #complete() completed} is cancelled.
 */
final class LogCopy implements AutoCloseable {
    private static final String COPY = """
            copy event_store.event (position, event_id, type, subject, document, version, recorded_time,
                                    topic, kafka_partition, kafka_offset, bytes, hash)
            from stdin (format binary)
            """;

    private static final int COLUMNS = 12;
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int BUFFER_BYTES = 64 << 10;
    /** PostgreSQL counts microseconds from here. */
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final CopyIn copy;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(2 * BUFFER_BYTES);
    private final DataOutputStream out = new DataOutputStream(buffer);

    private LogCopy(CopyIn copy) {
        this.copy = copy;
    }

    static LogCopy into(Connection connection) throws SQLException {
        LogCopy copy =
                new LogCopy(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY));
        copy.write(out -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
        return copy;
    }

    /** Adds the event at this head of the log. */
    void add(ReceivedEvent event, Head at, long version) throws SQLException {
        write(out -> {
            out.writeShort(COLUMNS);
            number(at.position());
            text(event.id());
            text(event.type());
            text(event.subject());
            text(event.document());
            number(version);
            number(ChronoUnit.MICROS.between(EPOCH, event.recordedTime()));
            text(event.topic());
            out.writeInt(Integer.BYTES);
            out.writeInt(event.partition());
            number(event.offset());
            bytes(event.bytes());
            bytes(at.hash());
        });
        if (buffer.size() >= BUFFER_BYTES) {
            send();
        }
    }

    /** Writes the end; an error in any row shows here at the latest. */
    void complete() throws SQLException {
        write(out -> out.writeShort(-1));
        send();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void number(long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
    }

    private void text(String value) throws IOException {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.toByteArray(), 0, buffer.size());
        buffer.reset();
    }

    private interface Row {
        void to(DataOutputStream out) throws IOException;
    }

    private void write(Row row) {
        try {
            row.to(out);
        } catch (IOException e) {
            throw new IllegalStateException("a buffer in memory cannot fail", e);
        }
    }
}
