package io.statecraft.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A checked-in file that is made of the code; {@code -Dschemas=write} writes it anew. */
final class GeneratedFile {
    static final Path FOLDER = Path.of("src/main/resources/io/statecraft/facts");

    private GeneratedFile() {}

    static void agrees(Path file, JsonNode content) throws IOException {
        String generated = content.toPrettyString() + "\n";
        if ("write".equals(System.getProperty("schemas"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated);
        }
        assertThat(file).as("written by: mvn test -pl facts -Dschemas=write").exists();
        assertThat(Files.readString(file))
                .as("the code changed; write %s anew with -Dschemas=write", file)
                .isEqualTo(generated);
    }
}
