package io.statecraft.ingest;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.statecraft.facts.Event;
import io.statecraft.facts.FactRecorded;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;

/** Makes facts durable that clients state: one is recorded when the broker has acknowledged it, and not before. */
@Singleton
class Recorder {
    private static final Logger LOG = Logger.getLogger(Recorder.class);

    private final Acknowledgement acknowledgement;
    private final KnownFacts known;
    private final Clock clock = Clock.systemUTC();

    Recorder(
            @Channel("ingest-corrections") MutinyEmitter<ProducerRecord<String, byte[]>> facts,
            KnownFacts known,
            IngestConfig config,
            Sealing sealing) {
        this.acknowledgement = new Acknowledgement(facts, "fact", config, sealing);
        this.known = known;
    }

    /**
     * Returns when all facts are durable; a problem with status 503 when the broker does not say so in time. The same facts
     * stated again by the same client are the same events.
     *
     * @param registered the event by which their document came in
     * @param extractor who states them
     */
    void record(Event registered, String extractor, List<FactRecorded> facts) {
        record(Collections.nCopies(facts.size(), registered), extractor, facts);
    }

    /** The same for facts of several documents: to each fact the event by which its document came in. */
    void record(List<Event> registered, String extractor, List<FactRecorded> facts) {
        Instant now = clock.instant();
        URI source = URI.create("/" + extractor);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            events.add(registered.get(i).causing(facts.get(i), extractor, source, now));
        }
        acknowledgement.await(events);
        try {
            known.stated(facts, extractor);
        } catch (SQLException e) {
            LOG.warnf("cannot note facts extractor=%s, they follow from the topic: %s", extractor, e.getMessage());
        }
    }
}
