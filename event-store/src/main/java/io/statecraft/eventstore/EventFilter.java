package io.statecraft.eventstore;

import io.statecraft.facts.EventName;
import io.statecraft.service.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which of the log's events are meant; what is absent narrows nothing.
 *
 * @param type full name of the event type
 * @param subject id of the fact, document or actor that the event is about
 * @param document id of the document, or of another stream
 * @param actor id of an actor that the event names, in whatever part
 * @param recordedFrom recorded then or later
 * @param recordedTo recorded then or earlier
 */
record EventFilter(
        Optional<String> type,
        Optional<String> subject,
        Optional<String> document,
        Optional<String> actor,
        Optional<Instant> recordedFrom,
        Optional<Instant> recordedTo) {
    /** All events. */
    static final EventFilter NONE = of(name -> Optional.empty());

    /** The names of what narrows, as clients write them. */
    static final Set<String> NAMES = Set.of("type", "subject", "document", "actor", "recordedFrom", "recordedTo");

    private static final int BAD_REQUEST = 400;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final List<String> TYPES =
            Arrays.stream(EventName.values()).map(EventName::type).toList();

    /** Reads what was said under each of these names; a problem tells the wrong one and what is allowed. */
    static EventFilter of(Function<String, Optional<String>> said) {
        Optional<String> type = said.apply("type");
        type.filter(name -> !TYPES.contains(name)).ifPresent(name -> {
            throw Problem.of(BAD_REQUEST, "invalid-value", "There is no event type " + name + ".")
                    .at("type", TYPES)
                    .asException();
        });
        return new EventFilter(
                type,
                said.apply("subject"),
                said.apply("document"),
                said.apply("actor"),
                said.apply("recordedFrom").map(text -> time("recordedFrom", text)),
                said.apply("recordedTo").map(text -> time("recordedTo", text)));
    }

    EventFilter ofDocument(String id) {
        return new EventFilter(type, subject, Optional.of(id), actor, recordedFrom, recordedTo);
    }

    /** The point of time in this parameter. */
    static Instant time(String name, String text) {
        String allowed = "a point of time such as 2021-07-14T09:30:00Z";
        try {
            Instant time = Instant.parse(text);
            if (!time.isBefore(EARLIEST) && !time.isAfter(LATEST)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            throw wrongTime(name, text, allowed);
        }
        throw wrongTime(name, text, allowed + ", in the years 1 to 9999");
    }

    private static RuntimeException wrongTime(String name, String text, String allowed) {
        return Problem.of(BAD_REQUEST, "invalid-value", name + " must be " + allowed + ", was " + text + ".")
                .at(name, List.of(allowed))
                .asException();
    }
}
