package io.statecraft.extraction.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.extraction.Extractor;
import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Measures interactions against sentences with source, target and PLOVER type. */
public final class PloverEvaluation {
    /** Labels of older versions of the scheme. */
    private static final Map<String, String> RENAMED =
            Map.of("DEMAND", "REQUEST", "DISAPPROVE", "ACCUSE", "INVESTIGATE", "ACCUSE", "FIGHT", "ASSAULT");

    private static final Map<String, String> CODES = Map.of("JAP", "JPN", "ITL", "ITA", "KSV", "XKX", "ROM", "ROU");
    private static final String NONE = "-";

    private PloverEvaluation() {}

    /** The two figures: type with both actors, end to end; and the type of what is read about the actors given. */
    public static List<String> report(Path file, Extractor extractor) {
        Tally triples = new Tally("plover-gsr, type, source and target");
        Map<String, FactScore.Counts> types = new TreeMap<>();
        FactScore.Share typed = new FactScore.Share(0, 0);
        List<JsonNode> records = JsonLines.read(file);
        for (JsonNode record : records) {
            String text = record.path("text").asText();
            String wanted = type(record);
            List<JsonNode> read =
                    FactEvaluation.found(Document.of(text, DocumentDescription.unknown()), extractor).stream()
                            .filter(fact -> fact.path("kind").asText().equals("interaction"))
                            .toList();
            boolean right = read.stream()
                    .anyMatch(fact -> fact.path("event").asText().equals(wanted) && actorsAgree(record, fact));
            triples.add(right, record.path("id").asText(), "", text, wanted, events(read));
            String found = nearest(record, read)
                    .map(fact -> fact.path("event").asText())
                    .orElse(NONE);
            count(types, wanted, found);
            typed = typed.plus(new FactScore.Share(found.equals(wanted) ? 1 : 0, 1));
        }
        List<String> lines = new ArrayList<>();
        lines.add(triples.score().toString());
        lines.add("%-42s %5d of %5d right: %.3f  macro-F1 %.3f"
                .formatted(
                        "plover-gsr, type given the actors",
                        typed.right(),
                        typed.all(),
                        typed.all() == 0 ? 0 : (double) typed.right() / typed.all(),
                        macro(types)));
        return lines;
    }

    private static String type(JsonNode record) {
        String label = record.path("event").asText();
        return RENAMED.getOrDefault(label, label);
    }

    private static String events(List<JsonNode> read) {
        return String.join(
                " ", read.stream().map(fact -> fact.path("event").asText()).toList());
    }

    private static boolean actorsAgree(JsonNode record, JsonNode fact) {
        boolean straight = isAmong(fact.path("actor"), record.path("source"))
                && anyAmong(fact.path("recipients"), record.path("target"));
        boolean crossed = isAmong(fact.path("actor"), record.path("target"))
                && anyAmong(fact.path("recipients"), record.path("source"));
        boolean symmetric = List.of("AGREE", "CONSULT", "COOPERATE")
                .contains(fact.path("event").asText());
        boolean both = record.path("target").isEmpty()
                && isAmong(fact.path("actor"), record.path("source"))
                && anyAmong(fact.path("recipients"), record.path("source"));
        return straight || symmetric && (crossed || both);
    }

    /** What is read about the actors of the record: about both, else about one, else anything. */
    private static Optional<JsonNode> nearest(JsonNode record, List<JsonNode> read) {
        Optional<JsonNode> best = Optional.empty();
        int most = -1;
        for (JsonNode fact : read) {
            int agreeing = (isAmong(fact.path("actor"), record.path("source")) ? 1 : 0)
                    + (anyAmong(fact.path("recipients"), record.path("target")) ? 1 : 0);
            if (agreeing > most) {
                most = agreeing;
                best = Optional.of(fact);
            }
        }
        return best;
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
