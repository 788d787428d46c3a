package io.statecraft.facts;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Something that happened, immutable: a CloudEvent 1.0 with Statecraft's extension attributes.
 *
 * @param id unique; the same thing happening again has the same id, so that every step downstream is idempotent
 * @param source who says that it happened, such as {@code /ingest-service}
 * @param time when the thing that the data speaks of held or happened; absent where the text gives no date
 * @param recordedTime extension {@code recordedtime}: when we knew it, in microseconds
 * @param correlationId extension {@code correlationid}: shared by all that followed from one request
 * @param causationId extension {@code causationid}: id of the event that caused this one
 * @param data what happened; of a sealed event without the words of the document ({@link Words})
 * @param sealed the data with its words, under the key of the document ({@link Seal}); absent from an event that is not sealed
 */
public record Event(
        String id,
        URI source,
        Optional<Instant> time,
        Instant recordedTime,
        String correlationId,
        Optional<String> causationId,
        EventData data,
        Optional<String> sealed) {
    public Event {
        Require.present(id, "event id");
        Require.present(correlationId, "correlationid");
        recordedTime = recordedTime.truncatedTo(ChronoUnit.MICROS);
    }

    /** An event that is not sealed. */
    public Event(
            String id,
            URI source,
            Optional<Instant> time,
            Instant recordedTime,
            String correlationId,
            Optional<String> causationId,
            EventData data) {
        this(id, source, time, recordedTime, correlationId, causationId, data, Optional.empty());
    }

    /** The same event without what is sealed: as those read it who have no key. */
    public Event unsealed() {
        return with(data, Optional.empty());
    }

    Event with(EventData newData, Optional<String> newSealed) {
        return new Event(id, source, time, recordedTime, correlationId, causationId, newData, newSealed);
    }

    /** CloudEvents {@code type} of this event. */
    public EventName name() {
        return EventName.of(data);
    }

    /** Starts a chain of events: a document comes in. */
    public static Event registered(Document document, URI source, Instant recordedTime, String correlationId) {
        EventData data = new DocumentRegistered(document);
        return new Event(
                id(data, ""),
                source,
                document.description().published().flatMap(Event::start),
                recordedTime,
                correlationId,
                Optional.empty(),
                data);
    }

    /**
     * An event that this one caused.
     *
     * @param data what happened
     * @param occasion tells repetitions apart that are not the same thing happening again, such as the extractor's version
     * @param source who says so
     * @param recordedTime when we knew it
     */
    public Event causing(EventData data, String occasion, URI source, Instant recordedTime) {
        return new Event(id(data, occasion), source, timeOf(data), recordedTime, correlationId, Optional.of(id), data);
    }

    /**
     * A correction by a person.
     *
     * @param data what is corrected, by whom and why
     * @param occasion unique, so that the same decision can be taken anew; the same request sent twice has the same one
     * @param source who says so
     * @param recordedTime when we knew it
     * @param correlationId shared by all that followed from one request
     * @param cause id of the event that is corrected, where there is one
     */
    public static Event correction(
            Correction data,
            String occasion,
            URI source,
            Instant recordedTime,
            String correlationId,
            Optional<String> cause) {
        return new Event(id(data, occasion), source, timeOf(data), recordedTime, correlationId, cause, data);
    }

    private static Optional<Instant> timeOf(EventData data) {
        return switch (data) {
            case DocumentRegistered registered ->
                registered.document().description().published().flatMap(Event::start);
            case FactRecorded recorded -> recorded.fact().statement().date().flatMap(Event::start);
            case FactRetracted ignored -> Optional.empty();
            case ExtractionCompleted ignored -> Optional.empty();
            case FactReviewed reviewed -> reviewed.as().flatMap(as -> timeOf(as));
            case Resolution resolution -> resolution.date().flatMap(Event::start);
            case DocumentRedacted ignored -> Optional.empty();
            case DocumentWithdrawn ignored -> Optional.empty();
            case CorrectionRevoked ignored -> Optional.empty();
            case ActorsMerged ignored -> Optional.empty();
            case ActorsSeparated ignored -> Optional.empty();
        };
    }

    private static String id(EventData data, String occasion) {
        return ContentHash.of(String.join("\n", EventName.of(data).type(), data.subject(), occasion));
    }

    private static Optional<Instant> start(Edtf date) {
        return date.earliest()
                .filter(day -> day.getYear() >= 1 && day.getYear() <= 9999)
                .map((LocalDate day) -> day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
