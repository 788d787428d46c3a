package io.statecraft.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactJsonTest {
    @Test
    void every_kind_survives_a_round_trip_through_json() {
        for (Fact fact : Examples.facts()) {
            assertThat(Json.read(Json.line(fact), Fact.class)).isEqualTo(fact);
        }
    }

    @Test
    void the_examples_cover_every_permitted_kind() {
        List<Class<?>> permitted = Arrays.asList(Fact.class.getPermittedSubclasses());
        assertThat(Examples.facts()).extracting(Object::getClass).containsExactlyElementsOf(permitted);
    }

    @Test
    void a_fact_is_one_flat_object_with_the_field_names_of_the_annotation_guide() {
        JsonNode json = Json.tree(Examples.facts().get(0));
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "kind",
                        "id",
                        "document",
                        "quote",
                        "start",
                        "end",
                        "date",
                        "place",
                        "factuality",
                        "source",
                        "extractor",
                        "confidence",
                        "reading",
                        "actor",
                        "recipients",
                        "event",
                        "mode");
        assertThat(json.get("date").asText()).isEqualTo("2020-05-03");
        assertThat(json.get("factuality").asText()).isEqualTo("CT+");
        assertThat(json.get("source").isNull()).isTrue();
    }

    @Test
    void an_unknown_field_of_a_later_version_is_ignored() {
        String json = Json.line(Examples.facts().get(0)).replaceFirst("\\{", "{\"later\":1,");
        assertThat(Json.read(json, Fact.class)).isEqualTo(Examples.facts().get(0));
    }

    @Test
    void an_unknown_code_is_refused_with_the_allowed_ones() {
        String json = Json.line(Examples.facts().get(0)).replace("CONSULT", "CHAT");
        assertThatThrownBy(() -> Json.read(json, Fact.class))
                .isInstanceOf(InvalidFactException.class)
                .hasMessageContaining("CHAT is no EventType; allowed: AGREE, CONSULT");
    }

    @Test
    void the_same_content_has_the_same_id_whoever_extracts_it_and_other_content_another() {
        Fact fact = Examples.facts().get(0);
        Statement said = fact.statement();
        Statement again = new Statement(
                "",
                said.document(),
                said.quote(),
                said.start(),
                said.end(),
                said.date(),
                said.place(),
                said.factuality(),
                said.source(),
                "example/2",
                0.3,
                "another reading");
        Statement denied = new Statement(
                "",
                said.document(),
                said.quote(),
                said.start(),
                said.end(),
                said.date(),
                said.place(),
                Factuality.CERTAINLY_NOT,
                said.source(),
                "example/1",
                0.8,
                "by hand");
        assertThat(fact.with(again).identified().id()).isEqualTo(fact.id()).hasSize(40);
        assertThat(fact.with(denied).identified().id()).isNotEqualTo(fact.id());
    }

    @Test
    void a_quote_that_does_not_fit_its_span_is_refused() {
        assertThatThrownBy(() -> new Statement(
                        "",
                        "d",
                        "abc",
                        0,
                        5,
                        Optional.empty(),
                        Optional.empty(),
                        Factuality.CERTAIN,
                        Optional.empty(),
                        "x",
                        1,
                        "r"))
                .hasMessage("end must be start plus the length of the quote, was 5");
    }

    @Test
    void whole_numbers_are_written_without_exponent_or_fraction() {
        assertThat(Json.line(Quantity.exactly(174_000_000, "USD")))
                .isEqualTo("{\"min\":174000000,\"max\":174000000,\"approximate\":false,\"unit\":\"USD\"}");
    }
}
