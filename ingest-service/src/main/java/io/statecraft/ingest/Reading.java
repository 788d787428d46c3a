package io.statecraft.ingest;

import io.statecraft.extraction.Extraction;
import io.statecraft.facts.DocumentRegistered;
import io.statecraft.facts.Event;
import io.statecraft.facts.ExtractionCompleted;
import io.statecraft.facts.FactRecorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What follows from reading a document, as events. */
final class Reading {
    private Reading() {}

    /**
     * One {@code FactRecorded} a fact, then one {@code ExtractionCompleted}.
     *
     * @param registered the event by which the document came in
     * @param extraction what was read in it
     * @param when when it was read
     */
    static List<Event> of(Event registered, Extraction extraction, Instant when) {
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
        ExtractionCompleted completed = new ExtractionCompleted(
                data.document().id(), extractor, ids, extraction.sentences(), extraction.problem(), extraction.note());
        events.add(registered.causing(completed, extractor, Registrar.SOURCE, when));
        return events;
    }
}
