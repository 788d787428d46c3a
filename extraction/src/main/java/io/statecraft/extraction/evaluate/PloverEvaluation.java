package io.statecraft.extraction.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.extraction.DeedTyping;
import io.statecraft.extraction.Extractor;
import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.EventType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Measures interactions against sentences with source, target and PLOVER type. */
public final class PloverEvaluation {
    /** Labels of older versions of the scheme. */
    private static final Map<String, String> RENAMED =
            Map.of("DEMAND", "REQUEST", "DISAPPROVE", "ACCUSE", "INVESTIGATE", "ACCUSE", "FIGHT", "ASSAULT");

    private static final Map<String, String> CODES = Map.of("JAP", "JPN", "ITL", "ITA", "KSV", "XKX", "ROM", "ROU");
    private static final Set<String> GIVING = Set.of("CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT");
    private static final Set<String> HARMING = Set.of("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT");
    private static final String NONE = "-";

    private PloverEvaluation() {}

    /**
     * The figures: type with both actors, end to end, as read and in the scheme's terms; and the type alone, the actors
     * being handed over.
     */
    public static List<String> report(Path file, Extractor extractor) {
        Tally triples = new Tally("plover-gsr, type, source and target");
        Tally inItsTerms = new Tally("plover-gsr, the same, promises as PLOVER types");
        Map<String, FactScore.Counts> types = new TreeMap<>();
        FactScore.Share typed = new FactScore.Share(0, 0);
        List<JsonNode> records = JsonLines.read(file);
        for (JsonNode record : records) {
            String text = record.path("text").asText();
            String wanted = type(record);
            List<JsonNode> read = FactEvaluation.found(Document.of(text, DocumentDescription.unknown()), extractor);
            add(triples, record, wanted, read, PloverEvaluation::asRead);
            add(inItsTerms, record, wanted, read, PloverEvaluation::asPlover);
            String found = extractor instanceof DeedTyping typing
                    ? typing.type(text, names(record.path("source")), names(record.path("target")))
                            .map(EventType::code)
                            .orElse(NONE)
                    : NONE;
            count(types, wanted, found);
            typed = typed.plus(new FactScore.Share(found.equals(wanted) ? 1 : 0, 1));
        }
        List<String> lines = new ArrayList<>();
        lines.add(triples.score().toString());
        lines.add(inItsTerms.score().toString());
        lines.add("%-42s %5d of %5d right: %.3f  macro-F1 %.3f"
                .formatted(
                        "plover-gsr, type given the actors",
                        typed.right(),
                        typed.all(),
                        typed.all() == 0 ? 0 : (double) typed.right() / typed.all(),
                        macro(types)));
        return lines;
    }

    private static void add(
            Tally tally, JsonNode record, String wanted, List<JsonNode> read, Function<JsonNode, String> type) {
        boolean right =
                read.stream().anyMatch(fact -> type.apply(fact).equals(wanted) && actorsAgree(record, fact, wanted));
        String found = String.join(" ", read.stream().map(type).toList());
        tally.add(right, record.path("id").asText(), "", record.path("text").asText(), wanted, found);
    }

    private static String asRead(JsonNode fact) {
        return fact.path("event").asText(NONE);
    }

    /** What is promised is AGREE there and what harm is announced THREATEN; here it is the deed, planned or promised. */
    private static String asPlover(JsonNode fact) {
        String event = asRead(fact);
        if (fact.path("kind").asText().equals("commitment")) {
            return EventType.AGREE.code();
        }
        boolean planned = List.of("PR+", "PS+").contains(fact.path("factuality").asText());
        if (planned && GIVING.contains(event)) {
            return EventType.AGREE.code();
        }
        return planned && HARMING.contains(event) ? EventType.THREATEN.code() : event;
    }

    private static String type(JsonNode record) {
        String label = record.path("event").asText();
        return RENAMED.getOrDefault(label, label);
    }

    private static boolean actorsAgree(JsonNode record, JsonNode fact, String type) {
        boolean straight = isAmong(fact.path("actor"), record.path("source"))
                && anyAmong(fact.path("recipients"), record.path("target"));
        boolean crossed = isAmong(fact.path("actor"), record.path("target"))
                && anyAmong(fact.path("recipients"), record.path("source"));
        boolean symmetric = List.of("AGREE", "CONSULT", "COOPERATE").contains(type);
        boolean both = record.path("target").isEmpty()
                && isAmong(fact.path("actor"), record.path("source"))
                && anyAmong(fact.path("recipients"), record.path("source"));
        return straight || symmetric && (crossed || both);
    }

    private static List<String> names(JsonNode parties) {
        List<String> names = new ArrayList<>();
        parties.forEach(party -> names.add(party.path("text").asText()));
        return names;
    }

    private static boolean anyAmong(JsonNode actors, JsonNode golds) {
        for (JsonNode actor : actors) {
            if (isAmong(actor, golds)) {
                return true;
            }
        }
        return golds.isEmpty();
    }

    private static boolean isAmong(JsonNode actor, JsonNode golds) {
        for (JsonNode gold : golds) {
            String code = gold.path("code").asText();
            if (actor.path("id").asText().equals(CODES.getOrDefault(code, code)) || sharesName(actor, gold)) {
                return true;
            }
        }
        return false;
    }

    private static boolean sharesName(JsonNode actor, JsonNode gold) {
        String text = FactAgreement.normalised(gold.path("text").asText());
        String id = actor.path("id").asText().replace('-', ' ').toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return false;
        }
        boolean named = id.equals(text);
        for (JsonNode name : actor.path("names")) {
            String known = FactAgreement.normalised(name.asText());
            named = named || !known.isEmpty() && (known.contains(text) || text.contains(known));
        }
        return named;
    }

    private static void count(Map<String, FactScore.Counts> types, String wanted, String found) {
        types.merge(wanted, new FactScore.Counts(found.equals(wanted) ? 1 : 0, 0, 1), FactScore.Counts::plus);
        if (!found.equals(NONE)) {
            types.merge(found, new FactScore.Counts(0, 1, 0), FactScore.Counts::plus);
        }
    }

    /** The mean of the types' F1; types that no record has do not count. */
    private static double macro(Map<String, FactScore.Counts> types) {
        return types.values().stream()
                .filter(counts -> counts.gold() > 0)
                .mapToDouble(FactScore.Counts::f1)
                .average()
                .orElse(0);
    }
}
