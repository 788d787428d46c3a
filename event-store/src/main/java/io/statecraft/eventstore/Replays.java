package io.statecraft.eventstore;

import io.quarkus.runtime.ShutdownEvent;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Publishes events of the log again, in its order: to another topic for a new subscriber, or to topics that were lost. */
@ApplicationScoped
class Replays {
    private static final Logger LOG = Logger.getLogger(Replays.class);
    private static final int REQUEST_BYTES_MAX = 48 << 20;

    private final LogReader log;
    private final String bootstrapServers;
    private volatile Optional<ReplayStatus> status = Optional.empty();
    private volatile boolean stopping;

    Replays(LogReader log, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.log = log;
        this.bootstrapServers = bootstrapServers;
    }

    /** The last replay that was started here. */
    Optional<ReplayStatus> last() {
        return status;
    }

    /** Begins to publish what this query finds up to a position; empty when another replay is running. */
    Optional<ReplayStatus> begin(String topic, EventQuery query, long through) {
        return begin(topic, query, through, event -> topic);
    }

    /** Begins to publish the whole log to the topics where its events came from; empty when another replay is running. */
    Optional<ReplayStatus> restore(long through) {
        return begin(String.join(", ", Topics.ALL), EventQuery.all(), through, event -> Topics.of(event.data()));
    }

    /** Whether the topics where events come from hold nothing. */
    boolean topicsAreEmpty() throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", (Object) bootstrapServers))) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (TopicDescription topic :
                    admin.describeTopics(Topics.ALL).allTopicNames().get().values()) {
                topic.partitions().forEach(it -> partitions.add(new TopicPartition(topic.name(), it.partition())));
            }
            for (TopicPartition partition : partitions) {
                long end = admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                        .partitionResult(partition)
                        .get()
                        .offset();
                if (end > 0) {
                    return false;
                }
            }
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics cannot be looked at", e.getCause());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private synchronized Optional<ReplayStatus> begin(
            String topic, EventQuery query, long through, Function<Event, String> target) {
        if (status.filter(ReplayStatus::running).isPresent()) {
            return Optional.empty();
        }
        ReplayStatus begun = new ReplayStatus(
                UUID.randomUUID().toString(), topic, ReplayStatus.RUNNING, query.after(), through, 0, Optional.empty());
        status = Optional.of(begun);
        Thread.ofVirtual().name("replay").start(() -> status = Optional.of(run(begun, query, target)));
        return status;
    }

    private ReplayStatus run(ReplayStatus begun, EventQuery query, Function<Event, String> target) {
        ReplayStatus now = begun;
        try (Producer<String, byte[]> producer = producer()) {
            while (now.position() < now.through()) {
                if (stopping) {
                    return now.failed("the service stops");
                }
                List<LoggedEvent> page = log.page(query, now.position(), now.through());
                if (page.isEmpty()) {
                    break;
                }
                publish(producer, page, target);
                now = now.passed(page.get(page.size() - 1).position(), page.size());
                status = Optional.of(now);
            }
            LOG.infof("replay done topic=%s published=%d", now.topic(), now.published());
            return now.done();
        } catch (SQLException | ExecutionException | RuntimeException e) {
            LOG.errorf(e, "replay failed topic=%s position=%d", now.topic(), now.position());
            return now.failed(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return now.failed("interrupted");
        }
    }

    /** Returns when the broker has acknowledged them all. */
    private static void publish(
            Producer<String, byte[]> producer, List<LoggedEvent> page, Function<Event, String> target)
            throws ExecutionException, InterruptedException {
        List<Future<?>> sent = new ArrayList<>(page.size());
        for (LoggedEvent logged : page) {
            Event event = EventCodec.fromStructured(logged.bytes());
            sent.add(producer.send(EventCodec.encode(target.apply(event), event)));
        }
        for (Future<?> one : sent) {
            one.get();
        }
    }

    private Producer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "acks", "all",
                        "enable.idempotence", "true",
                        "compression.type", "zstd",
                        "max.request.size", REQUEST_BYTES_MAX),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
