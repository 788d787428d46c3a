package io.statecraft.eventstore;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/** Events as lines of JSON, read from the log while they are written. */
final class EventLines implements StreamingOutput {
    private final LogReader log;
    private final EventQuery query;
    private final long through;

    EventLines(LogReader log, EventQuery query, long through) {
        this.log = log;
        this.query = query;
        this.through = through;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        long after = query.after();
        while (after < through) {
            List<LoggedEvent> page = page(after);
            for (LoggedEvent event : page) {
                out.write(line(event));
            }
            after = page.isEmpty() ? through : page.get(page.size() - 1).position();
        }
    }

    private List<LoggedEvent> page(long after) throws IOException {
        try {
            return log.readablePage(query, after, through);
        } catch (SQLException e) {
            // The status line is long gone; a connection that breaks off tells the client to resume.
            throw new IOException("the log cannot be read on after position " + after, e);
        }
    }

    /** The canonical bytes go out as they lie in the log, unsealed where they are sealed. */
    static byte[] line(LoggedEvent event) {
        String start = "{\"position\":%d,\"version\":%d,\"hash\":\"%s\",\"event\":"
                .formatted(event.position(), event.version(), HexFormat.of().formatHex(event.hash()));
        byte[] before = start.getBytes(StandardCharsets.US_ASCII);
        byte[] line = new byte[before.length + event.bytes().length + 2];
        System.arraycopy(before, 0, line, 0, before.length);
        System.arraycopy(event.bytes(), 0, line, before.length, event.bytes().length);
        line[line.length - 2] = '}';
        line[line.length - 1] = '\n';
        return line;
    }
}
