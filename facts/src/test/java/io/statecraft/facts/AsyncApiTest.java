package io.statecraft.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The checked-in AsyncAPI document describes what the code sends; {@code -Dschemas=write} writes it anew. */
class AsyncApiTest {
    @Test
    void the_checked_in_document_agrees_with_the_code() throws IOException {
        GeneratedFile.agrees(GeneratedFile.FOLDER.resolve("asyncapi.json"), AsyncApiDocument.generated());
    }

    @Test
    void every_event_is_a_message_of_the_topic_that_carries_it() throws IOException {
        JsonNode channels = AsyncApiDocument.generated().path("channels");
        for (EventName event : EventName.values()) {
            List<String> carriers = channels.findParents(event.schemaName()).stream()
                    .map(JsonNode::toString)
                    .toList();
            assertThat(carriers).as("channels of %s", event).hasSize(1);
        }
        TreeSet<String> addresses = new TreeSet<>();
        channels.forEach(channel -> addresses.add(channel.path("address").asText()));
        assertThat(addresses).hasSize(2 * Topics.ALL.size()).containsAll(Topics.ALL);
    }

    @Test
    void every_reference_leads_somewhere() throws IOException {
        JsonNode document = AsyncApiDocument.generated();
        List<String> references = document.findValuesAsText("$ref");
        assertThat(references).hasSizeGreaterThan(2 * EventName.values().length);
        for (String reference : references) {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(GeneratedFile.FOLDER.resolve(reference)).exists();
            }
        }
    }
}
