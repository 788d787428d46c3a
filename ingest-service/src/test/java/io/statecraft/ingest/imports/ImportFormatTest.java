package io.statecraft.ingest.imports;

import static io.statecraft.ingest.EventData.ICEWS_HEADER;
import static io.statecraft.ingest.EventData.UCDP_HEADER;
import static io.statecraft.ingest.EventData.gdelt;
import static io.statecraft.ingest.EventData.icews;
import static io.statecraft.ingest.EventData.ucdp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportFormatTest {
    private static final String RUSSIA = "RUSSIA/RUS//GOV";
    private static final String GERMANY = "BERLIN/DEU//";
    private static final String URL = "https://example.org/a?b=c";

    @Test
    void a_row_of_gdelt_is_a_document_with_its_columns_and_an_interaction() throws IOException {
        ImportedRow.Stated row = stated(read(ImportFormat.GDELT, gdelt("7", "20191024", RUSSIA, "042", GERMANY, URL)));
        assertThat(row.text())
                .startsWith("GDELT event 7\nGlobalEventID: 7\nDay: 20191024\n")
                .contains("\nEventCode: 042\n")
                .endsWith("SOURCEURL: " + URL);
        assertThat(row.description().url()).hasToString("Optional[" + URL + "]");
        assertThat(row.description().publisher()).contains("example.org");
        assertThat(row.description().language()).contains("zxx");
        assertThat(row.fact().toString())
                .isEqualTo("{\"kind\":\"interaction\",\"actor\":{\"id\":\"RUS\",\"names\":[\"RUSSIA\"]},"
                        + "\"recipients\":[{\"id\":\"DEU\",\"names\":[\"BERLIN\"]}],\"event\":\"CONSULT\",\"mode\":\"visit\","
                        + "\"date\":\"2019-10-24\",\"place\":\"Trieste, Freedonia\",\"factuality\":\"CT+\","
                        + "\"confidence\":0.5,\"reading\":\"CAMEO 042\"}");
        assertThat(row.mapping()).isEqualTo("CAMEO 042 -> CONSULT visit");
    }

    @Test
    void who_hosts_a_visit_is_visited() throws IOException {
        ImportedRow.Stated row = stated(read(ImportFormat.GDELT, gdelt("7", "20191024", RUSSIA, "043", GERMANY, URL)));
        assertThat(row.fact().at("/actor/id").asText()).isEqualTo("DEU");
        assertThat(row.fact().at("/recipients/0/id").asText()).isEqualTo("RUS");
    }

    @Test
    void one_meeting_told_from_both_sides_is_one_fact_and_two_attacks_are_two() throws IOException {
        String day = "20191024";
        List<ImportedRow> meetings = read(
                ImportFormat.GDELT,
                gdelt("1", day, RUSSIA, "043", GERMANY, URL)
                        + gdelt("2", day, GERMANY, "042", RUSSIA, URL)
                        + gdelt("3", day, GERMANY, "042", RUSSIA, URL + "d")
                        + gdelt("4", day, RUSSIA, "190", GERMANY, URL)
                        + gdelt("5", day, GERMANY, "190", RUSSIA, URL));
        assertThat(meetings.get(1)).isEqualTo(leftOut("the same event, told from the other side"));
        assertThat(meetings).filteredOn(ImportedRow.Stated.class::isInstance).hasSize(4);
        List<ImportedRow> icews = read(
                ImportFormat.ICEWS,
                ICEWS_HEADER
                        + icews("1", "2018-06-01", "Russia//NA", "046", "Angela Merkel/Government/Germany", "9")
                        + icews("2", "2018-06-01", "Angela Merkel/Government/Germany", "046", "Russia//NA", "9"));
        assertThat(icews.get(1)).isEqualTo(leftOut("the same event, told from the other side"));
    }

    @Test
    void actors_of_gdelt_are_states_known_groups_or_people_of_a_country() throws IOException {
        assertThat(actor("RUSSIAN ARMY/RUS//MIL")).isEqualTo("RUS");
        assertThat(actor("THE EU/EUR/EEC/")).isEqualTo("the-eu");
        assertThat(actor("STUDENT/USA//EDU")).isEqualTo("student-usa");
        String none = "an actor is missing or has neither country nor known group";
        for (String actor : List.of("POLICE///COP", "///", "AFRICA/AFR//")) {
            assertThat(read(ImportFormat.GDELT, gdelt("1", "20191024", actor, "042", GERMANY, URL)))
                    .as(actor)
                    .containsExactly(leftOut(none));
        }
    }

    @Test
    void what_cannot_be_mapped_is_left_out_with_its_reason() throws IOException {
        assertThat(read(
                        ImportFormat.GDELT,
                        gdelt("1", "20191024", RUSSIA, "010", GERMANY, URL)
                                + gdelt("2", "20191324", RUSSIA, "042", GERMANY, URL)
                                + gdelt("3", "20191024", RUSSIA, "042", RUSSIA, URL)
                                + gdelt("4", "20191024", RUSSIA, "", GERMANY, URL)
                                + "5\t20191024\n"))
                .containsExactly(
                        leftOut("CAMEO 01 has no PLOVER type"),
                        leftOut("no date"),
                        leftOut("both sides are one actor"),
                        leftOut("CAMEO  has no PLOVER type"),
                        leftOut("the row has not 61 columns"));
    }

    @Test
    void roots_of_cameo_have_the_types_that_were_made_from_them() {
        for (String pair : List.of(
                "020 REQUEST",
                "057 AGREE",
                "050 SUPPORT",
                "0874 RETREAT",
                "081 CONCEDE",
                "090 ACCUSE",
                "1821 ASSAULT",
                "203 ASSAULT",
                "173 COERCE",
                "163 SANCTION",
                "154 MOBILIZE",
                "141 PROTEST",
                "138 THREATEN")) {
            assertThat(Cameo.type(pair.split(" ")[0])).as(pair).hasValueSatisfying(type -> assertThat(type.code())
                    .isEqualTo(pair.split(" ")[1]));
        }
        assertThat(Cameo.type("99")).isEmpty();
    }

    @Test
    void a_row_of_icews_names_its_actors() throws IOException {
        ImportedRow.Stated row = stated(read(
                ImportFormat.ICEWS,
                ICEWS_HEADER
                        + icews(
                                "1",
                                "2018-06-01",
                                "Citizen (India)/Social/India",
                                "111",
                                "Foreign Affairs (Russia)/Executive,Government/Russian Federation",
                                "9")));
        assertThat(row.fact().at("/actor/id").asText()).isEqualTo("citizen-india");
        assertThat(row.fact().at("/recipients/0/id").asText()).isEqualTo("RUS");
        assertThat(row.fact().path("event").asText()).isEqualTo("ACCUSE");
        assertThat(row.fact().path("place").asText()).isEqualTo("Trieste, Italy");
        assertThat(row.description().publisher()).contains("Adriatic \"Review");
        assertThat(row.text()).contains("\nEvent ID: 1\n").doesNotContain("District");
    }

    @Test
    void a_row_of_ucdp_is_an_attack_on_the_days_that_it_names() throws IOException {
        List<ImportedRow> rows = read(
                ImportFormat.UCDP,
                UCDP_HEADER
                        + ucdp(
                                "1",
                                "1",
                                "Government of Russia (Soviet Union)",
                                "IS",
                                "2013-01-03 00:00:00",
                                "2013-01-05 00:00:00")
                        + ucdp("2", "3", "IS", "Civilians", "2013-01-03 00:00:00", "2013-01-03 00:00:00")
                        + ucdp("3", "1", "IS", "PKK", "2013-01-03", "2012-01-03"));
        ImportedRow.Stated first = (ImportedRow.Stated) rows.get(0);
        assertThat(first.fact().at("/actor/id").asText()).isEqualTo("RUS");
        assertThat(first.fact().path("date").asText()).isEqualTo("2013-01-03/2013-01-05");
        assertThat(first.text()).contains("source_headline: A \"headline\", with lines");
        ImportedRow.Stated second = (ImportedRow.Stated) rows.get(1);
        assertThat(second.fact().at("/recipients/0/id").asText()).isEqualTo("civilians-syria");
        assertThat(second.fact().path("date").asText()).isEqualTo("2013-01-03");
        assertThat(rows.get(2)).isEqualTo(leftOut("no date"));
    }

    @Test
    void a_group_whose_short_name_is_the_code_of_a_state_is_none() throws IOException {
        ImportedRow.Stated row = stated(read(
                ImportFormat.UCDP,
                UCDP_HEADER + ucdp("1", "1", "BRA", "Government of Pakistan", "2013-01-03", "2013-01-03")));
        assertThat(row.fact().at("/actor/id").asText()).isEqualTo("bra");
        assertThat(row.fact().at("/recipients/0/id").asText()).isEqualTo("PAK");
    }

    @Test
    void a_file_of_another_format_is_refused() {
        for (ImportFormat format : List.of(ImportFormat.ICEWS, ImportFormat.UCDP)) {
            assertThatExceptionOfType(UnreadableImportException.class)
                    .isThrownBy(() -> read(format, "a,b\n1,2\n"))
                    .withMessageContaining("no column");
        }
        assertThatExceptionOfType(UnreadableImportException.class)
                .isThrownBy(() -> read(ImportFormat.UCDP, UCDP_HEADER + "1,\"open"));
    }

    private static String actor(String actor) throws IOException {
        return stated(read(ImportFormat.GDELT, gdelt("1", "20191024", actor, "042", GERMANY, URL)))
                .fact()
                .at("/actor/id")
                .asText();
    }

    private static ImportedRow leftOut(String reason) {
        return new ImportedRow.LeftOut(reason);
    }

    private static ImportedRow.Stated stated(List<ImportedRow> rows) {
        assertThat(rows).singleElement().isInstanceOf(ImportedRow.Stated.class);
        return (ImportedRow.Stated) rows.get(0);
    }

    private static List<ImportedRow> read(ImportFormat format, String file) throws IOException {
        List<ImportedRow> rows = new ArrayList<>();
        format.read(new StringReader(file), (number, row) -> rows.add(row));
        return rows;
    }
}
