package io.statecraft.ingest.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.EventType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows of UCDP GED: organised violence with deaths, coded by hand. The first side attacks the second; how many died stays
 * in the document.
 */
final class UcdpRows implements EventRows {
    private static final List<String> REQUIRED = List.of(
            "id",
            "type_of_violence",
            "conflict_name",
            "side_a",
            "side_b",
            "source_office",
            "source_date",
            "where_coordinates",
            "country",
            "date_start",
            "date_end");
    private static final Pattern GOVERNMENT = Pattern.compile("Government of (.+)");

    private final NamedColumns columns;

    UcdpRows(List<String> header) {
        columns = new NamedColumns(header, REQUIRED);
    }

    @Override
    public ImportedRow read(CSVRecord row) {
        if (!columns.fit(row)) {
            return new ImportedRow.LeftOut("the row has not " + columns.names().size() + " columns");
        }
        Optional<String> date = date(row);
        Optional<ObjectNode> attacker = actor(value(row, "side_a"), "");
        Optional<ObjectNode> attacked = actor(value(row, "side_b"), value(row, "country"));
        if (date.isEmpty()) {
            return new ImportedRow.LeftOut("no date");
        }
        if (attacker.isEmpty() || attacked.isEmpty()) {
            return new ImportedRow.LeftOut("an actor is missing");
        }
        String violence = "type of violence " + value(row, "type_of_violence");
        String title = "UCDP GED event " + value(row, "id");
        ObjectNode fact = Interacting.of(
                attacker.get(),
                attacked.get(),
                EventType.ASSAULT,
                Optional.empty(),
                date.get(),
                value(row, "where_coordinates"),
                Interacting.CODED_BY_HAND,
                violence);
        return new ImportedRow.Stated(
                RowText.of(title, columns.names(), row),
                RowText.described(
                        title,
                        value(row, "source_office").split(";")[0].strip(),
                        RowText.day(value(row, "source_date")),
                        Optional.empty()),
                fact,
                violence + " -> ASSAULT");
    }

    @Override
    public Optional<Meeting> meeting(CSVRecord row) {
        return Optional.empty();
    }

    /** Civilians are those of the country where it happened. */
    private static Optional<ObjectNode> actor(String name, String country) {
        if (name.equals("Civilians")) {
            return ImportedActor.ofName(name + " " + country, name);
        }
        Matcher government = GOVERNMENT.matcher(name);
        Optional<String> state = government.matches() ? ImportedActor.state(government.group(1)) : Optional.empty();
        return state.map(code -> ImportedActor.ofState(code, name)).or(() -> ImportedActor.ofName(name, name));
    }

    private Optional<String> date(CSVRecord row) {
        Optional<Edtf> first = RowText.day(value(row, "date_start"));
        Optional<Edtf> last = RowText.day(value(row, "date_end"));
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        String from = first.get().toString();
        String to = last.get().toString();
        return from.compareTo(to) > 0 ? Optional.empty() : Optional.of(from.equals(to) ? from : from + "/" + to);
    }

    private String value(CSVRecord row, String column) {
        return columns.value(row, column);
    }
}
