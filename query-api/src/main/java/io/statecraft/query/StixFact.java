package io.statecraft.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What one fact is in STIX: who acts on whom is a relationship, an agreement a grouping of its parties, a claim or a
 * position a note of its content with the actor's opinion of it, and anything else a note. Each carries the quote.
 */
final class StixFact {
    private static final Set<String> HOSTILE = Set.of("THREATEN", "COERCE", "ASSAULT");
    private static final Map<String, String> OPINIONS = Map.of(
            "alleges", "agree",
            "confirms", "strongly-agree",
            "denies", "disagree",
            "goal", "agree",
            "supports", "agree",
            "demands", "agree",
            "opposes", "disagree",
            "rules-out", "strongly-disagree");
    private static final List<String> SHARED = List.of(
            "id",
            "document",
            "kind",
            "quote",
            "start",
            "end",
            "date",
            "factuality",
            "source",
            "extractor",
            "confidence",
            "reading",
            "event",
            "mode");

    private final CitedFact cited;
    private final List<ObjectNode> objects = new ArrayList<>();

    private StixFact(CitedFact cited) {
        this.cited = cited;
    }

    /**
     * The objects of this fact.
     *
     * @param report id of the report that stands for the document
     */
    static List<ObjectNode> objects(CitedFact cited, String report) {
        StixFact fact = new StixFact(cited);
        switch (cited.fact().kind()) {
            case "interaction" -> fact.interaction();
            case "role" -> fact.role();
            case "agreement" -> fact.agreement();
            case "claim", "position" -> fact.stance(report);
            default -> fact.note(report);
        }
        return fact.objects;
    }

    /** Whether it makes its actor a threat: a hostile deed that the source is sure of. */
    static boolean hostile(CitedFact cited) {
        return HOSTILE.contains(cited.content("event").asText())
                && cited.statement().factuality().code().equals("CT+");
    }

    private void interaction() {
        String type = cited.content("event").asText().toLowerCase(Locale.ROOT);
        Actor actor = cited.actors("actor").get(0);
        for (String recipient : identities(cited.actors("recipients"))) {
            relationship(recipient, type, StixActors.identity(actor), recipient);
            if (hostile(cited) && !actor.state()) {
                relationship("targets " + recipient, "targets", StixObjects.id("threat-actor", actor.id()), recipient);
            }
        }
    }

    private void role() {
        relationship(
                "",
                "holds-role-in",
                StixActors.identity(cited.actors("person").get(0)),
                StixActors.identity(cited.actors("organisation").get(0)));
    }

    private void relationship(String part, String type, String source, String target) {
        ObjectNode relationship = StixObjects.related(made("relationship", part), type, source, target);
        cited.day("validFrom").ifPresent(day -> relationship.put("start_time", day + "T00:00:00.000Z"));
        cited.day("validTo").ifPresent(day -> relationship.put("stop_time", day + "T23:59:59.999Z"));
        objects.add(relationship.put("description", cited.statement().quote()));
    }

    private void agreement() {
        ObjectNode grouping = made("grouping", "").put("context", "unspecified");
        grouping.put("name", cited.content("name").asText(cited.content("type").asText()));
        grouping.put("description", cited.statement().quote());
        grouping.set("object_refs", StixObjects.texts(identities(cited.actors("parties"))));
        objects.add(grouping);
    }

    private void stance(String report) {
        String note = note(report);
        Actor actor = cited.actors("actor").get(0);
        ObjectNode opinion = made("opinion", "");
        opinion.put("explanation", cited.statement().quote());
        opinion.put("opinion", OPINIONS.getOrDefault(cited.content("stance").asText(), "neutral"));
        opinion.set("authors", StixObjects.texts(List.of(actor.id())));
        opinion.set("object_refs", StixObjects.texts(List.of(note)));
        objects.add(opinion);
    }

    private String note(String report) {
        ObjectNode note = made("note", "");
        note.put("abstract", cited.fact().kind() + heading());
        note.put("content", cited.statement().quote());
        List<String> about = identities(cited.actors());
        note.set("object_refs", StixObjects.texts(about.isEmpty() ? List.of(report) : about));
        objects.add(note);
        return note.path("id").asText();
    }

    private String heading() {
        String content = cited.content("content").asText("");
        return content.isEmpty() ? "" : ": " + content;
    }

    private ObjectNode made(String type, String part) {
        Instant known = cited.knownFrom();
        ObjectNode object = StixObjects.object(
                type,
                cited.fact().id() + " " + part,
                known,
                cited.revoked() ? cited.knownTo().orElse(known) : known);
        if (cited.revoked()) {
            object.put("revoked", true);
        }
        object.put("confidence", Math.round(cited.statement().confidence() * 100));
        return StixObjects.extended(object, extension());
    }

    private ObjectNode extension() {
        ObjectNode extension = Json.MAPPER.createObjectNode();
        extension.put("fact", cited.fact().id());
        for (String field : SHARED) {
            if (!field.equals("id")
                    && !field.equals("source")
                    && !field.equals("reading")
                    && cited.row().path("data").hasNonNull(field)) {
                extension.set(field, cited.content(field));
            }
        }
        cited.statement().source().ifPresent(source -> extension
                .put("source", source.id())
                .set("source_names", StixObjects.texts(source.names())));
        extension.put("sentence", cited.row().path("sentence").asText());
        extension.put("known_from", cited.knownFrom().toString());
        cited.knownTo().ifPresent(end -> extension.put("known_to", end.toString()));
        ObjectNode content = ((ObjectNode) cited.row().path("data")).deepCopy();
        content.remove(SHARED);
        extension.set("content", content);
        return extension;
    }

    private static List<String> identities(List<Actor> actors) {
        return actors.stream().map(StixActors::identity).distinct().toList();
    }
}
