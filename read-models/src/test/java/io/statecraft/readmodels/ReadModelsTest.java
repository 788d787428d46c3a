package io.statecraft.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadModelsTest {
    private static final Pattern IMPLEMENTATION = Pattern.compile("class (\\w+) implements ReadModel<");

    @Test
    void every_read_model_is_registered() throws IOException {
        Path sources = Path.of("src/main/java");
        Set<String> written = new HashSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = IMPLEMENTATION.matcher(Files.readString(file));
                if (matcher.find()) {
                    written.add(matcher.group(1));
                }
            }
        }
        assertThat(ReadModels.ALL.stream().map(model -> model.getClass().getSimpleName()))
                .as("add the missing read model to ReadModels.ALL")
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void no_two_views_and_no_two_tables_have_one_name() {
        assertThat(ReadModels.VIEWS.stream().map(View::name)).doesNotHaveDuplicates();
        assertThat(ReadModels.ALL.stream().map(ReadModel::table)).doesNotHaveDuplicates();
    }

    @Test
    void the_first_view_of_a_read_model_has_its_name() {
        for (ReadModel<?> model : ReadModels.ALL) {
            assertThat(model.views().get(0).name()).isEqualTo(model.name());
        }
    }

    @Test
    void every_column_says_what_it_means_with_an_example() {
        for (View view : ReadModels.VIEWS) {
            assertThat(view.columns()).as(view.name()).allSatisfy(column -> {
                assertThat(column.meaning()).isNotBlank();
                assertThat(column.example()).isNotBlank();
            });
        }
    }

    @Test
    void every_filter_accepts_its_own_example() {
        for (View view : ReadModels.VIEWS) {
            for (Filter filter : view.filters()) {
                filter.type().check(filter.name(), filter.example());
                assertThat(filter.example()).as(filter.name()).doesNotContain("[", "\"");
            }
        }
    }

    @Test
    void every_sql_resource_belongs_to_a_view() throws IOException, URISyntaxException {
        Path resources = Path.of(ReadModels.class.getResource("").toURI());
        String sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
            sources = text.toString();
        }
        try (Stream<Path> files = Files.walk(resources)) {
            List<String> unused = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql") && !sources.contains('"' + name + '"'))
                    .toList();
            assertThat(unused).isEmpty();
        }
    }
}
