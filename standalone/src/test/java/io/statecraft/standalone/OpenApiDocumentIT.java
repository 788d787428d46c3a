package io.statecraft.standalone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.statecraft.facts.Json;
import io.statecraft.testing.BackendsResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The checked-in description of the API, of which the clients are generated, is that of the services; {@code
 * -Dschemas=write} writes it anew.
 */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class OpenApiDocumentIT {
    private static final Path FILE = Path.of("..", "clients", "openapi.json");

    @Test
    void the_checked_in_document_describes_the_services() throws IOException {
        ObjectNode document =
                Json.read(given().queryParam("format", "json").get("/openapi").asByteArray(), ObjectNode.class);
        document.remove("servers"); // each installation has its own
        if (System.getProperty("schemas", "").equals("write")) {
            Files.writeString(
                    FILE,
                    Json.MAPPER
                                    .writer()
                                    .with(SerializationFeature.INDENT_OUTPUT)
                                    .writeValueAsString(document) + "\n");
        }
        assertThat(Json.read(Files.readAllBytes(FILE), ObjectNode.class))
                .as("write it anew with -Dschemas=write, and look at what has changed for clients")
                .isEqualTo(document);
    }
}
