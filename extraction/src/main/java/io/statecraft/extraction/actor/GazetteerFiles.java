package io.statecraft.extraction.actor;

import io.statecraft.extraction.lookup.DataTable;
import io.statecraft.extraction.lookup.DataTable.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the data files of actors, the built-in ones first and then those of users, into entries and forms. */
final class GazetteerFiles {
    private static final Pattern STATE_CODE = Pattern.compile("[A-Z]{3}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Form> forms = new ArrayList<>();
    private final List<Path> userFolders;

    GazetteerFiles(List<Path> userFolders) {
        this.userFolders = List.copyOf(userFolders);
        readStates();
        readSlugged("organisations.tsv", ActorType.ORGANISATION, FormRole.NAME);
        readSlugged("groups.tsv", ActorType.GROUP, FormRole.NAME);
        readSlugged("peoples.tsv", ActorType.PEOPLE, FormRole.PEOPLE);
        readSlugged("regions.tsv", ActorType.PLACE, FormRole.NAME);
        readLeaders();
        for (Row row : rows("not-actors.tsv", "phrase", "why")) {
            row.alternatives(0).forEach(phrase -> forms.add(Form.passedOver(phrase)));
        }
    }

    Map<String, Entry> entries() {
        return entries;
    }

    List<Form> forms() {
        return forms;
    }

    private void readStates() {
        String[] header = {"code", "names", "adjectives", "people", "capitals", "seats", "institutions"};
        FormRole[] roles = {
            FormRole.NAME, FormRole.ADJECTIVE, FormRole.PEOPLE, FormRole.CAPITAL, FormRole.SEAT, FormRole.INSTITUTION
        };
        for (Row row : rows("states.tsv", header)) {
            String code = checked(row, STATE_CODE);
            Entry entry = entry(row, new Entry(code, ActorType.STATE, firstName(row, 1), code, "state", List.of()));
            for (int i = 0; i < roles.length; i++) {
                addForms(row, i + 1, entry, roles[i]);
            }
        }
    }

    private void readSlugged(String file, ActorType type, FormRole role) {
        for (Row row : rows(file, "id", "names", "adjectives", "state", "kind")) {
            String id = checked(row, SLUG);
            Entry entry = entry(row, new Entry(id, type, firstName(row, 1), row.cell(3), row.cell(4), List.of()));
            addForms(row, 1, entry, role);
            addForms(row, 2, entry, FormRole.ADJECTIVE);
        }
    }

    private void readLeaders() {
        for (Row row : rows("leaders.tsv", "id", "names", "state", "offices")) {
            String id = checked(row, SLUG);
            try {
                List<Office> offices = Office.parse(row.cell(3));
                Entry entry =
                        entry(row, new Entry(id, ActorType.PERSON, firstName(row, 1), row.cell(2), "person", offices));
                addForms(row, 1, entry, FormRole.LEADER);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(row.where() + ": " + e.getMessage(), e);
            }
        }
    }

    private Entry entry(Row row, Entry read) {
        Entry known = entries.putIfAbsent(read.id(), read);
        if (known != null && known.type() != read.type()) {
            throw new IllegalArgumentException(
                    row.where() + ": " + read.id() + " is a " + known.type() + " already, not a " + read.type());
        }
        return known == null ? read : known;
    }

    private void addForms(Row row, int column, Entry entry, FormRole role) {
        for (String written : row.alternatives(column)) {
            forms.add(Form.of(written, entry, role));
        }
    }

    private static String firstName(Row row, int column) {
        List<String> names = row.alternatives(column);
        if (names.isEmpty()) {
            throw new IllegalArgumentException(row.where() + ": a name is missing");
        }
        String first = names.get(0);
        return first.endsWith("?") ? first.substring(0, first.length() - 1) : first;
    }

    private static String checked(Row row, Pattern shape) {
        String id = row.cell(0);
        if (!shape.matcher(id).matches()) {
            throw new IllegalArgumentException(row.where() + ": the id '" + id + "' must look like " + shape);
        }
        return id;
    }

    private List<Row> rows(String file, String... header) {
        List<Row> rows = new ArrayList<>(
                DataTable.ofResource(Gazetteer.class, file, header).rows());
        for (Path folder : userFolders) {
            rows.addAll(DataTable.ofFolder(folder, file, header).rows());
        }
        return rows;
    }
}
