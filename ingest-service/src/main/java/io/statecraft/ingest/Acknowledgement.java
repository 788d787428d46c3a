package io.statecraft.ingest;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.Topics;
import io.statecraft.service.Problem;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Sends events and returns when the broker has acknowledged them: only then is anyone answered. */
final class Acknowledgement {
    private static final Logger LOG = Logger.getLogger(Acknowledgement.class);
    private static final int UNAVAILABLE = 503;
    private static final int TOGETHER_MAX = 100;
    /** What an emitter takes before it refuses more: the default of {@code mp.messaging.emitter.default-buffer-size} is 256. */
    private static final int IN_FLIGHT_MAX = 250;

    private final MutinyEmitter<ProducerRecord<String, byte[]>> emitter;
    private final String what;
    private final IngestConfig config;
    private final Sealing sealing;
    /** Many requests at once wait for each other, fairly, instead of being refused. */
    private final Semaphore room = new Semaphore(IN_FLIGHT_MAX, true);

    /**
     * Events through this channel.
     *
     * @param what what they are, for those who must send it again
     */
    Acknowledgement(
            MutinyEmitter<ProducerRecord<String, byte[]>> emitter, String what, IngestConfig config, Sealing sealing) {
        this.emitter = emitter;
        this.what = what;
        this.config = config;
        this.sealing = sealing;
    }

    /** Returns when the event is durable; a {@link Problem} with status 503 when the broker does not say so in time. */
    void await(Event event) {
        await(List.of(event));
    }

    /** Returns when all events are durable, which are sent in their order. */
    void await(List<Event> events) {
        for (int from = 0; from < events.size(); from += TOGETHER_MAX) {
            List<Event> few = sealing.publishable(events.subList(from, Math.min(from + TOGETHER_MAX, events.size())));
            enter(few);
            try {
                List<Uni<Void>> sent = few.stream().map(this::send).toList();
                await(few.get(0), Uni.join().all(sent).andFailFast().replaceWithVoid());
            } finally {
                room.release(few.size());
            }
        }
    }

    private void enter(List<Event> few) {
        try {
            if (!room.tryAcquire(few.size(), config.acknowledgementTimeMax().toMillis(), TimeUnit.MILLISECONDS)) {
                throw unavailable(few.get(0), "too many others wait for it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(few.get(0), "the service stops");
        }
    }

    private Uni<Void> send(Event event) {
        return emitter.send(EventCodec.encode(Topics.of(event.data()), event));
    }

    private void await(Event event, Uni<Void> sent) {
        try {
            sent.await().atMost(config.acknowledgementTimeMax());
        } catch (TimeoutException | KafkaException | CompletionException | IllegalStateException e) {
            throw unavailable(event, String.valueOf(e.getMessage()));
        }
    }

    private RuntimeException unavailable(Event event, String reason) {
        LOG.errorf(
                "the broker did not acknowledge %s event=%s document=%s: %s",
                what, event.id(), event.data().documentId(), reason);
        return Problem.of(
                        UNAVAILABLE,
                        "broker-unavailable",
                        "The %s was not accepted because the broker did not acknowledge it; send it again."
                                .formatted(what))
                .asException();
    }
}
