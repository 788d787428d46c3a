package io.statecraft.ingest;

import io.statecraft.facts.Event;
import io.statecraft.facts.Topics;
import io.statecraft.service.Problem;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Documents as they were registered, with their text. */
@Singleton
class RegisteredDocuments {
    private static final Duration PLACE_TIME_MAX = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int UNAVAILABLE = 503;

    private final DocumentStates states;
    private final Archive archive;
    private final Sealing sealing;

    RegisteredDocuments(DocumentStates states, Archive archive, Sealing sealing) {
        this.states = states;
        this.archive = archive;
        this.sealing = sealing;
    }

    /** The event by which this document came in; a {@link Problem} with status 404 if there is none, 410 if it is redacted. */
    Event registration(String document) throws SQLException {
        states.required(document);
        TopicPlace place = place(document);
        try (Archive.OpenTopic topic = archive.open(Topics.DOCUMENTS)) {
            return sealing.opened(topic.read(place)).orElseThrow(() -> Sealing.gone(document));
        }
    }

    /** A document is known before its place is: that follows from the topic. */
    private TopicPlace place(String document) throws SQLException {
        for (long end = System.nanoTime() + PLACE_TIME_MAX.toNanos(); System.nanoTime() < end; ) {
            Optional<TopicPlace> place = states.place(document);
            if (place.isPresent()) {
                return place.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw Problem.of(UNAVAILABLE, "document-not-yet-readable", "The document has only just come in; try again.")
                .asException(PLACE_TIME_MAX);
    }
}
