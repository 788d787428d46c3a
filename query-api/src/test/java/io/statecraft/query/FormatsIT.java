package io.statecraft.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.statecraft.facts.Json;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.View;
import io.statecraft.testing.BackendsResource;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The same answer in several formats, asked for again only when it has changed. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class FormatsIT {
    private static final String THEN = "knownAt=" + Sample.KNOWN.plusSeconds(60);

    @BeforeEach
    void fill() {
        Sample.fill();
    }

    @Test
    void every_view_answers_in_every_format() {
        for (View view : ReadModels.VIEWS) {
            for (Format format : Format.of(view)) {
                String type = format.mediaType().split(";")[0];
                given().accept(type)
                        .queryParams(Sample.required(view))
                        .get("/" + view.name())
                        .then()
                        .statusCode(200)
                        .contentType(startsWith(type))
                        .header("Vary", containsString("Accept"));
            }
        }
        given().accept("image/png").get("/facts").then().statusCode(406).contentType("application/problem+json");
        given().accept("text/csv, */*;q=0.1").get("/facts").then().contentType(startsWith("text/csv"));
        given().accept("*/*").get("/facts").then().contentType(startsWith("application/json"));
        given().accept("text/csv")
                .get("/facts?colour=red")
                .then()
                .statusCode(400)
                .body("field", equalTo("colour"));
        given().accept("text/csv").head("/facts").then().statusCode(200);
    }

    @Test
    void a_graph_has_each_node_once_and_the_columns_at_its_edges() throws Exception {
        for (String format : List.of(Format.GRAPHML_TYPE, Format.GEXF_TYPE)) {
            Element graph = xml(given().accept(format).get("/interactions?" + THEN));
            NodeList nodes = graph.getElementsByTagName("node");
            assertThat(nodes.getLength()).isEqualTo(2);
            NodeList edges = graph.getElementsByTagName("edge");
            assertThat(edges.getLength()).isEqualTo(1);
            Element edge = (Element) edges.item(0);
            assertThat(List.of(edge.getAttribute("source"), edge.getAttribute("target")))
                    .containsExactly("RUS", "TJK");
            String values = format.equals(Format.GEXF_TYPE) ? "attvalue" : "data";
            assertThat(edge.getElementsByTagName(values).getLength()).isGreaterThan(10);
        }
        Element graph = xml(given().accept(Format.GRAPHML_TYPE).get("/relationships"));
        assertThat(((Element) graph.getElementsByTagName("graph").item(0)).getAttribute("edgedefault"))
                .isEqualTo("undirected");
        given().accept(Format.GEXF_TYPE).get("/facts").then().statusCode(406).body("allowed", hasItem("text/csv"));
        given().accept(Format.GEXF_TYPE)
                .get("/relationships?fields=score")
                .then()
                .statusCode(400)
                .body("field", equalTo("fields"));
    }

    @Test
    void a_map_has_every_row_and_needs_their_places() {
        List<Object> features = given().accept(Format.GEOJSON_TYPE)
                .get("/military-balance?" + THEN)
                .then()
                .statusCode(200)
                .body("type", equalTo("FeatureCollection"))
                .extract()
                .path("features");
        assertThat(features).hasSize(2);
        given().accept(Format.GEOJSON_TYPE)
                .get("/military-balance?fields=owner")
                .then()
                .statusCode(400)
                .body("field", equalTo("fields"))
                .body("allowed", hasItem("place"));
    }

    @Test
    void a_parquet_table_has_the_rows_of_every_view_with_their_evidence() throws Exception {
        for (View view : ReadModels.VIEWS) {
            List<ObjectNode> table =
                    ParquetTable.rows(answer(view, Format.PARQUET_TYPE).asByteArray());
            List<ObjectNode> lines = new ArrayList<>();
            for (String line :
                    answer(view, Format.NDJSON_TYPE).asString().lines().toList()) {
                lines.add((ObjectNode) Json.MAPPER.readTree(line));
            }
            assertThat(table).as(view.name()).hasSameSizeAs(lines);
            for (int i = 0; i < lines.size(); i++) {
                ObjectNode line = lines.get(i);
                assertThat(table.get(i).fieldNames())
                        .toIterable()
                        .as(view.name())
                        .containsAll(line::fieldNames);
                table.get(i).properties().forEach(value -> {
                    JsonNode expected = line.path(value.getKey());
                    boolean tree = value.getValue().isTextual() && expected.isContainerNode();
                    assertThat(plain(value.getValue()))
                            .as(view.name() + " " + value.getKey())
                            .isEqualTo(tree ? TextNode.valueOf(expected.toString()) : plain(expected));
                });
                assertThat(table.get(i).has(Rows.EVIDENCE)).as(view.name()).isEqualTo(line.has(Rows.EVIDENCE));
            }
        }
        given().accept(Format.PARQUET_TYPE)
                .get("/facts/changes?knownSince=" + Sample.KNOWN)
                .then()
                .statusCode(406)
                .body("allowed", hasItem("text/csv"));
    }

    private static Response answer(View view, String type) {
        Response answer = given().accept(type)
                .queryParams(Sample.required(view))
                .queryParam("knownAt", Sample.KNOWN.plusSeconds(60).toString())
                .get("/" + view.name());
        assertThat(answer.statusCode()).as(view.name()).isEqualTo(200);
        return answer;
    }

    /** Numbers by their value: the table knows no whole ones among those that need not be. */
    private static Object plain(JsonNode value) {
        return value.isNumber() ? value.doubleValue() : value.isMissingNode() ? NullNode.instance : value;
    }

    private static Element xml(Response response) throws Exception {
        assertThat(response.statusCode()).isEqualTo(200);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(response.asByteArray()))
                .getDocumentElement();
    }

    @Test
    void a_table_has_a_header_and_all_rows() {
        String[] lines = given().accept("text/csv")
                .get("/military-balance?fields=owner,max,quote,evidence&sort=owner&" + THEN)
                .asString()
                .split("\r\n");
        assertThat(lines)
                .containsExactly(
                        "owner,max,quote,evidence",
                        "RUS,1,Russia has one base.,/evidence/" + Sample.BASE.id(),
                        "TJK,8800,\"The Tajik army has 8,800 soldiers.\",/evidence/" + Sample.SOLDIERS.id());
    }

    @Test
    void lines_of_json_are_the_rows_of_the_pages_and_more_than_one_page_has() {
        int rows = 2500;
        Tables.multiply(Sample.VISIT.id(), rows);
        String[] lines = given().accept("application/x-ndjson")
                .get("/facts?kind=interaction")
                .asString()
                .split("\n");
        assertThat(lines).hasSize(rows + 1);
        String page = given().get("/facts?kind=interaction&limit=1").asString();
        assertThat(Json.read(lines[0], JsonNode.class))
                .isEqualTo(Json.read(page, JsonNode.class).path("rows").path(0));
        String limited =
                given().accept("application/x-ndjson").get("/facts?limit=7").asString();
        assertThat(limited.split("\n")).hasSize(7);
    }

    @Test
    void an_answer_is_sent_again_only_after_something_was_applied() {
        Response first = given().get("/facts");
        assertThat(first.header("Server-Timing")).matches("db;dur=\\d+\\.\\d");
        String tag = first.header("ETag");
        assertThat(tag).startsWith("W/");
        Response again = given().header("If-None-Match", tag).get("/facts");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        given().header("If-None-Match", tag).get("/facts?kind=force").then().statusCode(200);
        given().header("If-None-Match", tag)
                .accept("text/csv")
                .get("/facts")
                .then()
                .statusCode(200);
        Tables.applied();
        given().header("If-None-Match", tag).get("/facts").then().statusCode(200);
    }

    @Test
    void answers_are_compressed_for_those_who_ask() {
        Tables.multiply(Sample.VISIT.id(), 100);
        for (Format format : Format.ofRows()) {
            Response zipped = given().config(RestAssured.config()
                            .decoderConfig(DecoderConfig.decoderConfig()
                                    .contentDecoders(DecoderConfig.ContentDecoder.DEFLATE)))
                    .header("Accept-Encoding", "gzip")
                    .accept(format.mediaType().split(";")[0])
                    .get("/facts");
            assertThat(zipped.header("Content-Encoding")).as(format.name()).isEqualTo("gzip");
        }
    }
}
