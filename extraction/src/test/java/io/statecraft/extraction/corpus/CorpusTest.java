package io.statecraft.extraction.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.extraction.actor.Entry;
import io.statecraft.extraction.actor.Gazetteer;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Agreement;
import io.statecraft.facts.Assessment;
import io.statecraft.facts.Claim;
import io.statecraft.facts.Commitment;
import io.statecraft.facts.Control;
import io.statecraft.facts.DocumentText;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Force;
import io.statecraft.facts.Interaction;
import io.statecraft.facts.Json;
import io.statecraft.facts.Position;
import io.statecraft.facts.Role;
import io.statecraft.facts.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The annotated corpus is what its readers rely on: readable facts whose words stand in the document. */
class CorpusTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "io", "statecraft", "extraction", "corpus");
    private static final int SHORTEST_QUOTE = 20;
    private static final int LONGEST_QUOTE = 400;
    private static final int LEAST_DOCUMENTS = 20;
    private static final int LEAST_FACTS = 700;
    private static final int LEAST_OF_A_KIND = 40;
    private static final Set<String> STATES =
            Gazetteer.load().states().stream().map(Entry::id).collect(Collectors.toUnmodifiableSet());

    static List<String> documents() throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonNode entry : lines(FOLDER.resolve("index.jsonl"))) {
            names.add(entry.path("document").asText());
        }
        return names;
    }

    @Test
    void the_index_names_every_document_once() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> annotated = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".gold.jsonl"))
                    .map(name -> name.substring(0, name.length() - ".gold.jsonl".length()))
                    .toList();
            assertThat(documents()).containsExactlyInAnyOrderElementsOf(annotated);
        }
    }

    @Test
    void the_index_describes_each_document() throws IOException {
        for (JsonNode entry : lines(FOLDER.resolve("index.jsonl"))) {
            assertThat(entry.path("title").asText()).as(entry.toString()).isNotBlank();
            assertThat(entry.path("licence").asText()).isEqualTo("Apache-2.0");
            assertThat(entry.path("part").asText()).as(entry.toString()).isIn("open", "held");
            Optional.ofNullable(entry.path("published").textValue())
                    .ifPresent(date -> assertThat(Edtf.parse(date)).isNotNull());
        }
    }

    @Test
    void there_are_enough_facts_of_every_kind() throws IOException {
        Map<String, Integer> kinds = new TreeMap<>();
        for (String name : documents()) {
            gold(name).forEach(fact -> kinds.merge(fact.path("kind").asText(), 1, Integer::sum));
        }
        assertThat(documents()).hasSizeGreaterThanOrEqualTo(LEAST_DOCUMENTS);
        assertThat(kinds.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(LEAST_FACTS);
        assertThat(kinds)
                .hasSize(9)
                .allSatisfy((kind, count) -> assertThat(count).as(kind).isGreaterThanOrEqualTo(LEAST_OF_A_KIND));
    }

    @Test
    void the_readme_counts_the_facts_as_they_are() throws IOException {
        Map<String, Integer> kinds = new TreeMap<>();
        for (String name : documents()) {
            gold(name).forEach(fact -> kinds.merge(fact.path("kind").asText(), 1, Integer::sum));
        }
        String readme = Files.readString(FOLDER.resolve("README.md"));
        kinds.forEach(
                (kind, count) -> assertThat(readme).containsPattern("\\| " + kind + " \\|.*\\| " + count + " \\|"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void the_text_is_as_the_services_keep_it(String name) throws IOException {
        String text = text(name);
        assertThat(DocumentText.normalised(text)).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_line_is_a_fact(String name) throws IOException {
        for (JsonNode line : gold(name)) {
            Fact fact = fact(line);
            assertThat(fact.kind()).isEqualTo(line.path("kind").asText());
            assertThat(fact.statement().document()).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void no_fact_is_told_twice(String name) throws IOException {
        assertThat(gold(name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_quote_stands_once_at_its_place(String name) throws IOException {
        String text = text(name);
        int[] points = text.codePoints().toArray();
        for (JsonNode line : gold(name)) {
            Statement statement = fact(line).statement();
            String quote = statement.quote();
            assertThat(quote.codePointCount(0, quote.length())).as(quote).isBetween(SHORTEST_QUOTE, LONGEST_QUOTE);
            assertThat(new String(points, statement.start(), statement.end() - statement.start()))
                    .isEqualTo(quote);
            assertThat(text.indexOf(quote, text.indexOf(quote) + 1)).as(quote).isNegative();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void words_taken_over_are_verbatim(String name) throws IOException {
        String text = text(name);
        for (JsonNode line : gold(name)) {
            Fact fact = fact(line);
            verbatim(fact).forEach(words -> assertThat(text).contains(words));
            fact.statement().place().ifPresent(place -> assertThat(text).contains(place));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void actors_are_known_states_or_slugs_with_names_of_the_document(String name) throws IOException {
        String text = text(name);
        Map<String, List<String>> names = new TreeMap<>();
        for (JsonNode line : gold(name)) {
            for (Actor actor : actors(fact(line))) {
                if (actor.state()) {
                    assertThat(STATES).contains(actor.id());
                }
                assertThat(actor.names()).as(actor.id()).isNotEmpty().allSatisfy(form -> assertThat(text)
                        .contains(form));
                assertThat(names.computeIfAbsent(actor.id(), id -> actor.names()))
                        .as(actor.id())
                        .isEqualTo(actor.names());
            }
        }
    }

    private static List<String> verbatim(Fact fact) {
        return switch (fact) {
            case Commitment commitment ->
                Stream.concat(Stream.of(commitment.content()), commitment.condition().stream())
                        .toList();
            case Claim claim -> List.of(claim.content());
            case Position position -> List.of(position.content());
            case Assessment assessment -> List.of(assessment.content());
            case Control control -> List.of(control.area());
            case Interaction ignored -> List.of();
            case Force ignored -> List.of();
            case Agreement ignored -> List.of();
            case Role ignored -> List.of();
        };
    }

    private static List<Actor> actors(Fact fact) {
        List<Actor> actors = new ArrayList<>(
                switch (fact) {
                    case Commitment commitment -> joined(commitment.actor(), commitment.recipients());
                    case Claim claim -> joined(claim.actor(), claim.about());
                    case Position position -> List.of(position.actor());
                    case Assessment assessment -> assessment.about();
                    case Control control -> List.of(control.actor());
                    case Interaction interaction -> joined(interaction.actor(), interaction.recipients());
                    case Force force -> List.of(force.owner());
                    case Agreement agreement -> agreement.parties();
                    case Role role -> List.of(role.person(), role.organisation());
                });
        fact.statement().source().ifPresent(actors::add);
        return actors;
    }

    private static List<Actor> joined(Actor first, List<Actor> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    /** Gold lines leave out what only an extractor can say. */
    private static Fact fact(JsonNode line) {
        ObjectNode complete = line.deepCopy();
        complete.put("id", "")
                .put("extractor", "annotator")
                .put("confidence", 1)
                .put("reading", "annotation");
        return Json.read(complete.toString(), Fact.class);
    }

    private static String text(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name + ".txt"));
    }

    private static List<JsonNode> gold(String name) throws IOException {
        return lines(FOLDER.resolve(name + ".gold.jsonl"));
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            records.add(Json.read(line, JsonNode.class));
        }
        return records;
    }
}
