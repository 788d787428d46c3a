package io.statecraft.query.standing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.Identifier;
import io.statecraft.facts.DocumentRedacted;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.InvalidFactException;
import io.statecraft.facts.Json;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.View;
import io.statecraft.service.DocumentKeys;
import io.statecraft.service.ReadOnFromStoredPosition;
import io.statecraft.service.StoredPositions;
import io.statecraft.service.TopicCreation;
import io.statecraft.service.Transaction;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Reads the topics of changes, and puts what a standing question asks for into the queue of its webhook, exactly once. */
@Singleton
class ToldChanges {
    static final String CHANNEL = "standing-questions";

    private static final Logger LOG = Logger.getLogger(ToldChanges.class);
    private static final StoredPositions POSITIONS = new StoredPositions(StandingQuestions.SCHEMA);
    private static final int BEFORE_CHANNELS = 1;
    /** So far the clock of who tells a change may be behind the clock of who has answered the question. */
    private static final Duration CLOCKS_APART_MAX = Duration.ofMinutes(1);

    private final javax.sql.DataSource database;
    private final TopicCreation creation;

    ToldChanges(@DataSource("questions") javax.sql.DataSource database, TopicCreation creation) {
        this.database = database;
        this.creation = creation;
    }

    /** Whichever service comes first makes the topics. */
    void prepare(@Observes @Priority(BEFORE_CHANNELS) StartupEvent started)
            throws InterruptedException, TimeoutException {
        creation.createCompacted(ReadModels.ALL.stream().map(ReadModel::topic).toList());
    }

    /** A question, and which rows it asks for. */
    private record Watched(StandingQuestions.Watch watch, View view, Predicate<JsonNode> rows) {
        static Stream<Watched> of(StandingQuestions.Watch watch) {
            return ReadModels.view(watch.view()).stream()
                    .map(view -> new Watched(watch, view, view.watching(watch.filters())));
        }

        /** Whether a row of this change is asked for, as it was or as it is now. */
        boolean concerns(ConsumerRecord<String, byte[]> message, JsonNode data) {
            return view.topic().equals(message.topic())
                    && message.timestamp()
                            >= watch.createdAt().minus(CLOCKS_APART_MAX).toEpochMilli()
                    && (rows.test(data.path("before")) || rows.test(data.path("after")));
        }
    }

    @Incoming(CHANNEL)
    @Blocking
    @Retry(maxRetries = -1, delay = 1, delayUnit = ChronoUnit.SECONDS, maxDuration = 0, retryOn = SQLException.class)
    void follow(ConsumerRecords<String, byte[]> batch) throws SQLException {
        Transaction.run(database, connection -> {
            List<ConsumerRecord<String, byte[]>> unseen = POSITIONS.advance(connection, batch);
            List<Watched> watched = StandingQuestions.watches(connection).stream()
                    .flatMap(Watched::of)
                    .toList();
            if (!watched.isEmpty()) {
                for (ConsumerRecord<String, byte[]> message : unseen) {
                    queue(connection, watched, message);
                }
            }
            return batch.count();
        });
    }

    private static void queue(Connection connection, List<Watched> watched, ConsumerRecord<String, byte[]> message)
            throws SQLException {
        // Empty: compaction forgets the row. Without a correlation: a row that is told again, which is no change.
        if (message.value() == null || message.headers().lastHeader("ce_" + EventCodec.CORRELATION_ID) == null) {
            return;
        }
        try {
            CloudEvent change = KafkaMessageFactory.createReader(message).toEvent();
            CloudEventData value = Objects.requireNonNull(change.getData());
            JsonNode data = Json.read(value.toBytes(), JsonNode.class);
            String document = document(data);
            boolean redaction = DocumentRedacted.eventId(document)
                    .equals(String.valueOf(change.getExtension(EventCodec.CAUSATION_ID)));
            if (redaction) {
                Deliveries.forget(connection, document);
            }
            List<Watched> concerned = watched.stream()
                    .filter(each -> each.concerns(message, data))
                    .toList();
            if (!concerned.isEmpty() && (redaction || !isRedacted(connection, document))) {
                for (Watched each : concerned) {
                    String question = each.watch().question();
                    Deliveries.add(connection, question, change.getId(), body(change, data, question));
                }
            }
        } catch (CloudEventRWException | InvalidFactException e) {
            LOG.warnf(
                    "passed over an unreadable change topic=%s partition=%d offset=%d reason=%s",
                    message.topic(), message.partition(), message.offset(), e.getMessage());
        }
    }

    private static String document(JsonNode data) {
        String before = data.at("/before/document").asText();
        return before.isEmpty() ? data.at("/after/document").asText() : before;
    }

    /** What was told of a document before it was redacted must not wait for a webhook: it has words. */
    private static boolean isRedacted(Connection connection, String document) throws SQLException {
        return !DocumentKeys.redacted(connection, List.of(document)).isEmpty();
    }

    /** The change as one JSON object, CloudEvents structured mode, with the question that it answers. */
    private static byte[] body(CloudEvent change, JsonNode data, String question) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (String name : change.getAttributeNames()) {
            json.put(name, String.valueOf(change.getAttribute(name)));
        }
        for (String name : change.getExtensionNames()) {
            json.put(name, String.valueOf(change.getExtension(name)));
        }
        json.put("standingquestion", question);
        json.set("data", data);
        return Json.line(json).getBytes(StandardCharsets.UTF_8);
    }

    /** Starts the channel where the table stands. */
    @Singleton
    @Identifier(CHANNEL)
    static class Position extends ReadOnFromStoredPosition {
        Position(@DataSource("questions") javax.sql.DataSource database) {
            super(database, POSITIONS);
        }
    }
}
