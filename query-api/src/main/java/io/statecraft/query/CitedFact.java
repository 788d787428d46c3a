package io.statecraft.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Json;
import io.statecraft.facts.Statement;
import io.statecraft.readmodels.Mention;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A row of the view of cited facts.
 *
 * @param row the row
 * @param fact the fact in it
 * @param revoked whether it is the row of a fact that is no longer held
 */
record CitedFact(ObjectNode row, Fact fact, boolean revoked) {
    /** What a row must have for a file of facts. */
    static final List<String> NEEDED = List.of(
            "document",
            "data",
            "validFrom",
            "validTo",
            "knownFrom",
            "knownTo",
            "sentence",
            "title",
            "publisher",
            "published",
            "url");

    private static final int YEAR_MAX = 9999;

    /** The fact of a row of the view, or of a row that tells a change of it. */
    static CitedFact of(ObjectNode row) {
        if (!row.has("change")) {
            return new CitedFact(row, fact(row), false);
        }
        boolean revoked = !row.path("after").isObject();
        ObjectNode said = (ObjectNode) row.path(revoked ? "before" : "after");
        return new CitedFact(said, fact(said), revoked);
    }

    Statement statement() {
        return fact.statement();
    }

    List<Actor> actors(String part) {
        return Mention.in(fact).stream()
                .filter(mention -> mention.part().equals(part))
                .map(Mention::actor)
                .toList();
    }

    /** All actors, the source of the statement among them. */
    List<Actor> actors() {
        return Mention.in(fact).stream().map(Mention::actor).toList();
    }

    Optional<String> text(String property) {
        return Optional.of(row.path(property)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    JsonNode content(String field) {
        return row.path("data").path(field);
    }

    Instant knownFrom() {
        return Instant.parse(row.path("knownFrom").asText());
    }

    Optional<Instant> knownTo() {
        return text("knownTo").map(Instant::parse);
    }

    /** A day on which it holds; absent as well where the year has not four digits, which other formats cannot write. */
    Optional<LocalDate> day(String property) {
        return text(property).map(LocalDate::parse).filter(day -> day.getYear() >= 1 && day.getYear() <= YEAR_MAX);
    }

    private static Fact fact(ObjectNode row) {
        try {
            return Json.MAPPER.treeToValue(row.path("data"), Fact.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the tables hold only facts", e);
        }
    }
}
