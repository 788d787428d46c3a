package io.statecraft.ingest;

import io.statecraft.extraction.Extraction;
import io.statecraft.facts.DocumentRegistered;
import io.statecraft.facts.Event;
import io.statecraft.facts.ExtractionCompleted;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.FactRetracted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What follows from reading a document, as events. */
final class Reading {
    private Reading() {}

    /**
     * One {@code FactRecorded} a fact, one {@code FactRetracted} for each that an earlier extractor read and this one does
     * not, then one {@code ExtractionCompleted}, which is their cause.
     *
     * @param registered the event by which the document came in
     * @param extraction what was read in it
     * @param when when it was read
     * @param before ids of the facts that are held so far and rest on reading alone
     */
    static List<Event> of(Event registered, Extraction extraction, Instant when, Set<String> before) {
        String extractor = extraction.extractor();
        DocumentRegistered data = (DocumentRegistered) registered.data();
        List<Event> events = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Extraction.Found found : extraction.facts()) {
            FactRecorded recorded = new FactRecorded(
                    found.fact(), found.sentence(), data.document().description());
            events.add(registered.causing(recorded, extractor, Registrar.SOURCE, when));
            ids.add(found.fact().id());
        }
        Event completed = registered.causing(
                new ExtractionCompleted(
                        data.document().id(),
                        extractor,
                        ids,
                        extraction.sentences(),
                        extraction.problem(),
                        extraction.note()),
                extractor,
                Registrar.SOURCE,
                when);
        before.stream().filter(id -> !ids.contains(id)).forEach(id -> {
            FactRetracted retracted =
                    new FactRetracted(id, data.document().id(), extractor + " does not find it any more");
            events.add(completed.causing(retracted, extractor, Registrar.SOURCE, when));
        });
        events.add(completed);
        return events;
    }
}
