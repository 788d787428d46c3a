package io.statecraft.query;

import io.statecraft.facts.Actor;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Interactions as event data: tab-separated, a line for each pair of actor and recipient, with PLOVER's type and mode, the
 * CAMEO root that the type was made from, and the words that say it.
 */
final class PloverLines {
    private static final List<String> COLUMNS = List.of(
            "EventID",
            "FactID",
            "EventDate",
            "DateFrom",
            "DateTo",
            "Actor1Code",
            "Actor1Name",
            "Actor2Code",
            "Actor2Name",
            "EventType",
            "EventMode",
            "CAMEORoot",
            "QuadClass",
            "Place",
            "Factuality",
            "SaidBy",
            "Confidence",
            "Quote",
            "DocumentID",
            "QuoteStart",
            "QuoteEnd",
            "Title",
            "Publisher",
            "Published",
            "DateAdded",
            "Extractor",
            "SourceURL");
    static final String HEADER = String.join("\t", COLUMNS) + "\n";

    private PloverLines() {}

    /** The lines of a fact; none of one that is no interaction. */
    static String of(CitedFact cited) {
        if (!cited.fact().kind().equals("interaction")) {
            return "";
        }
        Actor actor = cited.actors("actor").get(0);
        return cited.actors("recipients").stream()
                .collect(Collectors.toMap(Actor::id, recipient -> recipient, (one, other) -> one, TreeMap::new))
                .values()
                .stream()
                .map(recipient -> line(cited, actor, recipient))
                .collect(Collectors.joining());
    }

    private static String line(CitedFact cited, Actor actor, Actor recipient) {
        Statement said = cited.statement();
        EventType type = EventType.of(cited.content("event").asText());
        String cameo = cameo(type);
        return List.of(
                        cited.fact().id() + "-" + recipient.id(),
                        cited.fact().id(),
                        cited.text("date").orElse(""),
                        cited.day("validFrom").map(LocalDate::toString).orElse(""),
                        cited.day("validTo").map(LocalDate::toString).orElse(""),
                        actor.id(),
                        name(actor),
                        recipient.id(),
                        name(recipient),
                        type.code(),
                        cited.content("mode").asText(""),
                        cameo,
                        quadClass(cameo),
                        said.place().orElse(""),
                        said.factuality().code(),
                        said.source().map(Actor::id).orElse(""),
                        String.valueOf(said.confidence()),
                        said.quote(),
                        said.document(),
                        String.valueOf(said.start()),
                        String.valueOf(said.end()),
                        cited.text("title").orElse(""),
                        cited.text("publisher").orElse(""),
                        cited.text("published").orElse(""),
                        cited.knownFrom().toString(),
                        said.extractor(),
                        cited.text("url").orElse(""))
                .stream()
                .map(PloverLines::cell)
                .collect(Collectors.joining("\t", "", "\n"));
    }

    /** The root of CAMEO that the type was made from; where it joins two, the one on its side of conflict. */
    private static String cameo(EventType type) {
        return switch (type) {
            case AGREE -> "03";
            case CONSULT -> "04";
            case SUPPORT -> "05";
            case COOPERATE -> "06";
            case AID -> "07";
            case CONCEDE, RETREAT -> "08";
            case REQUEST -> "10";
            case ACCUSE -> "11";
            case REJECT -> "12";
            case THREATEN -> "13";
            case PROTEST -> "14";
            case MOBILIZE -> "15";
            case SANCTION -> "16";
            case COERCE -> "17";
            case ASSAULT -> "19";
        };
    }

    /** As GDELT has it: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
    private static String quadClass(String cameo) {
        int root = Integer.parseInt(cameo);
        if (root <= 5) {
            return "1";
        }
        if (root <= 9) {
            return "2";
        }
        return root <= 13 ? "3" : "4";
    }

    private static String name(Actor actor) {
        return actor.names().stream().findFirst().orElse("");
    }

    private static String cell(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
