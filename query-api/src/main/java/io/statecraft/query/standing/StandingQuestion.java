package io.statecraft.query.standing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question whose answers are told to a webhook as they change.
 *
 * @param id made when it was asked
 * @param name what the client calls it
 * @param view which view is asked
 * @param filters what rows must fit, as in the query of the view: values by parameter
 * @param url where changes are sent
 * @param createdAt changes told later are sent, and perhaps those told shortly before
 * @param delivered how many changes the webhook has acknowledged
 * @param lastDeliveredAt when it acknowledged the last one
 * @param waiting how many changes are still to be sent
 * @param dead how many were given up
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record StandingQuestion(
        @Schema(examples = "0b6f4c0e-6a3c-4f7e-9c55-0d3c6a2f5a11")
        String id,

        @Schema(examples = "Tajikistan's balance") Optional<String> name,

        @Schema(examples = "military-balance") String view,

        Map<String, List<String>> filters,

        @Schema(examples = "https://desk.example/hooks/statecraft")
        URI url,

        @Schema(examples = "2024-05-04T10:00:00Z") Instant createdAt,

        @Schema(examples = "12") long delivered,

        @Schema(examples = "2024-06-01T09:30:00Z") Optional<Instant> lastDeliveredAt,

        @Schema(examples = "0") long waiting,

        @Schema(examples = "0") long dead) {

    /** Where it is found. */
    @JsonIgnore
    URI address() {
        return URI.create("/standing-questions/" + id);
    }

    /**
     * A question that was just asked.
     *
     * @param secret what its messages are signed with; told only once
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Asked(
            StandingQuestion question,

            @Schema(examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
            String secret) {}
}
