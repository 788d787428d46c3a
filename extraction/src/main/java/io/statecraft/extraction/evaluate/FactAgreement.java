package io.statecraft.extraction.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When two records of one kind say the same, by their key fields. */
final class FactAgreement {
    private static final Map<String, String> QUADRANTS = Map.ofEntries(
            Map.entry("AGREE", "verbal-cooperation"),
            Map.entry("CONSULT", "verbal-cooperation"),
            Map.entry("SUPPORT", "verbal-cooperation"),
            Map.entry("CONCEDE", "verbal-cooperation"),
            Map.entry("COOPERATE", "material-cooperation"),
            Map.entry("AID", "material-cooperation"),
            Map.entry("RETREAT", "material-cooperation"),
            Map.entry("REQUEST", "verbal-conflict"),
            Map.entry("ACCUSE", "verbal-conflict"),
            Map.entry("REJECT", "verbal-conflict"),
            Map.entry("THREATEN", "verbal-conflict"),
            Map.entry("PROTEST", "material-conflict"),
            Map.entry("SANCTION", "material-conflict"),
            Map.entry("MOBILIZE", "material-conflict"),
            Map.entry("COERCE", "material-conflict"),
            Map.entry("ASSAULT", "material-conflict"));
    private static final Set<String> SYMMETRIC = Set.of("CONSULT", "AGREE", "COOPERATE");
    private static final Set<String> POSITIVE = Set.of("goal", "supports", "demands");
    private static final Set<String> STOP =
            Set.of("the", "a", "an", "of", "in", "on", "at", "to", "its", "their", "all", "and", "or", "for");
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final double TOLERANCE = 0.05;

    private FactAgreement() {}

    static boolean agree(JsonNode gold, JsonNode found, boolean lenient) {
        return switch (gold.path("kind").asText()) {
            case "interaction" -> interactions(gold, found, lenient);
            case "force" ->
                sameActor(gold.path("owner"), found.path("owner"))
                        && gold.path("category")
                                .asText()
                                .equals(found.path("category").asText())
                        && sameQuantity(gold.path("quantity"), found.path("quantity"));
            case "commitment" -> sameActor(gold.path("actor"), found.path("actor"));
            case "claim" ->
                sameActor(gold.path("actor"), found.path("actor"))
                        && gold.path("stance")
                                .asText()
                                .equals(found.path("stance").asText());
            case "position" ->
                sameActor(gold.path("actor"), found.path("actor"))
                        && POSITIVE.contains(gold.path("stance").asText())
                                == POSITIVE.contains(found.path("stance").asText());
            case "agreement" -> halfOfParties(gold.path("parties"), found.path("parties"));
            case "assessment" -> gold.path("about").isEmpty() || shareActor(gold.path("about"), found.path("about"));
            case "control" -> sameActor(gold.path("actor"), found.path("actor")) && shareWord(gold, found);
            case "role" -> sameActor(gold.path("person"), found.path("person"));
            default -> false;
        };
    }

    private static boolean interactions(JsonNode gold, JsonNode found, boolean lenient) {
        String wanted = gold.path("event").asText();
        String event = found.path("event").asText();
        boolean sameType = wanted.equals(event)
                || lenient
                        && QUADRANTS.containsKey(wanted)
                        && QUADRANTS.get(wanted).equals(QUADRANTS.get(event));
        boolean straight = sameActor(gold.path("actor"), found.path("actor"))
                && shareActor(gold.path("recipients"), found.path("recipients"));
        boolean crossed = SYMMETRIC.contains(wanted)
                && contains(found.path("recipients"), gold.path("actor"))
                && contains(gold.path("recipients"), found.path("actor"));
        return sameType && (straight || crossed);
    }

    private static boolean halfOfParties(JsonNode gold, JsonNode found) {
        int shared = 0;
        for (JsonNode party : gold) {
            shared += contains(found, party) ? 1 : 0;
        }
        return shared * 2 >= Math.max(gold.size(), found.size());
    }

    private static boolean contains(JsonNode actors, JsonNode actor) {
        for (JsonNode other : actors) {
            if (sameActor(actor, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean shareActor(JsonNode some, JsonNode others) {
        for (JsonNode actor : some) {
            if (contains(others, actor)) {
                return true;
            }
        }
        return false;
    }

    /** Ids or a name of one and a name of the other are equal, case and articles aside. */
    static boolean sameActor(JsonNode one, JsonNode other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        if (normalised(one.path("id").asText(""))
                .equals(normalised(other.path("id").asText("")))) {
            return true;
        }
        Set<String> names = names(one);
        names.retainAll(names(other));
        return !names.isEmpty();
    }

    private static Set<String> names(JsonNode actor) {
        Set<String> names = new HashSet<>();
        for (JsonNode name : actor.path("names")) {
            if (!name.asText("").isEmpty()) {
                names.add(normalised(name.asText()));
            }
        }
        return names;
    }

    static String normalised(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("’s", "")
                .replace("'s", "")
                .replaceFirst("^(?:the|a|an)\\s+", "")
                .replaceAll("\\s+", " ");
    }

    private static boolean shareWord(JsonNode gold, JsonNode found) {
        Set<String> shared = words(gold.path("area").asText(""));
        shared.retainAll(words(found.path("area").asText("")));
        return !shared.isEmpty();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        words.removeAll(STOP);
        return words;
    }

    private static boolean sameQuantity(JsonNode gold, JsonNode found) {
        if (gold.isEmpty() || found.isEmpty()) {
            return gold.isEmpty() && found.isEmpty();
        }
        return near(bound(gold, "min", "max"), bound(found, "min", "max"))
                && near(bound(gold, "max", "min"), bound(found, "max", "min"));
    }

    private static double bound(JsonNode quantity, String first, String second) {
        JsonNode value = quantity.path(first).isNumber() ? quantity.path(first) : quantity.path(second);
        return value.asDouble(Double.NaN);
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) <= TOLERANCE * Math.max(Math.max(Math.abs(one), Math.abs(other)), 1e-9);
    }
}
