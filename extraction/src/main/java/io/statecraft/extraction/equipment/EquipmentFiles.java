package io.statecraft.extraction.equipment;

import io.statecraft.extraction.equipment.EquipmentGazetteer.Designation;
import io.statecraft.extraction.lookup.DataTable;
import io.statecraft.extraction.lookup.DataTable.Row;
import io.statecraft.extraction.lookup.PhraseIndex;
import io.statecraft.facts.ForceCategory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Reads the data files of equipment, those of users first: what they say wins. */
final class EquipmentFiles {
    private static final char DOUBT = '?';

    private final List<Path> userFolders;

    EquipmentFiles(List<Path> userFolders) {
        this.userFolders = List.copyOf(userFolders);
    }

    PhraseIndex<ForceCategory> nouns() {
        PhraseIndex.Builder<ForceCategory> builder = new PhraseIndex.Builder<ForceCategory>().ignoreCase();
        for (Row row : rows("categories.tsv", "nouns", "category")) {
            ForceCategory category = category(row);
            for (String noun : row.alternatives(0)) {
                builder.add(noun, category, false);
                builder.add(plural(noun), category, false);
            }
        }
        return builder.build();
    }

    PhraseIndex<Designation> names() {
        PhraseIndex.Builder<Designation> builder = new PhraseIndex.Builder<>();
        for (Row row : rows("designations.tsv", "designations", "category")) {
            for (String written : row.alternatives(0)) {
                boolean doubtful = written.charAt(written.length() - 1) == DOUBT;
                String name = doubtful ? written.substring(0, written.length() - 1) : written;
                Designation designation = new Designation(category(row), doubtful);
                builder.add(name, designation, false);
                if (!name.endsWith("s")) {
                    builder.add(name + "s", designation, false);
                }
            }
        }
        return builder.build();
    }

    DesignationPatterns patterns() {
        DesignationPatterns patterns = new DesignationPatterns();
        for (Row row : rows("patterns.tsv", "pattern", "category", "examples")) {
            try {
                patterns.add(row.cell(0), category(row));
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException(row.where() + ": " + e.getMessage(), e);
            }
        }
        return patterns;
    }

    private static ForceCategory category(Row row) {
        String code = row.cell(1);
        return Arrays.stream(ForceCategory.values())
                .filter(category -> category.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(row.where() + ": no category of force is called '" + code + "'"));
    }

    static String plural(String noun) {
        if (noun.endsWith("y") && !noun.matches(".*[aeiou]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        if (noun.endsWith("s") || noun.endsWith("men") || noun.endsWith("people")) {
            return noun.endsWith("ss") ? noun + "es" : noun;
        }
        return noun.matches(".*(?:ch|sh|x|z)") ? noun + "es" : noun + "s";
    }

    private List<Row> rows(String file, String... header) {
        List<Row> rows = new ArrayList<>();
        for (Path folder : userFolders) {
            rows.addAll(DataTable.ofFolder(folder, file, header).rows());
        }
        rows.addAll(DataTable.ofResource(EquipmentGazetteer.class, file, header).rows());
        return rows;
    }
}
