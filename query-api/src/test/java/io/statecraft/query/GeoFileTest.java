package io.statecraft.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.statecraft.facts.Json;
import io.statecraft.readmodels.ReadModels;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row stands on the map where its place lies, and none is left out. */
class GeoFileTest {
    private static final Gazetteer OURS = new Gazetteer(Optional.empty());

    @Test
    void a_row_is_a_feature_at_its_place_or_nowhere() throws IOException {
        StringWriter out = new StringWriter();
        GeoFile file = new GeoFile(out, List.of("place", "area"), OURS);
        file.begin();
        for (String place : List.of("Kyiv", "Atlantis")) {
            file.row(JsonNodeFactory.instance.objectNode().put("place", place).put("fact", "f"));
        }
        file.row(JsonNodeFactory.instance.objectNode().putNull("place").put("area", "Bakhmut"));
        file.end();
        JsonNode features = Json.read(out.toString().getBytes(StandardCharsets.UTF_8), JsonNode.class)
                .path("features");
        assertThat(features).hasSize(3);
        assertThat(features.path(0).path("type").asText()).isEqualTo("Feature");
        assertThat(features.path(0).path("geometry"))
                .isEqualTo(Json.read("{\"type\":\"Point\",\"coordinates\":[30.52,50.45]}", JsonNode.class));
        assertThat(features.path(0).path("properties").path("fact").asText()).isEqualTo("f");
        assertThat(features.path(1).get("geometry").isNull()).isTrue();
        assertThat(features.path(2).path("geometry").path("coordinates").path(1).asDouble())
                .isEqualTo(48.60);
    }

    @Test
    void a_collection_without_rows_is_one_too() throws IOException {
        StringWriter out = new StringWriter();
        GeoFile file = new GeoFile(out, List.of("place"), OURS);
        file.begin();
        file.end();
        assertThat(Json.read(out.toString(), JsonNode.class).path("features").isArray())
                .isTrue();
    }

    @Test
    void a_place_is_known_by_any_of_its_names_however_they_are_written() {
        for (String name : List.of("Kyiv", "KIEV", " kyiv ")) {
            assertThat(OURS.find(name)).as(name).isPresent();
        }
        assertThat(OURS.find("São Paulo")).isEqualTo(OURS.find("Sao Paulo")).isPresent();
        assertThat(OURS.find("Sana’a")).isPresent();
        assertThat(OURS.find("")).isEmpty();
    }

    @Test
    void an_operator_adds_places_and_is_told_the_line_that_cannot_be_read(@TempDir Path folder) throws IOException {
        Path more = folder.resolve("more.tsv");
        Files.writeString(more, "# ours\nZenda\t50.1\t14.2\tStrelsau|Hentzau\n");
        assertThat(new Gazetteer(Optional.of(more)).find("strelsau"))
                .contains(new Gazetteer.Point(new java.math.BigDecimal("50.1"), new java.math.BigDecimal("14.2")));
        Files.writeString(more, "Zenda\t14.2\t250\n");
        assertThatThrownBy(() -> new Gazetteer(Optional.of(more))).hasMessageContaining("more.tsv, line 1");
    }

    @Test
    void views_with_places_have_the_format_and_others_have_not() {
        assertThat(Format.of(ReadModels.view("timeline").orElseThrow())).contains(Format.GEOJSON);
        assertThat(Format.of(ReadModels.view("control").orElseThrow())).contains(Format.GEOJSON);
        assertThat(Format.of(ReadModels.view("actors").orElseThrow())).doesNotContain(Format.GEOJSON);
    }
}
