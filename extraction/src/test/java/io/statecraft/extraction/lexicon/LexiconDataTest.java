package io.statecraft.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.extraction.lookup.DataTable;
import io.statecraft.facts.ClaimStance;
import io.statecraft.facts.EventType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LexiconDataTest {
    private static final List<String> CUES = List.of(
            "speech",
            "stance",
            "commitment",
            "assessment",
            "modality",
            "agreement-type",
            "agreement-status",
            "control",
            "force");

    private final Lexicon lexicon = Lexicon.load();

    @Test
    void every_line_of_the_event_files_is_written_out_in_full_and_small() {
        for (EventType event : EventType.values()) {
            DataTable table = table(EventReader.fileName(event), EventReader.HEADER);
            assertThat(table.rows()).allSatisfy(row -> {
                assertThat(row.cells()).as(row.where()).noneMatch(String::isEmpty);
                assertThat(row.cell(0)).as(row.where()).isEqualTo(row.cell(0).toLowerCase(Locale.ROOT));
                assertThat(row.cell(1)).as(row.where()).isIn("V", "N");
            });
            assertThat(repeated(table, 0, 1, 2, 5))
                    .as("repeated in " + table.name())
                    .isEmpty();
        }
    }

    @Test
    void every_line_of_the_cue_files_is_written_out_in_full_and_small() {
        for (String file : CUES) {
            DataTable table = table(file + ".tsv", CueReader.HEADER);
            assertThat(table.rows()).allSatisfy(row -> {
                assertThat(row.cells()).as(row.where()).noneMatch(String::isEmpty);
                assertThat(row.cell(0)).as(row.where()).isEqualTo(row.cell(0).toLowerCase(Locale.ROOT));
            });
            assertThat(repeated(table, 0, 1, 2, 3, 4, 5, 6))
                    .as("repeated in " + table.name())
                    .isEmpty();
        }
    }

    @Test
    void every_mode_is_declared_for_its_type() {
        Map<String, Set<String>> modes = modes();
        assertThat(lexicon.events().all().filter(sense -> !sense.mode().isEmpty()))
                .allSatisfy(sense -> assertThat(modes.getOrDefault(sense.event().code(), Set.of()))
                        .as(sense.origin())
                        .contains(sense.mode()));
    }

    @Test
    void every_type_has_verbs_and_nouns_and_every_mode_has_senses() {
        Set<String> heard = lexicon.events()
                .all()
                .flatMap(sense -> Stream.of(
                        sense.event().code() + " " + sense.partOfSpeech().code(),
                        sense.event().code() + " " + sense.mode()))
                .collect(Collectors.toSet());
        List<String> expected = new ArrayList<>();
        for (EventType event : EventType.values()) {
            expected.add(event.code() + " V");
            expected.add(event.code() + " N");
        }
        modes().forEach((event, modes) -> modes.forEach(mode -> expected.add(event + " " + mode)));
        assertThat(heard).containsAll(expected);
    }

    @Test
    void no_trigger_has_a_condition_that_is_also_its_particle_or_an_article() {
        assertThat(lexicon.events().all()).allSatisfy(sense -> assertThat(sense.words())
                .as(sense.origin())
                .doesNotContain("not")
                .noneMatch(String::isBlank));
    }

    @Test
    void scores_and_cameo_codes_name_declared_modes() {
        Map<String, Set<String>> modes = modes();
        for (DataTable.Row row :
                table("cameo.tsv", "code", "event", "mode", "meaning").rows()) {
            assertThat(row.cell(2))
                    .as(row.where())
                    .satisfiesAnyOf(mode -> assertThat(mode).isEqualTo("-"), mode -> assertThat(modes.get(row.cell(1)))
                            .contains(mode));
        }
        for (EventType event : EventType.values()) {
            assertThat(lexicon.score(event, "")).isBetween(-10.0, 10.0).isNotZero();
        }
        assertThat(lexicon.score(EventType.RETREAT, "withdraw")).isGreaterThan(lexicon.score(EventType.RETREAT, ""));
    }

    @Test
    void a_cameo_code_that_is_not_listed_takes_the_type_of_its_longest_prefix() {
        assertThat(lexicon.cameo("1824")).map(CameoType::mode).hasValue("beat");
        assertThat(lexicon.cameo("0256")).map(CameoType::event).hasValue(EventType.REQUEST);
        assertThat(lexicon.cameo("010")).isEmpty();
    }

    @Test
    void breadth_does_not_shrink() {
        Map<String, Integer> counts = new TreeMap<>();
        for (EventType event : EventType.values()) {
            long count = lexicon.events()
                    .all()
                    .filter(sense -> sense.event() == event)
                    .count();
            counts.put(event.code(), (int) count);
            assertThat(count).as(event.code()).isGreaterThan(250);
        }
        assertThat(lexicon.events().size()).as("senses: " + counts).isGreaterThan(11000);
        assertThat(lexicon.speech().size()).isGreaterThan(700);
        assertThat(lexicon.stances().size()).isGreaterThan(800);
        assertThat(lexicon.commitments().size()).isGreaterThan(240);
        assertThat(lexicon.outlooks().size()).isGreaterThan(600);
        assertThat(lexicon.modalities().size()).isGreaterThan(850);
        assertThat(lexicon.agreementTypes().size() + lexicon.agreementStatuses().size())
                .isGreaterThan(900);
        assertThat(lexicon.controls().size()).isGreaterThan(440);
        assertThat(lexicon.forceChanges().size()).isGreaterThan(800);
    }

    @Test
    void titles_say_for_whom_their_holder_acts() {
        assertThat(lexicon.office("Foreign Minister")).map(Office::actsFor).hasValue(Office.ActsFor.STATE);
        assertThat(lexicon.office("NATO Secretary General"))
                .map(Office::actsFor)
                .hasValue(Office.ActsFor.ORGANISATION);
        assertThat(lexicon.office("rebel leader")).map(Office::actsFor).hasValue(Office.ActsFor.GROUP);
        assertThat(lexicon.office("defense minister")).map(Office::actsFor).hasValue(Office.ActsFor.STATE);
        assertThat(lexicon.office("plumber")).isEmpty();
    }

    @Test
    void speech_that_alleges_leaves_the_truth_to_the_speaker() {
        assertThat(lexicon.speech().of("accuse")).allMatch(cue -> cue.value().isContested());
        assertThat(lexicon.speech().of("deny", PartOfSpeech.VERB))
                .extracting(cue -> cue.value().claim())
                .allMatch(claim -> claim.equals(java.util.Optional.of(ClaimStance.DENIES)));
    }

    private static DataTable table(String name, String... header) {
        return DataTable.ofResource(Lexicon.class, name, header);
    }

    private static Map<String, Set<String>> modes() {
        Map<String, Set<String>> modes = new TreeMap<>();
        for (DataTable.Row row : table("modes.tsv", "event", "mode", "origin", "parent", "meaning")
                .rows()) {
            modes.computeIfAbsent(row.cell(0), event -> new HashSet<>()).add(row.cell(1));
        }
        return modes;
    }

    /** Alternatives of the first column that stand twice with the same cells in the other columns. */
    private static List<String> repeated(DataTable table, int... columns) {
        Set<String> seen = new HashSet<>();
        List<String> repeated = new ArrayList<>();
        for (DataTable.Row row : table.rows()) {
            String rest = Arrays.stream(columns).skip(1).mapToObj(row::cell).collect(Collectors.joining("\t"));
            for (String lemma : row.alternatives(columns[0])) {
                if (!seen.add(lemma + "\t" + rest)) {
                    repeated.add(row.where() + ": " + lemma);
                }
            }
        }
        return repeated;
    }
}
