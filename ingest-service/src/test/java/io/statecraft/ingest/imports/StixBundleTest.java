package io.statecraft.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.statecraft.facts.Edtf;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StixBundleTest {
    private static final String DESK = """
            {"type": "identity", "id": "identity--1", "name": "Harbour Desk", "identity_class": "organization"}""";
    private static final String OURS =
            "\"extensions\": {\"extension-definition--1\": {\"extension_type\": \"property-extension\", ";

    @Test
    void what_is_said_in_words_is_a_document_from_whoever_made_it() throws IOException {
        List<ImportedRow> rows = read(DESK, """
                {"type": "report", "id": "report--1", "created_by_ref": "identity--1", "name": "Straits in spring",
                 "published": "2024-04-02T08:00:00.000Z", "description": "Oman hosted envoys of both sides.",
                 "external_references": [{"source_name": "Quay Review", "url": "https://example.org/straits"}]}""", """
                {"type": "note", "created_by_ref": "identity--1", "abstract": "On the ferry",
                 "modified": "2024-04-03T08:00:00.000Z", "content": "The ferry was turned back."}""");
        assertThat(rows.get(0))
                .isEqualTo(new ImportedRow.LeftOut("of type identity, which is not read for what it says"));
        ImportedRow.Prose report = (ImportedRow.Prose) rows.get(1);
        assertThat(report.text()).isEqualTo("Oman hosted envoys of both sides.");
        assertThat(report.description().title()).contains("Straits in spring");
        assertThat(report.description().publisher()).contains("Quay Review");
        assertThat(report.description().published()).contains(Edtf.parse("2024-04-02"));
        assertThat(report.description().url()).contains(URI.create("https://example.org/straits"));
        ImportedRow.Prose note = (ImportedRow.Prose) rows.get(2);
        assertThat(note.description().title()).contains("On the ferry");
        assertThat(note.description().publisher()).contains("Harbour Desk");
        assertThat(note.description().published()).contains(Edtf.parse("2024-04-03"));
    }

    @Test
    void what_has_no_words_or_is_revoked_is_left_out_with_the_reason() throws IOException {
        assertThat(read("""
                {"type": "indicator", "description": "A hash."}""", """
                {"type": "report", "name": "Empty"}""", """
                {"type": "note", "content": "No longer held.", "revoked": true}""", "{}"))
                .containsExactly(
                        new ImportedRow.LeftOut("of type indicator, which is not read for what it says"),
                        new ImportedRow.LeftOut("a report without words"),
                        new ImportedRow.LeftOut("revoked"),
                        new ImportedRow.LeftOut("of type , which is not read for what it says"));
    }

    @Test
    void a_fact_of_one_of_our_bundles_is_it_again_once_with_its_actors_and_its_document() throws IOException {
        String relationship = """
                {"type": "relationship", "description": "Oman hosted envoys", %s"fact": "f1", "document": "d1",
                 "kind": "interaction", "quote": "Oman hosted envoys", "start": 7, "end": 25, "event": "CONSULT", "mode": "visit",
                 "sentence": "In May Oman hosted envoys.", "source": "YEM", "extractor": "e", "confidence": 0.8,
                 "known_from": "2024-01-01T00:00:00Z", "content": {"place": "Muscat"}}}}""".formatted(OURS);
        List<ImportedRow> rows = read(relationship, relationship, """
                {"type": "identity", "name": "Yemen", %s"actor": "YEM"}}}""".formatted(OURS), """
                {"type": "report", "name": "May", "published": "2024-05-31T00:00:00.000Z",
                 %s"document": "d1", "published": "2024-05"}}}""".formatted(OURS));
        ImportedRow.Stated fact = (ImportedRow.Stated) rows.get(0);
        assertThat(fact.text()).isEqualTo("In May Oman hosted envoys.");
        assertThat(fact.description().title()).contains("May");
        assertThat(fact.description().published()).contains(Edtf.parse("2024-05"));
        assertThat(fact.description().language()).contains("zxx");
        assertThat(fact.mapping()).isEqualTo("interaction");
        assertThat(fact.fact().path("quote").asText()).isEqualTo("Oman hosted envoys");
        assertThat(fact.fact().path("place").asText()).isEqualTo("Muscat");
        assertThat(fact.fact().path("source").path("id").asText()).isEqualTo("YEM");
        assertThat(fact.fact().path("source").path("names").toString()).contains("Yemen");
        assertThat(fact.fact().fieldNames()).toIterable().doesNotContain("start", "extractor", "fact", "known_from");
        assertThat(rows.get(1)).isEqualTo(new ImportedRow.LeftOut("another object of the same fact"));
    }

    @Test
    void what_is_no_bundle_is_refused() {
        for (String file :
                List.of("", "{", "[]", "{\"type\": \"report\"}", "{\"type\": \"bundle\", \"objects\": {}}")) {
            assertThatThrownBy(() -> ImportFormat.STIX.read(new StringReader(file), (number, row) -> {}))
                    .as(file)
                    .isInstanceOf(UnreadableImportException.class)
                    .hasMessageStartingWith("The file cannot be read as stix: it is no");
        }
    }

    private static List<ImportedRow> read(String... objects) throws IOException {
        List<ImportedRow> rows = new ArrayList<>();
        ImportFormat.STIX.read(
                new StringReader("{\"type\": \"bundle\", \"id\": \"bundle--1\", \"objects\": ["
                        + String.join(",", objects) + "]}"),
                (number, row) -> rows.add(row));
        return rows;
    }
}
