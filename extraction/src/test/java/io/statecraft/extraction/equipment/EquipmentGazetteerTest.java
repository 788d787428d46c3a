package io.statecraft.extraction.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.statecraft.extraction.lookup.DataTable;
import io.statecraft.facts.ForceCategory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EquipmentGazetteerTest {
    private final EquipmentGazetteer gazetteer = EquipmentGazetteer.load();

    @Test
    void the_head_of_a_noun_phrase_decides() {
        assertThat(gazetteer.ofNoun("some 120 elderly battle tanks")).hasValue(ForceCategory.TANKS);
        assertThat(gazetteer.ofNoun("artillery shells")).hasValue(ForceCategory.AMMUNITION);
        assertThat(gazetteer.ofNoun("Indian peacekeepers")).hasValue(ForceCategory.PERSONNEL);
        assertThat(gazetteer.ofNoun("shoulder-fired missiles")).hasValue(ForceCategory.MISSILES);
        assertThat(gazetteer.ofNoun("anti-aircraft missile systems")).hasValue(ForceCategory.AIR_DEFENCE);
        assertThat(gazetteer.ofNoun("attack helicopters")).hasValue(ForceCategory.HELICOPTERS);
        assertThat(gazetteer.ofNoun("a motor rifle brigade")).hasValue(ForceCategory.FORMATION);
        assertThat(gazetteer.ofNoun("tank crewmen")).hasValue(ForceCategory.PERSONNEL);
        assertThat(gazetteer.ofNoun("hospitals")).isEmpty();
    }

    @Test
    void designations_have_categories_in_singular_and_plural() {
        assertThat(gazetteer.ofDesignation("T-55")).hasValue(ForceCategory.TANKS);
        assertThat(gazetteer.ofDesignation("T-90Ms")).hasValue(ForceCategory.TANKS);
        assertThat(gazetteer.ofDesignation("BTR-70")).hasValue(ForceCategory.ARMOURED_VEHICLES);
        assertThat(gazetteer.ofDesignation("F-15EX")).hasValue(ForceCategory.AIRCRAFT);
        assertThat(gazetteer.ofDesignation("Mi-17s")).hasValue(ForceCategory.HELICOPTERS);
        assertThat(gazetteer.ofDesignation("Leopard 2A6")).hasValue(ForceCategory.TANKS);
        assertThat(gazetteer.ofDesignation("Project 22160")).hasValue(ForceCategory.SHIPS);
        assertThat(gazetteer.ofDesignation("A-4711")).isEmpty();
    }

    @Test
    void designations_are_found_in_running_text() {
        assertThat(gazetteer.designations(
                        "Peru flies MiG-29s and Su-25s; Chile ordered Leopard 2s, 24 HIMARS and some DF-26 missiles."))
                .extracting(EquipmentMention::surface, EquipmentMention::category)
                .containsExactly(
                        tuple("MiG-29s", ForceCategory.AIRCRAFT),
                        tuple("Su-25s", ForceCategory.AIRCRAFT),
                        tuple("Leopard 2s", ForceCategory.TANKS),
                        tuple("HIMARS", ForceCategory.ARTILLERY),
                        tuple("DF-26", ForceCategory.MISSILES));
    }

    @Test
    void a_name_that_is_a_common_word_needs_its_noun() {
        assertThat(gazetteer.designations("The Archer guns came from Sweden."))
                .extracting(EquipmentMention::surface)
                .containsExactly("Archer");
        assertThat(gazetteer.designations("Mr Archer flew to Milan in the company of Orion."))
                .isEmpty();
    }

    @Test
    void names_win_over_the_nouns_inside_them() {
        assertThat(gazetteer.find("two Patriot batteries and 300 soldiers"))
                .extracting(EquipmentMention::surface, EquipmentMention::form)
                .containsExactly(
                        tuple("Patriot", EquipmentForm.DESIGNATION),
                        tuple("batteries", EquipmentForm.NOUN),
                        tuple("soldiers", EquipmentForm.NOUN));
    }

    @Test
    void the_examples_of_the_patterns_match_them() {
        for (DataTable.Row row : DataTable.ofResource(
                        EquipmentGazetteer.class, "patterns.tsv", "pattern", "category", "examples")
                .rows()) {
            for (String example : row.cell(2).split(", ")) {
                assertThat(gazetteer.ofDesignation(example))
                        .as("%s: %s", row.where(), example)
                        .hasValue(ForceCategory.of(row.cell(1)));
            }
        }
    }

    @Test
    void no_word_has_two_categories() {
        for (List<String> file :
                List.of(List.of("categories.tsv", "nouns"), List.of("designations.tsv", "designations"))) {
            Map<String, Set<String>> categories = new TreeMap<>();
            for (DataTable.Row row : DataTable.ofResource(
                            EquipmentGazetteer.class, file.get(0), file.get(1), "category")
                    .rows()) {
                for (String word : row.alternatives(0)) {
                    categories
                            .computeIfAbsent(word.replace("?", ""), unused -> new TreeSet<>())
                            .add(row.cell(1));
                }
            }
            categories.values().removeIf(found -> found.size() == 1);
            assertThat(categories).as(file.get(0)).isEmpty();
        }
    }
}
