package io.statecraft.ingest.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Json;
import java.util.Optional;

/** An interaction in the public JSON of a fact. */
final class Interacting {
    /** Codes of programs: seldom checked by anyone. */
    static final double CODED_BY_PROGRAM = 0.5;
    /** Codes of people who read the sources. */
    static final double CODED_BY_HAND = 1.0;

    private Interacting() {}

    static ObjectNode of(
            ObjectNode actor,
            ObjectNode recipient,
            EventType type,
            Optional<String> mode,
            String date,
            String place,
            double confidence,
            String reading) {
        ObjectNode fact = Json.MAPPER.createObjectNode();
        fact.put("kind", "interaction");
        fact.set("actor", actor);
        fact.set("recipients", Json.MAPPER.createArrayNode().add(recipient));
        fact.put("event", type.code());
        mode.ifPresent(word -> fact.put("mode", word));
        fact.put("date", date);
        if (!place.isBlank()) {
            fact.put("place", place);
        }
        fact.put("factuality", Factuality.CERTAIN.code());
        fact.put("confidence", confidence);
        return fact.put("reading", reading);
    }

    /** What two did, coded in CAMEO; who hosts a visit is visited. */
    static ImportedRow cameo(
            String code, ObjectNode actor, ObjectNode recipient, String date, String place, CameoSource source) {
        Optional<EventType> type = Cameo.type(code);
        if (type.isEmpty()) {
            return new ImportedRow.LeftOut("CAMEO " + root(code) + " has no PLOVER type");
        }
        if (actor.path("id").equals(recipient.path("id"))) {
            return new ImportedRow.LeftOut("both sides are one actor");
        }
        Optional<String> mode = Cameo.mode(code);
        boolean hosts = mode.filter("host"::equals).isPresent();
        ObjectNode fact = of(
                hosts ? recipient : actor,
                hosts ? actor : recipient,
                type.get(),
                hosts ? Optional.of("visit") : mode,
                date,
                place,
                CODED_BY_PROGRAM,
                "CAMEO " + code);
        String mapping = "CAMEO %s -> %s%s"
                .formatted(
                        code,
                        type.get().code(),
                        fact.has("mode") ? " " + fact.path("mode").asText() : "");
        return new ImportedRow.Stated(source.text(), source.description(), fact, mapping);
    }

    private static String root(String code) {
        return code.length() < 2 ? code : code.substring(0, 2);
    }

    /**
     * The document of a row.
     *
     * @param text its text
     * @param description where it comes from
     */
    record CameoSource(String text, DocumentDescription description) {}
}
