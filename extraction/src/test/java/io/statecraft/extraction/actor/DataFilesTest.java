package io.statecraft.extraction.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {
    private static final GazetteerFiles FILES = new GazetteerFiles(List.of());

    @Test
    void no_form_stands_for_two_entries_without_doubt() {
        Map<String, Set<String>> idsByForm = new TreeMap<>();
        for (Form form : FILES.forms()) {
            if (!form.ambiguous() && form.entry().isPresent()) {
                idsByForm
                        .computeIfAbsent(plain(form.text()), unused -> new TreeSet<>())
                        .add(form.entry().get().id());
            }
        }
        idsByForm.values().removeIf(ids -> ids.size() == 1);

        assertThat(idsByForm)
                .as("mark all but one of each with ? in the data files")
                .isEmpty();
    }

    @Test
    void no_phrase_is_passed_over_that_is_a_name() {
        Set<String> names = new TreeSet<>();
        Set<String> passedOver = new TreeSet<>();
        FILES.forms().forEach(form -> (form.entry().isPresent() ? names : passedOver).add(plain(form.text())));

        assertThat(passedOver).isNotEmpty().doesNotContainAnyElementsOf(names);
    }

    @Test
    void every_id_has_the_shape_of_its_type() {
        assertThat(FILES.entries().values()).allSatisfy(entry -> {
            String shape = entry.type() == ActorType.STATE ? "[A-Z]{3}" : "[a-z0-9]+(-[a-z0-9]+)*";
            assertThat(entry.id()).matches(shape);
        });
    }

    @Test
    void every_state_that_an_entry_belongs_to_is_known() {
        assertThat(FILES.entries().values()).allSatisfy(entry -> assertThat(entry.state())
                .as(entry.id())
                .satisfiesAnyOf(state -> assertThat(state).isEmpty(), state -> assertThat(FILES.entries())
                        .containsKey(state)));
    }

    @Test
    void every_form_finds_its_own_entry_or_a_longer_doubt() {
        Gazetteer gazetteer = Gazetteer.load();
        for (Form form : FILES.forms()) {
            if (form.entry().isEmpty() || form.ambiguous()) {
                continue;
            }
            assertThat(gazetteer.find(form.text()))
                    .as("%s of %s", form.text(), form.entry().get().id())
                    .satisfiesAnyOf(
                            found -> assertThat(found)
                                    .extracting(mention -> mention.entry().id())
                                    .contains(form.entry().get().id()),
                            found -> assertThat(found).isEmpty());
        }
    }

    @Test
    void the_files_are_broad() {
        Gazetteer gazetteer = Gazetteer.load();

        assertThat(gazetteer.states()).hasSizeGreaterThan(255);
        assertThat(gazetteer.entries(ActorType.GROUP)).hasSizeGreaterThan(500);
        assertThat(gazetteer.entries(ActorType.ORGANISATION)).hasSizeGreaterThan(400);
        assertThat(gazetteer.entries(ActorType.PEOPLE)).hasSizeGreaterThan(180);
        assertThat(gazetteer.entries(ActorType.PLACE)).hasSizeGreaterThan(600);
        assertThat(gazetteer.entries(ActorType.PERSON)).hasSizeGreaterThan(1500);
    }

    @Test
    void a_users_folder_adds_entries_and_forms(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("groups.tsv"), """
                # our own
                id\tnames\tadjectives\tstate\tkind
                river-guard\tRiver Guard|RG-7 militia\t\tMLI\tmilitia
                taliban\tStudents of Kandahar
                """);

        Gazetteer gazetteer = Gazetteer.load(List.of(folder));

        assertThat(gazetteer.find("The River Guard met the Students of Kandahar."))
                .extracting(mention -> mention.entry().id())
                .containsExactly("river-guard", "taliban");
    }

    @Test
    void a_malformed_line_is_named_with_file_and_line(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("groups.tsv"), "id\tnames\tadjectives\tstate\tkind\nRiver Guard\tRiver Guard\n");

        assertThatThrownBy(() -> Gazetteer.load(List.of(folder)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("groups.tsv, line 2")
                .hasMessageContaining("River Guard");
    }

    private static String plain(String form) {
        return Normalizer.normalize(form, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('-', ' ');
    }
}
