package io.statecraft.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.FactRetracted;
import io.statecraft.facts.FactReviewed;
import io.statecraft.facts.InvalidFactException;
import io.statecraft.facts.Json;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.View;
import io.statecraft.service.DocumentKeys;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** The rows that come, as server-sent events. */
final class FactStream implements StreamingOutput {
    private static final Logger LOG = Logger.getLogger(FactStream.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final View view;
    private final Map<String, List<String>> filters;
    private final LogTail tail;
    private final DataSource database;
    private final Duration silenceMax;
    private final BooleanSupplier over;

    /** @param database where the keys of sealed events are */
    FactStream(
            View view,
            Map<String, List<String>> filters,
            LogTail tail,
            DataSource database,
            Duration silenceMax,
            BooleanSupplier over) {
        this.view = view;
        this.filters = filters;
        this.tail = tail;
        this.database = database;
        this.silenceMax = silenceMax;
        this.over = over;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (tail) {
            send(out, "retry: 1000\n: " + view.question() + "\n\n");
            long silentSince = System.nanoTime();
            while (!over.getAsBoolean()) {
                List<ConsumerRecord<String, byte[]>> messages = tail.poll(POLL);
                DocumentKeys keys = keys(messages);
                for (ConsumerRecord<String, byte[]> message : messages) {
                    tail.passed(message);
                    String events = events(message, keys);
                    if (!events.isEmpty()) {
                        send(out, events);
                        silentSince = System.nanoTime();
                    }
                }
                if (System.nanoTime() - silentSince > silenceMax.toNanos()) {
                    // The place goes with it: whoever comes back has not to read again what did not concern them.
                    send(out, "id: " + tail.place() + "\n: still here\n\n");
                    silentSince = System.nanoTime();
                }
            }
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private DocumentKeys keys(List<ConsumerRecord<String, byte[]>> messages) throws IOException {
        if (messages.isEmpty()) {
            return DocumentKeys.NONE;
        }
        try (Connection connection = database.getConnection()) {
            return DocumentKeys.of(connection, messages);
        } catch (SQLException e) {
            // A connection that breaks off tells the client to resume.
            throw new IOException("the keys of documents cannot be read", e);
        }
    }

    private String events(ConsumerRecord<String, byte[]> message, DocumentKeys keys) {
        Event event;
        try {
            event = keys.open(EventCodec.decode(message));
        } catch (InvalidFactException e) {
            LOG.debugf(e, "passed over partition=%d offset=%d", message.partition(), message.offset());
            return "";
        }
        String gone = gone(event);
        if (!gone.isEmpty()) {
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            data.put("fact", gone).put("eventId", event.id());
            data.put("knownTo", event.recordedTime().toString());
            return "id: " + tail.place() + "\nevent: retracted\ndata: " + data + "\n\n";
        }
        List<Map<String, Object>> rows = view.said(event, filters);
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            // Only the last row of an event has an id: who was cut off between two rows gets all of them again.
            if (i == rows.size() - 1) {
                events.append("id: ").append(tail.place()).append('\n');
            }
            events.append("event: recorded\ndata: ").append(json(rows.get(i))).append("\n\n");
        }
        return events.toString();
    }

    /** The fact that this event takes back, by itself or by a review; empty when it takes none back. */
    private static String gone(Event event) {
        return switch (event.data()) {
            case FactRetracted retracted -> retracted.subject();
            case FactReviewed reviewed -> reviewed.as().isPresent() ? "" : reviewed.fact();
            default -> "";
        };
    }

    private ObjectNode json(Map<String, Object> row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Column column : view.columns()) {
            Object value = row.get(column.property());
            boolean time = value instanceof Instant || value instanceof LocalDate;
            if (value instanceof List<?> texts) {
                ArrayNode array = json.putArray(column.property());
                texts.forEach(text -> array.add(String.valueOf(text)));
            } else {
                json.set(column.property(), Json.MAPPER.valueToTree(time ? String.valueOf(value) : value));
            }
        }
        return Rows.withEvidence(json, view.columns());
    }
}
