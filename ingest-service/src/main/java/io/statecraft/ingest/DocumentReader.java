package io.statecraft.ingest;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.kafka.transactions.KafkaTransactions;
import io.statecraft.extraction.Extraction;
import io.statecraft.extraction.Extractor;
import io.statecraft.facts.DocumentRegistered;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.InvalidFactException;
import io.statecraft.facts.Topics;
import io.statecraft.service.DeadLetters;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Reads documents off their topic and publishes what they state, facts and offsets in one Kafka transaction. */
@Singleton
class DocumentReader {
    private static final Logger LOG = Logger.getLogger(DocumentReader.class);
    private static final String READER = "extraction";
    /** BCP 47: no linguistic content. */
    private static final String NO_LANGUAGE = "zxx";

    private static final String NO_PROSE = "no prose: what is stated about it was stated by those who sent it";

    private final KafkaTransactions<ProducerRecord<String, byte[]>> transactions;
    private final KnownFacts facts;
    private final Extractor extractor;
    private final DeadLetters deadLetters;
    private final Sealing sealing;
    private final Clock clock = Clock.systemUTC();

    DocumentReader(
            @Channel("ingest-facts") KafkaTransactions<ProducerRecord<String, byte[]>> transactions,
            KnownFacts facts,
            Extractor extractor,
            DeadLetters deadLetters,
            Sealing sealing) {
        this.transactions = transactions;
        this.facts = facts;
        this.extractor = extractor;
        this.deadLetters = deadLetters;
        this.sealing = sealing;
    }

    @Incoming("ingest-extraction")
    Uni<Void> read(Message<ConsumerRecords<String, byte[]>> batch) {
        return Uni.createFrom()
                .item(() -> events(batch.getPayload()))
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .chain(events -> transactions.withTransactionAndAck(batch, emitter -> {
                    for (Event event : events) {
                        emitter.send(EventCodec.encode(Topics.FACTS, event));
                    }
                    return Uni.createFrom().voidItem();
                }))
                .onFailure()
                .invoke(e -> LOG.warnf(e, "publishing facts failed and is tried again"));
    }

    private List<Event> events(ConsumerRecords<String, byte[]> documents) {
        List<Event> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : documents) {
            try {
                Optional<Event> event = sealing.opened(EventCodec.decode(message));
                if (event.isPresent() && event.get().data() instanceof DocumentRegistered registered) {
                    events.addAll(sealing.publishable(reading(event.get(), registered)));
                }
            } catch (InvalidFactException e) {
                deadLetters.bury(message, READER, String.valueOf(e.getMessage()));
            }
        }
        return events;
    }

    /**
     * A document that cannot be read now takes nothing back: what was read before stays until a reading succeeds. Nor does
     * an engine that only stands in for the one that was asked.
     */
    private List<Event> reading(Event event, DocumentRegistered registered) {
        Extraction extraction = extraction(registered);
        boolean asAsked =
                extraction.problem().isEmpty() && extraction.extractor().equals(extractor.name());
        Set<String> before = asAsked ? heldSoFar(registered.document().id()) : Set.of();
        return Reading.of(event, extraction, clock.instant(), before);
    }

    private Set<String> heldSoFar(String document) {
        try {
            return facts.restingOnReading(document);
        } catch (SQLException e) {
            throw new IllegalStateException("the facts of document " + document + " cannot be looked up", e);
        }
    }

    /**
     * A bug in reading one document must not stop the others: it is logged and told in the document's status, without its
     * message, which may quote the document.
     */
    private Extraction extraction(DocumentRegistered registered) {
        String id = registered.document().id();
        if (registered
                .document()
                .description()
                .language()
                .filter(NO_LANGUAGE::equals)
                .isPresent()) {
            return new Extraction(extractor.name(), List.of(), 0, Optional.of(NO_PROSE), Optional.empty());
        }
        try {
            long start = System.nanoTime();
            Extraction extraction = extractor.extract(registered.document());
            LOG.infof(
                    "read document=%s extractor=%s sentences=%d facts=%d millis=%d",
                    id,
                    extraction.extractor(),
                    extraction.sentences(),
                    extraction.facts().size(),
                    (System.nanoTime() - start) / 1_000_000);
            extraction.problem().ifPresent(problem -> LOG.warnf("document=%s problem=%s", id, problem));
            extraction.note().ifPresent(note -> LOG.warnf("document=%s note=%s", id, note));
            return extraction;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(e, "reading failed document=%s", id);
            return Extraction.none(
                    extractor.name(), "extraction failed: " + e.getClass().getSimpleName());
        }
    }
}
