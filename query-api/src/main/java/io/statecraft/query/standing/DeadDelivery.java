package io.statecraft.query.standing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change that was given up.
 *
 * @param id id of the change
 * @param attempts how often it was sent
 * @param reason what came of the last attempt
 * @param deadSince when it was given up
 * @param event what was sent
 */
record DeadDelivery(
        @Schema(examples = "e55d8fbf50d286949251802d2834af485905ee28")
        String id,

        @Schema(examples = "11") int attempts,

        @Schema(examples = "the webhook answered 500") String reason,

        @Schema(examples = "2024-06-02T09:30:00Z") Instant deadSince,

        @Schema(implementation = Object.class, description = "a CloudEvent in structured mode")
        JsonNode event) {}
