package io.statecraft.extraction.read.force;

import io.statecraft.extraction.equipment.EquipmentGazetteer;
import io.statecraft.extraction.equipment.EquipmentMention;
import io.statecraft.extraction.lookup.DataTable;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.parse.Token;
import io.statecraft.facts.ForceCategory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a counted noun is a number of. */
final class Categories {
    private static final Categories BUILT_IN = new Categories();

    /** "a <b>regiment</b> of BM-30 Smerch": what is counted is what it is made of. */
    private static final String[] MADE_OF = {
        "battery",
        "system",
        "launcher",
        "piece",
        "variant",
        "set",
        "shipment",
        "complex",
        "vehicle",
        "brigade",
        "regiment",
        "battalion",
        "squadron",
        "division",
        "company",
        "stock",
        "stockpile",
        "fleet",
        "flotilla",
        "consignment",
        "batch",
        "salvo",
        "barrage",
        "wave",
        "swarm",
        "arsenal",
        "type",
        "class",
        "version",
        "copy",
        "unit",
        "example",
        "model"
    };

    private final EquipmentGazetteer equipment = EquipmentGazetteer.load();
    private final Map<String, ForceCategory> byLemma = new HashMap<>();

    private Categories() {
        for (DataTable.Row row : DataTable.ofResource(Categories.class, "counted.tsv", "category", "lemmas")
                .rows()) {
            ForceCategory category = ForceCategory.of(row.cell(0));
            row.alternatives(1).forEach(lemma -> byLemma.put(lemma, category));
        }
    }

    static Categories load() {
        return BUILT_IN;
    }

    /** The category of a noun with the words before it. */
    Optional<ForceCategory> of(Span phrase, Token noun) {
        if (noun.hasLemma(MADE_OF)) {
            Optional<ForceCategory> type = ofType(phrase, noun);
            if (type.isPresent()) {
                return type;
            }
        }
        return ofNoun(phrase, noun);
    }

    /** "a battery of <b>Patriots</b>": what it is made of tells what it is. */
    private Optional<ForceCategory> ofType(Span phrase, Token noun) {
        Span whole =
                Phrase.of(noun).prepositional("of").stream().map(Token::span).reduce(phrase, Span::union);
        String text = noun.sentence().text(whole);
        return equipment.designations(text).stream()
                .map(EquipmentMention::category)
                .findFirst()
                .or(() -> whole.equals(phrase) ? Optional.empty() : equipment.ofNoun(text));
    }

    private Optional<ForceCategory> ofNoun(Span phrase, Token noun) {
        // "54 Su-30 fighters" are aircraft, "54 Hamas fighters" are not.
        if (noun.hasLemma("flight") && !byLemma.containsKey(before(noun) + " flight")) {
            return Optional.empty();
        }
        boolean trains = noun.hasLemma("trainer", "transport", "fighter", "carrier");
        if (trains || noun.isProperNoun() || isMark(noun)) {
            Optional<ForceCategory> type = ofType(phrase, noun);
            if (type.isPresent()) {
                return type;
            }
        }
        if (noun.hasLemma("trainer", "transport")
                && noun.previous().filter(Categories::isMark).isPresent()) {
            return Optional.of(ForceCategory.AIRCRAFT);
        }
        return Optional.ofNullable(byLemma.get(before(noun) + " " + noun.lemma()))
                .or(() -> equipment.ofNoun(noun.sentence().text(phrase)))
                .or(() -> Optional.ofNullable(byLemma.get(noun.lemma())))
                .or(() -> Optional.ofNullable(byLemma.get(noun.lower())))
                .or(() -> equipment.ofDesignation(noun.text()));
    }

    /** "two <b>L-39C</b> trainers", "62 Leopard <b>2A7s</b>": letters and figures make the name of a type. */
    private static boolean isMark(Token word) {
        return word.text().matches(".*\\d.*") && word.text().matches("(?U).*\\p{L}.*");
    }

    private static String before(Token noun) {
        return noun.previous()
                .map(token -> token.text().equals("-")
                        ? token.previous().map(Token::lemma).orElse("")
                        : token.lemma())
                .orElse("");
    }

    /** The names of types in a phrase, as the text gives them: "T-72 and T-62". */
    Optional<String> designation(Span phrase, Token noun) {
        String text = noun.sentence().text(phrase);
        List<EquipmentMention> found = equipment.designations(text);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        text.substring(found.getFirst().start(), found.getLast().end()));
    }
}
