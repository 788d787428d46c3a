package io.statecraft.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house, read off the repository itself; each message says how to mend what it found. */
class HouseRulesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int FILE_LINES_MAX = 400;

    /** Which modules of ours a module may use outside its tests. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("facts", Set.of()),
            Map.entry("language-pack", Set.of()),
            Map.entry("extraction", Set.of("facts", "language-pack")),
            Map.entry("llm-extraction", Set.of("facts", "extraction")),
            Map.entry("read-models", Set.of("facts")),
            Map.entry("sentence-vectors", Set.of()),
            Map.entry("service-kit", Set.of("facts")),
            Map.entry("embedded", Set.of()),
            Map.entry("test-support", Set.of("embedded")),
            Map.entry("ingest-service", Set.of("facts", "extraction", "llm-extraction", "service-kit")),
            Map.entry("event-store", Set.of("facts", "service-kit")),
            Map.entry("projection-service", Set.of("facts", "read-models", "sentence-vectors", "service-kit")),
            Map.entry("query-api", Set.of("facts", "read-models", "sentence-vectors", "service-kit")));

    @Test
    void dependencies_point_one_way() {
        MAY_USE.forEach((module, allowed) -> {
            String pom = text(ROOT.resolve(module).resolve("pom.xml"));
            Set<String> used = new TreeSet<>();
            matches(
                            "(?s)<dependency>\\s*<groupId>io\\.statecraft</groupId>\\s*<artifactId>([a-z-]+)</artifactId>(.*?)</dependency>",
                            pom)
                    .filter(match -> !match.group(2).contains("<scope>test</scope>"))
                    .forEach(match -> used.add(match.group(1)));
            assertThat(allowed)
                    .as(module + " may not use these modules; move the code or the rule")
                    .containsAll(used);
        });
    }

    @Test
    void services_name_no_read_model_and_no_kind_of_fact() {
        Pattern kinds = Pattern.compile(
                "import io\\.statecraft\\.(readmodels\\.[a-z]+\\.|facts\\.(Interaction|Force|Commitment|Claim|Position|Agreement|Assessment|Control|Role);)");
        for (String service :
                List.of("ingest-service", "event-store", "projection-service", "query-api", "service-kit")) {
            for (Path source : sources(ROOT.resolve(service).resolve("src/main"))) {
                assertThat(kinds.matcher(text(source)).find())
                        .as(source + " knows a kind or a question by name; services are pipes")
                        .isFalse();
            }
        }
    }

    @Test
    void files_stay_short() {
        for (Path source : sources(ROOT)) {
            long lines = text(source).lines().count();
            assertThat(lines).as(source + " is long; split it by concept").isLessThanOrEqualTo(FILE_LINES_MAX);
        }
    }

    @Test
    void every_package_says_what_it_is_and_is_null_marked() {
        Set<Path> packages = sources(ROOT).stream()
                .filter(source -> source.toString().contains("src/main"))
                .map(Path::getParent)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Path directory : packages) {
            Path info = directory.resolve("package-info.java");
            assertThat(info).as("say in one sentence what the package is").exists();
            assertThat(text(info))
                    .as(info + " lacks @NullMarked")
                    .contains("@NullMarked")
                    .contains("/**");
        }
    }

    @Test
    void names_state_a_role() {
        Pattern vague = Pattern.compile(".*(Impl|Manager|Util|Utils|Helper|Dto)\\.java");
        for (Path source : sources(ROOT)) {
            assertThat(String.valueOf(source.getFileName())).as("name the role").doesNotMatch(vague);
        }
    }

    @Test
    void what_the_documents_name_exists() {
        List<Path> documents = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        documents.addAll(files(ROOT.resolve("docs"), ".md"));
        for (Path document : documents) {
            matches("\\]\\(([^)#:]+)\\)", text(document))
                    .forEach(link -> assertThat(document.resolveSibling(link.group(1)))
                            .as("dead link in " + document)
                            .exists());
            matches("`([A-Z][A-Za-z]+(?:Test|IT))\\b", text(document)).forEach(test -> assertThat(sources(ROOT))
                    .as(document + " names the test " + test.group(1))
                    .anyMatch(source -> source.endsWith(test.group(1) + ".java")));
        }
        String architecture = text(ROOT.resolve("docs/architecture.md"));
        for (MatchResult module : matches("<module>([^<]+)</module>", text(ROOT.resolve("pom.xml")))
                .toList()) {
            assertThat(architecture).as("docs/architecture.md lacks a module").contains("`" + module.group(1) + "`");
        }
    }

    @Test
    void every_setting_stands_in_the_readme() {
        String readme = text(ROOT.resolve("README.md"));
        for (Path source : sources(ROOT)) {
            String code = text(source);
            matches("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)", code)
                    .forEach(mapping -> matches("(?m)^    [A-Za-z<>]+ ([a-zA-Z]+)\\(\\);", code)
                            .map(method -> mapping.group(1) + "." + kebab(method.group(1)))
                            .forEach(setting ->
                                    assertThat(readme).as("README.md, Settings").contains("`" + setting + "`")));
        }
    }

    @Test
    void each_lock_of_the_database_has_a_number_of_its_own() {
        Map<String, Path> owners = new TreeMap<>();
        for (Path source : sources(ROOT)) {
            if (source.toString().contains("src/main")) {
                matches("7_?328_?115_?620_?\\d{3}", text(source))
                        .map(number -> number.group().replace("_", ""))
                        .distinct()
                        .forEach(number -> assertThat(owners.put(number, source))
                                .as(source + " has a lock that another one has: count on")
                                .isNull());
            }
        }
    }

    @Test
    void nothing_is_swallowed_and_nothing_sleeps_in_a_test() {
        for (Path source : sources(ROOT)) {
            String code = text(source);
            assertThat(Pattern.compile("catch \\([^)]*\\) \\{\\s*}")
                            .matcher(code)
                            .find())
                    .as(source + " swallows an exception")
                    .isFalse();
            if (source.toString().contains("src/test") && !source.endsWith("HouseRulesTest.java")) {
                assertThat(code).as(source + ": wait for a condition").doesNotContain("Thread.sleep(");
            }
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static Stream<MatchResult> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    private static List<Path> sources(Path under) {
        return files(under, ".java");
    }

    private static List<Path> files(Path under, String ending) {
        try (Stream<Path> found = Files.walk(under)) {
            return found.filter(path -> path.toString().endsWith(ending))
                    .filter(path -> !path.toString().contains("/target/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
