package io.statecraft.ingest.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Edtf;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows of ICEWS. An actor with a country is that state when it is called so or belongs to its government; any other actor's
 * name is its id.
 */
final class IcewsRows implements EventRows {
    private static final List<String> REQUIRED = List.of(
            "Event ID",
            "Event Date",
            "Source Name",
            "Source Sectors",
            "Source Country",
            "CAMEO Code",
            "Target Name",
            "Target Sectors",
            "Target Country",
            "Story ID",
            "Publisher",
            "City",
            "Province",
            "Country");

    private final NamedColumns columns;

    IcewsRows(List<String> header) {
        columns = new NamedColumns(header, REQUIRED);
    }

    @Override
    public ImportedRow read(CSVRecord row) {
        if (!columns.fit(row)) {
            return new ImportedRow.LeftOut("the row has not " + columns.names().size() + " columns");
        }
        Optional<Edtf> day = RowText.day(value(row, "Event Date"));
        Optional<ObjectNode> actor = actor(row, "Source");
        Optional<ObjectNode> recipient = actor(row, "Target");
        if (day.isEmpty()) {
            return new ImportedRow.LeftOut("no date");
        }
        if (actor.isEmpty() || recipient.isEmpty()) {
            return new ImportedRow.LeftOut("an actor is missing");
        }
        String title = "ICEWS event " + value(row, "Event ID");
        return Interacting.cameo(
                value(row, "CAMEO Code"),
                actor.get(),
                recipient.get(),
                day.get().toString(),
                place(row),
                new Interacting.CameoSource(
                        RowText.of(title, columns.names(), row),
                        RowText.described(title, value(row, "Publisher"), day, Optional.empty())));
    }

    @Override
    public Optional<Meeting> meeting(CSVRecord row) {
        if (!columns.fit(row) || !Meeting.twoSided(value(row, "CAMEO Code"))) {
            return Optional.empty();
        }
        return Optional.of(new Meeting(
                value(row, "Event Date"),
                value(row, "CAMEO Code"),
                value(row, "Source Name"),
                value(row, "Target Name"),
                value(row, "Story ID")));
    }

    private Optional<ObjectNode> actor(CSVRecord row, String side) {
        String name = value(row, side + " Name");
        Optional<String> state = ImportedActor.state(value(row, side + " Country"));
        boolean itself = ImportedActor.state(name).isPresent();
        boolean governing = List.of(value(row, side + " Sectors").split(",")).contains("Government");
        return state.filter(code -> itself || governing)
                .map(code -> ImportedActor.ofState(code, name))
                .or(() -> ImportedActor.ofName(name, name));
    }

    private String place(CSVRecord row) {
        return Stream.of("City", "Province", "Country")
                .map(column -> value(row, column))
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String value(CSVRecord row, String column) {
        return columns.value(row, column);
    }
}
