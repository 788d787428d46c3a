package io.statecraft.extraction.lexicon;

import io.statecraft.extraction.lookup.DataTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The data files of the lexicon: those of the program, and behind them those of the user's folders. */
final class LexiconFiles {
    private final List<Path> folders;
    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Map<List<String>, Filler> fillers = new HashMap<>();

    LexiconFiles(List<Path> folders) {
        this.folders = List.copyOf(folders);
        for (DataTable.Row row : rows("classes.tsv", "class", "lemmas")) {
            Set<String> members = classes.computeIfAbsent(row.cell(0), name -> new LinkedHashSet<>());
            members.addAll(spelled(row, 1));
        }
    }

    List<DataTable.Row> rows(String fileName, String... header) {
        List<DataTable.Row> rows = new ArrayList<>(
                DataTable.ofResource(LexiconFiles.class, fileName, header).rows());
        for (Path folder : folders) {
            rows.addAll(DataTable.ofFolder(folder, fileName, header).rows());
        }
        return rows;
    }

    Map<String, Set<String>> classes() {
        return classes;
    }

    Filler filler(List<String> alternatives) {
        return fillers.computeIfAbsent(alternatives, this::spelledFiller);
    }

    private Filler spelledFiller(List<String> alternatives) {
        List<String> spelled = alternatives.stream()
                .flatMap(text -> Spelling.variants(text).stream())
                .toList();
        return Filler.of(spelled, classes);
    }

    /** The alternatives of a cell; none for {@code -}. */
    static List<String> alternatives(DataTable.Row row, int column) {
        List<String> texts = row.alternatives(column);
        return texts.equals(List.of("-")) ? List.of() : texts;
    }

    /** The alternatives of a cell in British and American spelling. */
    static List<String> spelled(DataTable.Row row, int column) {
        return alternatives(row, column).stream()
                .flatMap(text -> Spelling.variants(text).stream())
                .distinct()
                .toList();
    }

    static String text(DataTable.Row row, int column) {
        return row.cell(column).equals("-") ? "" : row.cell(column);
    }

    static double weight(DataTable.Row row, int column) {
        double weight = Double.parseDouble(row.cell(column));
        if (weight < 0 || weight > 1) {
            throw new IllegalArgumentException(row.where() + ": the weight must be from 0 to 1 but is " + weight);
        }
        return weight;
    }
}
