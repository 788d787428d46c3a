package io.statecraft.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.statecraft.facts.Json;
import io.statecraft.testing.BackendsResource;
import io.statecraft.testing.NodePackages;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole facts as other systems read them. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class FactFilesIT {
    private static final String TEXT = """
            Envoys of Freedonia met Sylvania. Raiders shelled Sylvania. Freedonia denies a secret pact. \
            Freedonia rules out a union. Talks will fail. Russia has 5 soldiers. Both signed a pact. Firefly is a minister.""";

    @BeforeEach
    void fill() {
        Sample.fill();
        Told told = Told.in(TEXT, "The \"Trieste\" file\n", "Adriatic Review", "2020-05");
        told.meeting("Envoys", "2020-05-03", "freedonia", "sylvania");
        told.attack("Raiders", "2020-05~", "raiders", "sylvania");
        told.claim("Freedonia denies", "2020", "freedonia", "denies", "a secret pact");
        told.position("Freedonia rules", "2020", "freedonia", "rules-out", "a union");
        told.forecast("Talks", "2021", "sylvania", "likely", "talks will fail");
        told.strength("Russia", "2020", "RUS", 5);
        told.pact("Both signed", "2020-06/..", "freedonia", "sylvania");
        told.office("Firefly", "2020", "rufus-firefly", "sylvania");
    }

    @Test
    void a_bundle_keeps_the_rules_of_stix() {
        JsonNode bundle = bundle("/cited-facts");
        assertThat(StixRules.broken(bundle)).isEmpty();
        assertThat(types(bundle))
                .contains(
                        "report",
                        "note",
                        "identity",
                        "threat-actor",
                        "location",
                        "relationship",
                        "opinion",
                        "grouping",
                        "extension-definition");
    }

    @Test
    void every_fact_is_in_the_bundle_with_its_quote_and_what_stix_has_no_property_for() {
        Map<String, JsonNode> facts = new HashMap<>();
        objects(bundle("/cited-facts")).forEach(object -> {
            JsonNode extension = object.path("extensions").path(StixObjects.EXTENSION);
            if (extension.has("fact")) {
                facts.put(extension.path("quote").asText(), extension);
                String said = object.path("description")
                        .asText(object.path("content")
                                .asText(object.path("explanation").asText()));
                assertThat(said).isEqualTo(extension.path("quote").asText());
            }
        });
        assertThat(facts).hasSize(10);
        JsonNode attack = facts.getOrDefault("Raiders shelled Sylvania.", Json.MAPPER.nullNode());
        assertThat(attack.path("date").asText()).isEqualTo("2020-05~");
        assertThat(attack.path("event").asText()).isEqualTo("ASSAULT");
        assertThat(attack.path("factuality").asText()).isEqualTo("CT+");
        assertThat(facts.getOrDefault("Russia has 5 soldiers.", Json.MAPPER.nullNode())
                        .at("/content/quantity/max")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void a_document_is_a_report_of_what_its_facts_are() {
        JsonNode bundle = bundle("/cited-facts");
        List<JsonNode> reports = objects(bundle).stream()
                .filter(object -> object.path("type").asText().equals("report"))
                .toList();
        assertThat(reports).hasSize(2);
        JsonNode trieste = reports.stream()
                .filter(report -> report.path("name").asText().startsWith("The \"Trieste\""))
                .findFirst()
                .orElseThrow();
        assertThat(trieste.path("object_refs")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(trieste.path("published").asText()).isEqualTo("2020-05-01T00:00:00.000000Z");
        assertThat(trieste.at("/external_references/0/source_name").asText()).isEqualTo("Adriatic Review");
    }

    @Test
    void the_same_question_has_the_same_bundle_and_filters_and_times_narrow_it() {
        assertThat(bundle("/cited-facts")).isEqualTo(bundle("/cited-facts"));
        assertThat(types(bundle("/cited-facts?kind=interaction&actor=raiders")))
                .containsOnly("identity", "extension-definition", "threat-actor", "relationship", "report");
        JsonNode then = bundle("/cited-facts?knownAt=" + Sample.KNOWN.plusSeconds(60) + "&actor=RUS&kind=force");
        assertThat(then.toString()).contains("Russia has one base.");
        assertThat(bundle("/cited-facts?actor=RUS&kind=force").toString()).doesNotContain("Russia has one base.");
        assertThat(bundle("/cited-facts?validAt=2020-05-03&kind=interaction").toString())
                .contains("Envoys of Freedonia")
                .doesNotContain("Russia visited");
    }

    @Test
    void what_was_taken_back_is_revoked_under_the_id_that_it_had() {
        JsonNode then = bundle("/cited-facts?kind=force&knownAt=" + Sample.KNOWN.plusSeconds(60));
        JsonNode changes = bundle("/cited-facts/changes?kind=force&knownSince=" + Sample.KNOWN.plusSeconds(60));
        assertThat(StixRules.broken(changes)).isEmpty();
        JsonNode revoked = of(changes, Sample.BASE.id());
        assertThat(revoked.path("revoked").asBoolean()).isTrue();
        JsonNode held = of(then, Sample.BASE.id());
        assertThat(revoked.path("id")).isEqualTo(held.path("id"));
        assertThat(revoked.path("created")).isEqualTo(held.path("created"));
        assertThat(revoked.path("modified").asText()).isEqualTo("2024-01-10T01:00:00.000000Z");
    }

    @Test
    void ids_are_uuids_of_version_5_over_their_names() {
        assertThat(StixObjects.uuid("statecraft").version()).isEqualTo(5);
        assertThat(StixObjects.uuid("statecraft").variant()).isEqualTo(2);
        assertThat(StixObjects.id("identity", "RUS")).isEqualTo("identity--" + StixObjects.uuid("identity RUS"));
    }

    @Test
    void interactions_are_lines_of_event_data_with_their_evidence() {
        String[] lines = given().accept(Format.PLOVER_TYPE)
                .get("/cited-facts")
                .then()
                .statusCode(200)
                .contentType(startsWith(Format.PLOVER_TYPE))
                .extract()
                .asString()
                .split("\n");
        String[] header = lines[0].split("\t", -1);
        assertThat(lines).hasSize(4);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split("\t", -1);
            assertThat(cells).hasSameSizeAs(header);
            Map<String, String> row = new LinkedHashMap<>();
            for (int j = 0; j < cells.length; j++) {
                row.put(header[j], cells[j]);
            }
            rows.add(row);
        }
        Map<String, String> attack = rows.stream()
                .filter(row -> "raiders".equals(row.get("Actor1Code")))
                .findFirst()
                .orElseThrow();
        assertThat(attack)
                .containsEntry("Actor2Code", "sylvania")
                .containsEntry("EventType", "ASSAULT")
                .containsEntry("CAMEORoot", "19")
                .containsEntry("QuadClass", "4")
                .containsEntry("EventDate", "2020-05~")
                .containsEntry("DateFrom", "2020-05-01")
                .containsEntry("Quote", "Raiders shelled Sylvania.")
                .containsEntry("Title", "The \"Trieste\" file ");
    }

    @Test
    void entities_of_follow_the_money_come_before_what_refers_to_them_and_each_fact_leads_to_its_document() {
        Map<String, JsonNode> entities = new LinkedHashMap<>();
        for (String line : text(Format.FTM_TYPE).split("\n")) {
            JsonNode entity = Json.read(line, JsonNode.class);
            for (String property : List.of("proof", "involved", "organizer", "subject", "object")) {
                entity.path("properties").path(property).forEach(id -> assertThat(entities)
                        .containsKey(id.asText()));
            }
            assertThat(entities.put(entity.path("id").asText(), entity)).isNull();
        }
        Map<String, Long> schemas = entities.values().stream()
                .collect(Collectors.groupingBy(entity -> entity.path("schema").asText(), Collectors.counting()));
        assertThat(schemas)
                .containsEntry("Article", 2L)
                .containsEntry("UnknownLink", 1L)
                .containsEntry("Event", 9L)
                .containsKeys("PublicBody", "LegalEntity");
        JsonNode attack = entities.values().stream()
                .filter(entity -> entity.at("/properties/summary/0").asText().equals("Raiders shelled Sylvania."))
                .findFirst()
                .orElseThrow();
        assertThat(attack.at("/properties/name/0").asText()).isEqualTo("interaction: ASSAULT");
        assertThat(attack.at("/properties/organizer/0").asText()).isEqualTo("actor-raiders");
        assertThat(attack.at("/properties/keywords").toString()).isEqualTo("[\"interaction\",\"CT+\",\"ASSAULT\"]");
        assertThat(entities.getOrDefault("actor-RUS", Json.MAPPER.nullNode())
                        .at("/properties/country/0")
                        .asText())
                .isEqualTo("ru");
    }

    @Test
    void entities_are_what_the_model_of_follow_the_money_allows(@TempDir Path folder) throws Exception {
        List<String> check =
                NodePackages.in(folder, "@alephdata/followthemoney@3").running("check.js", """
                const { Model, defaultModel } = require('@alephdata/followthemoney')
                const model = new Model(defaultModel)
                const lines = require('fs').readFileSync(0, 'utf8').split('\\n').filter(line => line)
                const entities = new Map(lines.map(line => JSON.parse(line)).map(entity => [entity.id, entity]))
                for (const { id, schema: name, properties } of entities.values()) {
                  const schema = model.getSchema(name)
                  for (const required of schema.required) if (!properties[required]) throw new Error(`${id}: no ${required}`)
                  for (const [key, values] of Object.entries(properties)) {
                    const property = schema.getProperty(key)
                    for (const value of values) {
                      if (typeof value !== 'string') throw new Error(`${id} ${key}: ${value} is no string`)
                      if (property.type.values?.size && !property.type.values.has(value)) throw new Error(`${id} ${key}: ${value} is unknown`)
                      if (property.range && !model.getSchema(entities.get(value).schema).isA(property.range)) throw new Error(`${id} ${key}: ${value}`)
                    }
                  }
                }
                console.log(`valid: ${entities.size}`)
                """);
        String entities = text(Format.FTM_TYPE);
        assertThat(said(check, entities)).isEqualTo("valid: " + entities.lines().count());
        assertThat(said(check, entities.replaceFirst("\"country\":\\[\"ru\"]", "\"country\":[\"xx\"]")))
                .contains("xx is unknown");
    }

    private static String said(List<String> command, String input) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (Writer in = process.outputWriter()) {
            in.write(input);
        }
        String said = process.inputReader().lines().collect(Collectors.joining("\n"));
        process.waitFor();
        return said;
    }

    @Test
    void statements_of_follow_the_money_are_the_values_of_the_entities() {
        long values = 0;
        for (String line : text(Format.FTM_TYPE).split("\n")) {
            for (JsonNode property : Json.read(line, JsonNode.class).path("properties")) {
                values += property.size();
            }
        }
        String[] statements = text(Format.FTM_STATEMENTS_TYPE).split("\r?\n");
        assertThat(statements[0]).startsWith("id,entity_id,canonical_id,schema,prop,prop_type,value");
        // A title of these documents ends in a line break, which is a part of its cell.
        assertThat(statements).hasSizeBetween((int) values + 1, (int) values + 3);
        assertThat(statements).anyMatch(line -> line.contains(",Event,organizer,entity,actor-raiders,statecraft,"));
    }

    private static String text(String mediaType) {
        return given().accept(mediaType)
                .get("/cited-facts")
                .then()
                .statusCode(200)
                .contentType(startsWith(mediaType))
                .extract()
                .asString();
    }

    @Test
    void files_of_facts_are_made_of_whole_facts_alone() {
        given().accept(Format.STIX_TYPE).get("/facts").then().statusCode(406).body("allowed", hasItem("text/csv"));
        given().accept(Format.STIX_TYPE)
                .get("/cited-facts?fields=fact,document")
                .then()
                .statusCode(400)
                .body("field", equalTo("fields"));
        given().accept(Format.PLOVER_TYPE)
                .get("/cited-facts/changes?knownSince=2020")
                .then()
                .statusCode(400);
        given().accept(Format.PLOVER_TYPE)
                .get("/cited-facts/changes?knownSince=2020-01-01T00:00:00Z")
                .then()
                .statusCode(406);
    }

    private static JsonNode bundle(String path) {
        String body = given().accept(Format.STIX_TYPE)
                .get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith(Format.STIX_TYPE))
                .extract()
                .asString();
        return Json.read(body, JsonNode.class);
    }

    private static List<JsonNode> objects(JsonNode bundle) {
        List<JsonNode> objects = new ArrayList<>();
        bundle.path("objects").forEach(objects::add);
        return objects;
    }

    private static Set<String> types(JsonNode bundle) {
        return objects(bundle).stream()
                .map(object -> object.path("type").asText())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static JsonNode of(JsonNode bundle, String fact) {
        return objects(bundle).stream()
                .filter(object -> object.at("/extensions/" + StixObjects.EXTENSION + "/fact")
                        .asText()
                        .equals(fact))
                .findFirst()
                .orElseThrow();
    }
}
