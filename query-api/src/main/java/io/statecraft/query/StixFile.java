package io.statecraft.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Json;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Facts as a bundle of STIX 2.1. Their rows come document by document: a document is a report of what its facts are, so
 * that no more is held than the ids of one document's objects and of the actors.
 *
 * <p>A bundle of changes has no reports, because it has only a part of each document; what is no longer held is in it as
 * revoked.
 */
final class StixFile implements RowFile {
    private static final int YEAR_MAX = 9999;

    private final Writer out;
    private final String asked;
    private final StixActors actors = new StixActors();
    private final List<String> reported = new ArrayList<>();
    private Optional<CitedFact> last = Optional.empty();
    private Instant modified = Instant.EPOCH;
    private boolean changes;

    /**
     * A bundle.
     *
     * @param asked what was asked for, which gives the bundle its id
     */
    StixFile(Writer out, String asked) {
        this.out = out;
        this.asked = asked;
    }

    @Override
    public void begin() throws IOException {
        out.write("{\"type\":\"bundle\",\"id\":\"" + StixObjects.id("bundle", asked) + "\",\"objects\":[\n");
        out.write(StixObjects.producer().toString());
        write(StixObjects.extensionDefinition());
    }

    @Override
    public void row(ObjectNode row) throws IOException {
        CitedFact cited = CitedFact.of(row);
        changes = row.has("change");
        if (last.isPresent() && !document(last.get()).equals(document(cited))) {
            report();
        }
        for (Actor actor : cited.actors()) {
            for (ObjectNode object : actors.introduced(actor)) {
                write(object);
            }
        }
        if (StixFact.hostile(cited)) {
            for (ObjectNode object : actors.threat(cited.actors().get(0))) {
                write(object);
            }
        }
        for (ObjectNode object : StixFact.objects(cited, StixObjects.id("report", document(cited)))) {
            write(object);
            reported.add(object.path("id").asText());
        }
        modified = modified.isBefore(cited.knownFrom()) ? cited.knownFrom() : modified;
        last = Optional.of(cited);
    }

    @Override
    public void end() throws IOException {
        report();
        out.write("\n]}\n");
        out.flush();
    }

    private void report() throws IOException {
        if (last.isPresent() && !changes) {
            write(report(last.get()));
        }
        reported.clear();
        modified = Instant.EPOCH;
    }

    private ObjectNode report(CitedFact one) {
        String document = document(one);
        ObjectNode report = StixObjects.object("report", document, published(one), modified);
        report.put("name", one.text("title").orElse("Document " + document));
        report.set("report_types", StixObjects.texts(List.of("threat-report")));
        report.put("published", StixObjects.time(published(one)));
        ObjectNode reference = Json.MAPPER.createObjectNode();
        reference.put("source_name", one.text("publisher").orElse("unknown"));
        one.text("url").ifPresent(url -> reference.put("url", url));
        reference.put("external_id", document);
        report.set("external_references", Json.MAPPER.createArrayNode().add(reference));
        report.set("object_refs", StixObjects.texts(reported));
        ObjectNode extension = Json.MAPPER.createObjectNode().put("document", document);
        one.text("published").ifPresent(date -> extension.put("published", date));
        return StixObjects.extended(report, extension);
    }

    /** STIX wants a point of time: the first of those that the date of publication can mean, else when it was known. */
    private static Instant published(CitedFact one) {
        return one.text("published")
                .flatMap(date -> Edtf.parse(date).earliest())
                .filter(day -> day.getYear() >= 1 && day.getYear() <= YEAR_MAX)
                .map(day -> Instant.parse(day + "T00:00:00Z"))
                .filter(day -> day.isBefore(one.knownFrom()))
                .orElse(one.knownFrom());
    }

    private static String document(CitedFact cited) {
        return cited.row().path("document").asText();
    }

    private void write(ObjectNode object) throws IOException {
        out.write(",\n" + object);
    }
}
