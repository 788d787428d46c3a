package io.statecraft.eventstore;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Events as server-sent events, without end: what is in the log, and then what comes. */
final class EventTail implements StreamingOutput {
    private final LogReader log;
    private final Tail tail;
    private final EventQuery query;
    private final Duration silenceMax;
    private final BooleanSupplier over;

    EventTail(LogReader log, Tail tail, EventQuery query, Duration silenceMax, BooleanSupplier over) {
        this.log = log;
        this.tail = tail;
        this.query = query;
        this.silenceMax = silenceMax;
        this.over = over;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        send(out, ascii("retry: 1000\n\n"));
        long at = query.after();
        try {
            while (!over.getAsBoolean()) {
                LogReader.Answer answer = tail.await(query.behind(at), silenceMax);
                at = sendUpTo(answer.through(), at, out);
            }
        } catch (SQLException e) {
            // A connection that breaks off tells the client to resume.
            throw new IOException("the log cannot be read on after position " + at, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the service stops");
        }
    }

    private long sendUpTo(long through, long behind, OutputStream out) throws SQLException, IOException {
        long at = behind;
        while (at < through) {
            List<LoggedEvent> page = log.readablePage(query, at, through);
            ByteArrayOutputStream events = new ByteArrayOutputStream();
            for (LoggedEvent event : page) {
                events.write(ascii("id: " + event.position() + "\ndata: "));
                events.write(EventLines.line(event));
                events.write('\n');
            }
            send(out, events.toByteArray());
            at = page.isEmpty() ? through : page.get(page.size() - 1).position();
        }
        // Whoever comes back has not to pass over again what did not match; and who has gone away is noticed.
        send(out, ascii("id: " + at + "\n\n"));
        return at;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void send(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }
}
