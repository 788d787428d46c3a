package io.statecraft.extraction.evaluate;

import io.statecraft.extraction.Extractor;
import io.statecraft.extraction.time.DateContext.YearGuess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Annotated sets that others have published, each with its own way of being scored. */
public enum PublicSet {
    /** Sentences with source, target and PLOVER type. */
    PLOVER_GSR("plover-gsr"),
    /** Dated phrases with their values. */
    TIMENORM("timenorm"),
    /** Texts with quantities, intervals and bounds. */
    GROBID_QUANTITIES("grobid-quantities"),
    /** Dates, numbers, ranges, money, shares and dimensions; the name of a file says which. */
    RECOGNIZERS_TEXT("recognizers-text"),
    /** Dates, numbers, quantities and money; the name of a file says which. */
    DUCKLING("duckling");

    private static final String LINES = ".jsonl";

    private final String code;

    PublicSet(String code) {
        this.code = code;
    }

    /** The name that the command line and the folders use. */
    @Override
    public String toString() {
        return code;
    }

    /**
     * The figures of a file of this set, or of each file that a folder holds, a line for each.
     *
     * @param path a file, the set's folder, or a folder that holds the set's folder
     * @param extractor gives the engine, where the set needs one
     */
    public List<String> report(Path path, Supplier<Extractor> extractor) {
        List<String> lines = new ArrayList<>();
        for (Path file : files(path)) {
            lines.addAll(ofFile(file, extractor));
        }
        return lines;
    }

    private List<String> ofFile(Path file, Supplier<Extractor> extractor) {
        String name = String.valueOf(file.getFileName()).replace(LINES, "");
        EvaluationPart all = EvaluationPart.ALL;
        return switch (this) {
            case PLOVER_GSR -> PloverEvaluation.report(file, extractor.get());
            case TIMENORM ->
                List.of(
                        DateEvaluation.timenormFile(file, all, YearGuess.UPCOMING_OR_PAST)
                                .toString(),
                        DateEvaluation.timenormFile(file, all, YearGuess.LATEST_PAST)
                                .toString());
            case GROBID_QUANTITIES ->
                List.of(QuantityEvaluation.grobidFile(file, all).toString());
            case RECOGNIZERS_TEXT ->
                switch (name) {
                    case "date-parser", "datetime" ->
                        List.of(DateEvaluation.calendarDates(file, all).toString());
                    case "number", "number-range", "currency", "percent", "dimension" ->
                        List.of(QuantityEvaluation.recognizers(file, name, all).toString());
                    default -> List.of();
                };
            case DUCKLING ->
                switch (name) {
                    case "time" -> List.of(DateEvaluation.duckling(file, all).toString());
                    case "numeral", "money", "quantity" ->
                        List.of(QuantityEvaluation.duckling(file, name, all).toString());
                    default -> List.of();
                };
        };
    }

    private List<Path> files(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        Path folder = Files.isDirectory(path.resolve(code)) ? path.resolve(code) : path;
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(LINES))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + folder, unreadable);
        }
    }
}
