package io.statecraft.extraction.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The American spelling of words that the data files spell the British way. */
final class Spelling {
    private static final Set<String> ALWAYS_ISE = Set.of(
            "advertise",
            "advise",
            "arise",
            "chastise",
            "circumcise",
            "compromise",
            "comprise",
            "concise",
            "demise",
            "despise",
            "devise",
            "disguise",
            "enterprise",
            "excise",
            "exercise",
            "expertise",
            "franchise",
            "improvise",
            "merchandise",
            "otherwise",
            "praise",
            "premise",
            "precise",
            "promise",
            "raise",
            "revise",
            "rise",
            "supervise",
            "surmise",
            "surprise",
            "televise",
            "treatise",
            "wise");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("defence", "defense"),
            Map.entry("offence", "offense"),
            Map.entry("licence", "license"),
            Map.entry("centre", "center"),
            Map.entry("programme", "program"),
            Map.entry("manoeuvre", "maneuver"),
            Map.entry("manoeuvres", "maneuvers"),
            Map.entry("armour", "armor"),
            Map.entry("armoured", "armored"),
            Map.entry("labour", "labor"),
            Map.entry("harbour", "harbor"),
            Map.entry("honour", "honor"),
            Map.entry("favour", "favor"),
            Map.entry("neighbour", "neighbor"),
            Map.entry("neighbourhood", "neighborhood"),
            Map.entry("endeavour", "endeavor"),
            Map.entry("rumour", "rumor"),
            Map.entry("behaviour", "behavior"),
            Map.entry("paralyse", "paralyze"),
            Map.entry("fulfil", "fulfill"),
            Map.entry("sceptical", "skeptical"),
            Map.entry("scepticism", "skepticism"),
            Map.entry("cheque", "check"),
            Map.entry("grey", "gray"),
            Map.entry("co-operate", "cooperate"),
            Map.entry("materiel", "matériel"));

    private Spelling() {}

    /** The text as written, and as an American would write it where that differs. */
    static List<String> variants(String text) {
        String american =
                Arrays.stream(text.split(" ", -1)).map(Spelling::american).collect(Collectors.joining(" "));
        List<String> variants = new ArrayList<>(2);
        variants.add(text);
        if (!american.equals(text)) {
            variants.add(american);
        }
        return variants;
    }

    private static String american(String marked) {
        // "!" turns a test round, "@" names a class and is no word.
        return marked.startsWith("!") ? "!" + ofWord(marked.substring(1)) : ofWord(marked);
    }

    private static String ofWord(String word) {
        String known = WORDS.get(word);
        if (known != null) {
            return known;
        }
        if (word.startsWith("@")) {
            return word;
        }
        if (word.endsWith("isation")) {
            return word.substring(0, word.length() - 7) + "ization";
        }
        boolean verb = word.length() > 5 && word.endsWith("ise") && !ALWAYS_ISE.contains(stem(word));
        return verb ? word.substring(0, word.length() - 3) + "ize" : word;
    }

    private static String stem(String word) {
        return word.startsWith("re-") ? word.substring(3) : word;
    }
}
