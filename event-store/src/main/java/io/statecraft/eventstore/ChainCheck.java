package io.statecraft.eventstore;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.Json;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Goes along the log from a known end and finds the first event that does not follow from the one before. */
final class ChainCheck {
    /**
     * Where the log is no longer what was written.
     *
     * @param position the first position that is wrong
     * @param reason what is wrong there
     */
    record Break(long position, String reason) {}

    private Head at;

    ChainCheck(Head start) {
        this.at = start;
    }

    /** The end of what was found sound. */
    Head at() {
        return at;
    }

    /** Goes one event on, which is listed for these actors; present when that event is wrong, and then the check is over. */
    Optional<Break> next(LoggedEvent event, Set<String> actors) {
        Head expected = at.after(event.bytes());
        if (event.position() != expected.position()) {
            return broken("the event is missing: the next one in the log has position " + event.position());
        }
        if (!expected.hasHash(event.hash())) {
            return broken("the hash does not follow from the hash before and the event's bytes");
        }
        Optional<String> lie = wrongColumn(event, actors);
        if (lie.isPresent()) {
            return broken("the column " + lie.get() + " says something else than the event's bytes");
        }
        at = expected;
        return Optional.empty();
    }

    /** The end: all of the log was passed and nothing else is behind it. */
    Optional<Break> end(Head head, long lastPosition) {
        if (lastPosition > head.position()) {
            return Optional.of(new Break(head.position() + 1, "there is an event behind the head of the log"));
        }
        if (at.position() < head.position()) {
            return broken("the event is missing: the log ends here, its head is at position " + head.position());
        }
        if (!at.hasHash(head.hash())) {
            return Optional.of(new Break(at.position(), "the head of the log has another hash"));
        }
        return Optional.empty();
    }

    private Optional<Break> broken(String reason) {
        return Optional.of(new Break(at.position() + 1, reason));
    }

    /** Filters and indexes look at columns, so these must not say anything else than what the hash covers. */
    private static Optional<String> wrongColumn(LoggedEvent event, Set<String> actors) {
        JsonNode json;
        Set<String> named;
        try {
            json = Json.MAPPER.readTree(event.bytes());
            named = NamedActors.in(event.bytes());
        } catch (IOException e) {
            return Optional.of("bytes");
        }
        if (!json.path("id").asText().equals(event.id())) {
            return Optional.of("event_id");
        }
        if (!json.path("type").asText().equals(event.type())) {
            return Optional.of("type");
        }
        if (!json.path("subject").asText().equals(event.subject())) {
            return Optional.of("subject");
        }
        if (!json.path("partitionkey").asText().equals(event.document())) {
            return Optional.of("document");
        }
        if (!named.equals(actors)) {
            return Optional.of("actor");
        }
        return isAt(event.recordedTime(), json.path("recordedtime").asText())
                ? Optional.empty()
                : Optional.of("recorded_time");
    }

    private static boolean isAt(Instant time, String text) {
        try {
            return Instant.parse(text).equals(time);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
