package io.statecraft.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What the model is told: the same for every window, and then the window. */
final class Instructions {
    /** Changes with the instructions: facts tell by it under which they were read. */
    static final String VERSION = "1";

    private static final String FILE = "instructions.txt";

    private final String system = text();
    private final ObjectNode schema = AnswerSchema.schema();

    String system() {
        return system;
    }

    ObjectNode schema() {
        return schema;
    }

    String question(DocumentDescription description, String passage) {
        return """
                Title: %s
                Publisher: %s
                Published: %s

                <passage>
                %s
                </passage>""".formatted(
                        description.title().orElse("unknown"),
                        description.publisher().orElse("unknown"),
                        description.published().map(Edtf::toString).orElse("unknown"),
                        passage);
    }

    private static String text() {
        InputStream resource = Objects.requireNonNull(Instructions.class.getResourceAsStream(FILE), FILE);
        try (resource) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
