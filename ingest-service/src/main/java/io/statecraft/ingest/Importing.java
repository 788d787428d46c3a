package io.statecraft.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Document;
import io.statecraft.facts.Event;
import io.statecraft.facts.FactRecorded;
import io.statecraft.ingest.imports.ImportFormat;
import io.statecraft.ingest.imports.ImportedRow;
import io.statecraft.service.ProblemException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes the rows of one file, some at a time: first their documents are durable, then the facts that they state. */
final class Importing {
    private static final int ROWS_AT_A_TIME = 100;
    private static final int EXAMPLES_MAX = 5;

    private final ImportFormat format;
    private final Registrar registrar;
    private final Recorder recorder;
    private final KnownFacts known;
    private final String correlationId;
    private final int textCharactersMax;
    private final List<Taken> waiting = new ArrayList<>();
    private final Map<String, Long> mapped = new TreeMap<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<String, List<Long>> examples = new TreeMap<>();
    private long rows;
    private long taken;
    private long knownBefore;

    /** A row that is a document with a fact. */
    private record Taken(Document document, FactRecorded fact) {}

    Importing(
            ImportFormat format,
            Registrar registrar,
            Recorder recorder,
            KnownFacts known,
            String correlationId,
            int textCharactersMax) {
        this.format = format;
        this.registrar = registrar;
        this.recorder = recorder;
        this.known = known;
        this.correlationId = correlationId;
        this.textCharactersMax = textCharactersMax;
    }

    void row(long number, ImportedRow row) {
        rows++;
        switch (row) {
            case ImportedRow.LeftOut leftOut -> leaveOut(number, leftOut.reason());
            case ImportedRow.Stated stated -> state(number, stated);
            case ImportedRow.Prose prose -> register(number, prose);
        }
        if (waiting.size() == ROWS_AT_A_TIME) {
            write();
        }
    }

    ImportReport end() {
        write();
        return new ImportReport(
                format.code(),
                format.extractor(),
                rows,
                taken,
                knownBefore,
                reasons.values().stream().mapToLong(Long::longValue).sum(),
                mapped,
                reasons,
                examples);
    }

    private void state(long number, ImportedRow.Stated stated) {
        Document document = Document.of(stated.text(), stated.description());
        ObjectNode fact = stated.fact().deepCopy();
        if (!fact.hasNonNull("quote")) {
            fact.put("quote", document.text()).put("start", 0);
        }
        switch (new FactStatement(document, format.extractor()).read(fact)) {
            case StatedFact.Sound sound -> {
                mapped.merge(stated.mapping(), 1L, Long::sum);
                waiting.add(new Taken(document, sound.recorded()));
            }
            case StatedFact.Unsound unsound ->
                leaveOut(number, unsound.problems().get(0).detail());
        }
    }

    private void register(long number, ImportedRow.Prose prose) {
        try {
            Document document = Limits.document(prose.text(), prose.description(), textCharactersMax);
            if (registrar.registerIfNew(document, correlationId)) {
                taken++;
                mapped.merge(prose.mapping() + " -> document to be read", 1L, Long::sum);
            } else {
                knownBefore++;
            }
        } catch (ProblemException e) {
            if (e.problem().mayPass()) {
                throw e;
            }
            leaveOut(number, e.problem().detail());
        }
    }

    private void leaveOut(long number, String reason) {
        reasons.merge(reason, 1L, Long::sum);
        List<Long> some = examples.computeIfAbsent(reason, ignored -> new ArrayList<>());
        if (some.size() < EXAMPLES_MAX) {
            some.add(number);
        }
    }

    private void write() {
        List<Taken> fresh = waiting.stream().filter(row -> !isKnown(row)).toList();
        knownBefore += waiting.size() - fresh.size();
        List<Event> registered =
                registrar.register(fresh.stream().map(Taken::document).toList(), correlationId);
        recorder.record(
                registered, format.extractor(), fresh.stream().map(Taken::fact).toList());
        taken += fresh.size();
        waiting.clear();
    }

    private boolean isKnown(Taken row) {
        try {
            return known.statedBy(format.extractor(), row.document().id())
                    .contains(row.fact().subject());
        } catch (SQLException e) {
            throw new IllegalStateException("what is known cannot be looked up", e);
        }
    }
}
