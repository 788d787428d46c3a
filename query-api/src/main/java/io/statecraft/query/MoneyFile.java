package io.statecraft.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Actor;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Facts as FollowTheMoney has them: a document is an article, a state a public body, anyone else a legal entity, an office a
 * link between two, and whatever else was done or said an event that involves its actors. The article is the proof of each.
 *
 * <p>Each actor and each document comes before what refers to it, once; what is held in memory is their ids.
 */
final class MoneyFile implements RowFile {
    private static final String HEADER = "id,entity_id,canonical_id,schema,prop,prop_type,value,dataset,first_seen\n";

    private final Writer out;
    private final boolean statements;
    private final Set<String> written = new HashSet<>();

    private MoneyFile(Writer out, boolean statements) {
        this.out = out;
        this.statements = statements;
    }

    /** A JSON object an entity and line. */
    static MoneyFile entities(Writer out) {
        return new MoneyFile(out, false);
    }

    /** A table of single statements, one value of one property a line. */
    static MoneyFile statements(Writer out) {
        return new MoneyFile(out, true);
    }

    @Override
    public void begin() throws IOException {
        out.write(statements ? HEADER : "");
    }

    @Override
    public void row(ObjectNode row) throws IOException {
        CitedFact cited = CitedFact.of(row);
        Instant known = cited.knownFrom();
        if (written.add(document(cited))) {
            write(article(cited), known);
        }
        for (Actor actor : cited.actors()) {
            if (written.add(id(actor))) {
                write(entity(actor), known);
            }
        }
        write(fact(cited), known);
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private void write(MoneyEntity entity, Instant known) throws IOException {
        out.write(statements ? entity.statements(known) : entity.line());
    }

    private static MoneyEntity article(CitedFact cited) {
        return new MoneyEntity("Article", document(cited))
                .with("fileName", cited.row().path("document").asText() + ".txt")
                .with("title", cited.text("title"))
                .with("publisher", cited.text("publisher"))
                .with("publishedAt", cited.text("published").filter(MoneyFile::date))
                .with("sourceUrl", cited.text("url"));
    }

    /** Its id names it everywhere; the names in the one document that comes first would not be those of all. */
    private static MoneyEntity entity(Actor actor) {
        MoneyEntity entity = new MoneyEntity(actor.state() ? "PublicBody" : "LegalEntity", id(actor))
                .with("name", StixActors.name(actor));
        return entity.with("country", StixActors.country(actor).map(code -> code.toLowerCase(Locale.ROOT)));
    }

    private static MoneyEntity fact(CitedFact cited) {
        boolean office = cited.fact().kind().equals("role");
        MoneyEntity entity = new MoneyEntity(
                        office ? "UnknownLink" : "Event", "fact-" + cited.fact().id())
                .with("recordId", cited.fact().id())
                .with("summary", cited.statement().quote())
                .with("startDate", cited.day("validFrom").map(LocalDate::toString))
                .with("endDate", cited.day("validTo").map(LocalDate::toString))
                .with("modifiedAt", cited.knownFrom().toString())
                .with("publisher", cited.text("publisher"))
                .with("sourceUrl", cited.text("url"));
        if (office) {
            return entity.with("subject", ids(cited.actors("person")))
                    .with("object", ids(cited.actors("organisation")))
                    .with("role", cited.content("role").asText(""));
        }
        return entity.with("name", name(cited))
                .with("involved", ids(cited.actors()))
                .with("organizer", ids(cited.actors("actor")))
                .with("location", cited.statement().place())
                .with(
                        "keywords",
                        List.of(
                                cited.fact().kind(),
                                cited.statement().factuality().code()))
                .with("keywords", cited.content("event").asText(""))
                .with("proof", document(cited));
    }

    private static String name(CitedFact cited) {
        for (String field : List.of("event", "content", "name", "area", "category")) {
            if (cited.content(field).isTextual()) {
                return cited.fact().kind() + ": " + cited.content(field).asText();
            }
        }
        return cited.fact().kind();
    }

    /** FollowTheMoney has years, months and days, but none that are uncertain. */
    private static boolean date(String edtf) {
        return edtf.matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
    }

    private static List<String> ids(List<Actor> actors) {
        return actors.stream().map(MoneyFile::id).distinct().toList();
    }

    private static String id(Actor actor) {
        return "actor-" + actor.id();
    }

    private static String document(CitedFact cited) {
        return "document-" + cited.row().path("document").asText();
    }
}
