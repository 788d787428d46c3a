package io.statecraft.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.extraction.Extraction;
import io.statecraft.facts.Document;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.InvalidFactException;
import io.statecraft.facts.Json;
import io.statecraft.llm.Rejections.Reason;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Makes facts of what the model said, as far as the document bears it out. */
final class FactReader {
    /** Not calibrated: models differ, and what they say of their own certainty is of little use. */
    private static final double CONFIDENCE = 0.7;

    /** Fields that hold a piece of the text: a fact whose piece is made up is not believed. */
    private static final List<String> PIECES = List.of("content", "condition", "area");

    private final Document document;
    private final String extractor;
    private final Sentences sentences;
    private final Rejections rejections;
    private final Verbatim whole;

    FactReader(Document document, String extractor, Sentences sentences, Rejections rejections) {
        this.document = document;
        this.extractor = extractor;
        this.sentences = sentences;
        this.rejections = rejections;
        this.whole = new Verbatim(document.text());
    }

    /** The facts that were said of this window; what is none is counted. */
    List<Extraction.Found> read(List<ObjectNode> said, Window window) {
        Verbatim passage = new Verbatim(window.text());
        return said.stream()
                .flatMap(fact -> read(fact, passage, window).stream())
                .toList();
    }

    private Optional<Extraction.Found> read(ObjectNode said, Verbatim passage, Window window) {
        Optional<Verbatim.Piece> quote = passage.find(said.path("quote").asText());
        if (quote.isEmpty()) {
            rejections.count(Reason.QUOTE);
            return Optional.empty();
        }
        if (!PIECES.stream().allMatch(field -> standsIn(passage, said.path(field)))) {
            rejections.count(Reason.WORDING);
            return Optional.empty();
        }
        int start = window.start() + quote.get().start();
        int end = window.start() + quote.get().end();
        try {
            Fact fact = Json.MAPPER
                    .treeToValue(completed(said.deepCopy(), start, end), Fact.class)
                    .identified();
            return Optional.of(new Extraction.Found(fact, sentences.around(start, end)));
        } catch (JsonProcessingException | InvalidFactException e) {
            rejections.count(Reason.SHAPE);
            return Optional.empty();
        }
    }

    private ObjectNode completed(ObjectNode said, int start, int end) {
        String text = document.text();
        int startPoint = text.codePointCount(0, start);
        said.put("id", "")
                .put("document", document.id())
                .put("quote", text.substring(start, end))
                .put("start", startPoint)
                .put("end", startPoint + text.codePointCount(start, end))
                .put("extractor", extractor)
                .put("confidence", CONFIDENCE)
                .put("reading", "language-model");
        if (!said.hasNonNull("factuality")) {
            said.put("factuality", Factuality.CERTAIN.code());
        }
        if (!readable(said.path("date"))) {
            said.putNull("date");
        }
        said.findParents("names").forEach(this::dropMadeUpNames);
        return said;
    }

    private void dropMadeUpNames(JsonNode actor) {
        if (actor.path("names") instanceof ArrayNode names) {
            for (Iterator<JsonNode> name = names.iterator(); name.hasNext(); ) {
                if (whole.find(name.next().asText()).isEmpty()) {
                    name.remove();
                }
            }
        }
    }

    /** A date that is none says nothing; the rest of the fact stands. */
    private static boolean readable(JsonNode date) {
        try {
            return date.isTextual() && !Edtf.parse(date.asText()).toString().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean standsIn(Verbatim passage, JsonNode words) {
        return !words.isTextual() || passage.find(words.asText()).isPresent();
    }
}
