package io.statecraft.ingest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.statecraft.facts.DocumentRegistered;
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

    /** So many characters of texts are kept: a client that states facts states many about one document. */
    private static final long RECENT_CHARACTERS_MAX = 8 << 20;

    private final DocumentStates states;
    private final Archive archive;
    private final Sealing sealing;
    /** As they stand in the topic, under the seal: whether they may be opened is asked each time. */
    private final Cache<Registration, Event> recent = Caffeine.newBuilder()
            .maximumWeight(RECENT_CHARACTERS_MAX)
            .weigher((Registration registration, Event event) -> characters(event))
            .build();

    /** A document may have been registered again, elsewhere in the topic. */
    private record Registration(String document, TopicPlace place) {}

    RegisteredDocuments(DocumentStates states, Archive archive, Sealing sealing) {
        this.states = states;
        this.archive = archive;
        this.sealing = sealing;
    }

    /** The event by which this document came in; a {@link Problem} with status 404 if there is none, 410 if it is redacted. */
    Event registration(String document) throws SQLException {
        states.required(document);
        Event registered = recent.get(new Registration(document, place(document)), this::read);
        return sealing.opened(registered).orElseThrow(() -> Sealing.gone(document));
    }

    private Event read(Registration registration) {
        try (Archive.OpenTopic topic = archive.open(Topics.DOCUMENTS)) {
            return topic.read(registration.place());
        }
    }

    private static int characters(Event event) {
        return event.sealed().map(String::length).orElse(0)
                + (event.data() instanceof DocumentRegistered registered
                        ? registered.document().text().length()
                        : 0);
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
