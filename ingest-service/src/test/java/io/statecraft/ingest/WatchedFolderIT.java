package io.statecraft.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.testing.BackendsResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class WatchedFolderIT {
    private static final int TEXT_MAX = 1000;

    @TempDir
    Path folder = Path.of("");

    @Inject
    FileFormats formats;

    @Inject
    Registrar registrar;

    @Test
    void a_file_that_stays_as_it_is_becomes_a_document_and_is_moved() throws IOException {
        WatchedFolder watched = new WatchedFolder(folder, formats, registrar, TEXT_MAX);
        String text = "Norway's army has 8,800 soldiers. The note is " + UUID.randomUUID() + ".";
        Path file = Files.writeString(folder.resolve("note.txt"), text.substring(0, 20));
        watched.look();
        Files.writeString(file, text);
        watched.look();
        assertThat(file).as("it was still being written").exists();
        watched.look();
        assertThat(folder.resolve("taken/note.txt")).hasContent(text);
        assertThat(file).doesNotExist();
        given().get(
                        "/documents/{id}/status",
                        Document.of(text, DocumentDescription.unknown()).id())
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_no_document_is_refused_with_the_reason_beside_it_and_the_next_is_taken() throws IOException {
        WatchedFolder watched = new WatchedFolder(folder, formats, registrar, TEXT_MAX);
        Files.write(folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        Files.writeString(folder.resolve("b.txt"), "a".repeat(TEXT_MAX + 1));
        Files.writeString(folder.resolve("c.txt"), "Iceland has no army. " + UUID.randomUUID());
        Files.writeString(folder.resolve("d.txt.part"), "Half of a");
        watched.look();
        watched.look();
        assertThat(folder.resolve("refused/a.png")).exists();
        assertThat(folder.resolve("refused/a.png.problem.txt")).content().contains("image/png");
        assertThat(folder.resolve("refused/b.txt.problem.txt")).content().contains("longer than 1000 characters");
        assertThat(folder.resolve("taken/c.txt")).exists();
        assertThat(folder.resolve("d.txt.part")).exists();
    }
}
