package io.statecraft.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Json;
import io.statecraft.readmodels.Question;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.TimePoint;
import io.statecraft.readmodels.View;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers for those who read no second page and follow no link: each row with the words that state it. */
@Singleton
class CitedAnswers {
    static final int ROWS_MAX = 100;
    private static final int ROWS_DEFAULT = 20;
    private static final int QUOTES_MAX = 5;

    private final ViewRows views;

    CitedAnswers(ViewRows views) {
        this.views = views;
    }

    /** The answer of a view to these arguments; a wrong one ends in a problem that names it. */
    ObjectNode of(View view, Map<String, Object> arguments) {
        Asked asked = views.asked(view, parameters(arguments));
        int limit = Math.min(asked.limit().orElse(ROWS_DEFAULT), ROWS_MAX);
        List<ObjectNode> rows = views.read(view, asked.question().upTo(limit + 1));
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.put("question", view.question());
        answer.put("more", rows.size() > limit);
        List<ObjectNode> shown = rows.subList(0, Math.min(limit, rows.size()));
        answer.set("rows", cited(shown, asked.question()));
        return answer;
    }

    private ArrayNode cited(List<ObjectNode> rows, Question asked) {
        Set<String> facts = new LinkedHashSet<>();
        rows.forEach(row -> facts.addAll(facts(row)));
        Map<String, ObjectNode> quotes = new HashMap<>();
        if (!facts.isEmpty()) {
            TimePoint then =
                    asked.when().knownAt().map(TimePoint.ANY::asKnownAt).orElse(TimePoint.ANY);
            Question evidence = Question.all(facts.size()).at(then).where("fact", List.copyOf(facts));
            views.read(ReadModels.CITED_FACTS, evidence)
                    .forEach(fact -> quotes.put(fact.path("fact").asText(), quote(fact)));
        }
        ArrayNode cited = Json.MAPPER.createArrayNode();
        for (ObjectNode row : rows) {
            ArrayNode own = Json.MAPPER.createArrayNode();
            facts(row).stream().filter(quotes::containsKey).forEach(fact -> own.add(quotes.get(fact)));
            cited.add(row.set("quotes", own));
        }
        return cited;
    }

    private static List<String> facts(ObjectNode row) {
        List<String> facts = new ArrayList<>();
        for (JsonNode link : row.path(Rows.EVIDENCE)) {
            if (facts.size() < QUOTES_MAX) {
                facts.add(link.asText().substring(link.asText().lastIndexOf('/') + 1));
            }
        }
        return facts;
    }

    private static ObjectNode quote(ObjectNode fact) {
        ObjectNode quote = Json.MAPPER.createObjectNode();
        quote.put("quote", fact.at("/data/quote").asText());
        quote.set("sentence", fact.path("sentence"));
        quote.set("factuality", fact.at("/data/factuality"));
        quote.set("title", fact.path("title"));
        quote.set("publisher", fact.path("publisher"));
        quote.set("published", fact.path("published"));
        quote.set("url", fact.path("url"));
        quote.put("evidence", "/evidence/" + fact.path("fact").asText());
        return quote.put("document", "/documents/" + fact.path("document").asText());
    }

    /** As in the query of a request; several values of one argument have a bar between them. */
    private static MultivaluedMap<String, String> parameters(Map<String, Object> arguments) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        arguments.forEach((name, value) -> {
            if (value != null && !value.toString().isBlank()) {
                parameters.addAll(name, value.toString().split("\\|"));
            }
        });
        return parameters;
    }
}
