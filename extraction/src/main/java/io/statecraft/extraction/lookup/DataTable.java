package io.statecraft.extraction.lookup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a tab-separated data file with a header line.
 *
 * <p>Blank lines and lines that start with {@code #} are comments. A line may leave out empty cells at its end.
 *
 * @param name the file, as error messages name it
 * @param header the column names
 * @param rows the data lines in their order
 */
public record DataTable(String name, List<String> header, List<Row> rows) {

    /**
     * One data line.
     *
     * @param where file and line, for error messages
     * @param cells as many as the header has columns
     */
    public record Row(String where, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The trimmed text of a cell; empty where the file has none. */
        public String cell(int column) {
            return cells.get(column);
        }

        /** The alternatives of a cell, which the file separates by {@code |}. */
        public List<String> alternatives(int column) {
            return Arrays.stream(cells.get(column).split("\\|"))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
    }

    public DataTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Reads a table that lies beside a class; it is part of the program, so its absence is a bug. */
    public static DataTable ofResource(Class<?> beside, String fileName, String... header) {
        try (InputStream stream = beside.getResourceAsStream(fileName)) {
            if (stream == null) {
                throw new IllegalStateException(fileName + " is missing beside " + beside.getName());
            }
            return read(fileName, stream, header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a table from a folder of the user; a file that is not there has no rows. */
    public static DataTable ofFolder(Path folder, String fileName, String... header) {
        Path file = folder.resolve(fileName);
        if (!Files.exists(file)) {
            return new DataTable(fileName, List.of(header), List.of());
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return read(file.toString(), stream, header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataTable read(String name, InputStream stream, String... header) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        List<Row> rows = new ArrayList<>();
        boolean headed = false;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String where = name + ", line " + number;
            List<String> cells = cells(line, header.length, where);
            if (headed) {
                rows.add(new Row(where, cells));
            } else if (!cells.equals(List.of(header))) {
                throw new IllegalArgumentException(
                        where + ": the header must be " + String.join("<tab>", header) + " but is " + line);
            }
            headed = true;
        }
        return new DataTable(name, List.of(header), rows);
    }

    private static List<String> cells(String line, int columns, String where) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\t", -1)) {
            cells.add(cell.strip());
        }
        if (cells.size() > columns) {
            throw new IllegalArgumentException(where + ": " + cells.size() + " columns instead of " + columns);
        }
        while (cells.size() < columns) {
            cells.add("");
        }
        return cells;
    }
}
