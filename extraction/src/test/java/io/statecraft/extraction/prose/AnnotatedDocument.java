package io.statecraft.extraction.prose;

import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A document of the annotated prose; its README tells the format.
 *
 * @param document the text as a reader gets it, with title and date
 * @param facts what its sentences state, in their order
 */
record AnnotatedDocument(Document document, List<Annotation> facts) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "io", "statecraft", "extraction", "prose");

    /** All documents, in the order of the files' names. */
    static List<AnnotatedDocument> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<AnnotatedDocument> all = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                all.add(read(file));
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static AnnotatedDocument read(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Annotation> facts = new ArrayList<>();
        String[] head = {};
        String sentence = "";
        boolean paragraph = false;
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# ")) {
                head = line.substring(2).split("\\s*\\|\\s*");
            } else if (line.startsWith("> ")) {
                facts.add(Annotation.of(line, sentence, text.length() - sentence.length()));
            } else if (line.isBlank()) {
                paragraph = true;
            } else {
                boolean item = line.startsWith("- ");
                sentence = (item ? "• " + line.substring(2) : line).strip();
                text.append(text.isEmpty() ? "" : item ? "\n" : paragraph ? "\n\n" : " ")
                        .append(sentence);
                paragraph = false;
            }
        }
        DocumentDescription description = new DocumentDescription(
                Optional.of(head[0]),
                Optional.empty(),
                Optional.of(Edtf.parse(head[1])),
                Optional.empty(),
                Optional.empty());
        return new AnnotatedDocument(
                new Document(String.valueOf(file.getFileName()).replace(".txt", ""), text.toString(), description),
                facts);
    }
}
