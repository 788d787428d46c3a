package io.statecraft.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Document;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Fact;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.Json;
import io.statecraft.facts.Sentence;
import io.statecraft.service.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the facts that a client states about one document, and tells what is wrong with those that are none. */
final class FactStatement {
    private static final int BAD_REQUEST = 400;

    private final Document document;
    private final String extractor;
    private final QuotePlace quotes;

    /**
     * Facts about a document.
     *
     * @param extractor what each fact names as its extractor
     */
    FactStatement(Document document, String extractor) {
        this.document = document;
        this.extractor = extractor;
        this.quotes = new QuotePlace(document.text());
    }

    /** The fact in this JSON object. */
    StatedFact read(JsonNode given) {
        if (!(given instanceof ObjectNode object)) {
            return unsound(wrong("invalid-value", "", "A fact must be a JSON object.", List.of()));
        }
        if (object.hasNonNull("document") && !object.path("document").asText().equals(document.id())) {
            return unsound(
                    wrong("invalid-value", "document", "The fact is about another document.", List.of(document.id())));
        }
        String quote = object.path("quote").asText();
        if (quote.isBlank()) {
            return unsound(wrong("missing-field", "quote", "quote must be given.", List.of()));
        }
        try {
            int start = quotes.start(quote, object.path("start"), object.path("end"));
            return read(object, complete(object, quote, start), quotes.sentence(quote, start));
        } catch (NoSuchQuoteException e) {
            return unsound(wrong("no-such-quote", e.field(), String.valueOf(e.getMessage()), e.allowed()));
        }
    }

    private StatedFact read(ObjectNode given, ObjectNode complete, Sentence sentence) {
        String kind = complete.path("kind").asText();
        List<Problem> problems = new ArrayList<>(FactSchema.problems(kind, complete)
                .orElseGet(() -> List.of(wrong(
                        "invalid-value",
                        "kind",
                        "kind must be one of " + String.join(", ", FactSchema.kindNames()) + ".",
                        FactSchema.kindNames()))));
        date(complete).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return new StatedFact.Unsound(problems);
        }
        try {
            Fact fact = Json.MAPPER.treeToValue(complete, Fact.class).identified();
            problems.addAll(unknown("", given, Json.MAPPER.valueToTree(fact)));
            return problems.isEmpty()
                    ? new StatedFact.Sound(new FactRecorded(fact, sentence, document.description()))
                    : new StatedFact.Unsound(problems);
        } catch (JsonProcessingException e) {
            return unsound(wrong("invalid-value", "", firstLine(e.getOriginalMessage()), List.of()));
        }
    }

    private ObjectNode complete(ObjectNode given, String quote, int start) {
        ObjectNode complete = given.deepCopy();
        complete.put("id", "");
        complete.put("document", document.id());
        complete.put("extractor", extractor);
        complete.put("start", start);
        complete.put("end", start + quote.codePointCount(0, quote.length()));
        complete.putIfAbsent("confidence", Json.MAPPER.getNodeFactory().numberNode(1));
        complete.putIfAbsent("reading", Json.MAPPER.getNodeFactory().textNode("stated"));
        return complete;
    }

    /** The schema says that a date is a text; whether it is one is for the dates to say. */
    private static Optional<Problem> date(ObjectNode fact) {
        try {
            if (fact.path("date").isTextual()) {
                Edtf.parse(fact.path("date").asText());
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(wrong("invalid-value", "date", firstLine(String.valueOf(e.getMessage())), List.of()));
        }
    }

    /** A field that nobody reads is a misunderstanding, not a detail. */
    private static List<Problem> unknown(String place, JsonNode given, JsonNode read) {
        List<Problem> unknown = new ArrayList<>();
        for (int i = 0; given.isArray() && i < given.size(); i++) {
            unknown.addAll(unknown(place + i + ".", given.path(i), read.path(i)));
        }
        given.properties().forEach(field -> {
            String name = place + field.getKey();
            if (!read.has(field.getKey())) {
                unknown.add(wrong("unknown-field", name, "There is no field " + name + ".", names(read)));
            } else {
                unknown.addAll(unknown(name + ".", field.getValue(), read.path(field.getKey())));
            }
        });
        return unknown;
    }

    private static List<String> names(JsonNode read) {
        return read.properties().stream().map(field -> field.getKey()).toList();
    }

    private static StatedFact unsound(Problem problem) {
        return new StatedFact.Unsound(List.of(problem));
    }

    private static Problem wrong(String code, String field, String detail, List<String> allowed) {
        return Problem.of(BAD_REQUEST, code, detail).at(field, allowed);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
