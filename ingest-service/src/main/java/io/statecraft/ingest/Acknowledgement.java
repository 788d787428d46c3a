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
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Sends events and returns when the broker has acknowledged them: only then is anyone answered. */
final class Acknowledgement {
    private static final Logger LOG = Logger.getLogger(Acknowledgement.class);
    private static final int UNAVAILABLE = 503;
    private static final int IN_FLIGHT_MAX = 100;

    private final MutinyEmitter<ProducerRecord<String, byte[]>> emitter;
    private final String what;
    private final IngestConfig config;
    private final Sealing sealing;

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
        for (int from = 0; from < events.size(); from += IN_FLIGHT_MAX) {
            List<Event> few = sealing.publishable(events.subList(from, Math.min(from + IN_FLIGHT_MAX, events.size())));
            List<Uni<Void>> sent = few.stream().map(this::send).toList();
            await(few.get(0), Uni.join().all(sent).andFailFast().replaceWithVoid());
        }
    }

    private Uni<Void> send(Event event) {
        return emitter.send(EventCodec.encode(Topics.of(event.data()), event));
    }

    private void await(Event event, Uni<Void> sent) {
        try {
            sent.await().atMost(config.acknowledgementTimeMax());
        } catch (TimeoutException | KafkaException | CompletionException | IllegalStateException e) {
            LOG.errorf(
                    "the broker did not acknowledge %s event=%s document=%s: %s",
                    what, event.id(), event.data().documentId(), e.getMessage());
            throw Problem.of(
                            UNAVAILABLE,
                            "broker-unavailable",
                            "The %s was not accepted because the broker did not acknowledge it; send it again."
                                    .formatted(what))
                    .asException();
        }
    }
}
