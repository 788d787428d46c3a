package io.statecraft.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.Decision;
import io.statecraft.service.Problem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer sends.
 *
 * @param reviewer who decides
 * @param reason why
 * @param verdict of a review
 * @param fact of a review that corrects: what is to change in the fact, as JSON merge patch (RFC 7396)
 * @param outcome of a resolution
 * @param date of a resolution, EDTF
 * @param into of a merge: the actor that stays
 */
record CorrectionRequest(
        @Schema(description = "who decides", examples = "R. Chicolini", required = true)
        @Nullable String reviewer,

        @Schema(description = "why", examples = "The sentence speaks of the year before.", required = true)
        @Nullable String reason,

        @Schema(description = "of a review: confirmed, corrected or rejected", examples = "rejected")
        @Nullable String verdict,

        @Schema(
                description = "of a review that corrects: what is to change in the fact, as JSON merge patch (RFC 7396)",
                examples = "{\"date\": \"2020\"}")
        @Nullable JsonNode fact,

        @Schema(
                description = "of a resolution: met, broken or lapsed of a commitment, occurred or did-not-occur of an assessment",
                examples = "broken")
        @Nullable String outcome,

        @Schema(description = "of a resolution: when, EDTF", examples = "2021-08")
        @Nullable String date,

        @Schema(description = "of a merge: the actor that stays", examples = "islamic-state")
        @Nullable String into) {
    private static final int BAD_REQUEST = 400;
    private static final int TEXT_MAX = 2_000;

    /** Who decides and why; a {@link Problem} when one is missing or too long. */
    Decision decision() {
        return new Decision(text("reviewer", reviewer), text("reason", reason));
    }

    /** The text in a field that must be there. */
    static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw wrong("missing-field", field, field + " must be given.", List.of());
        }
        if (value.length() > TEXT_MAX || value.indexOf('\0') >= 0) {
            throw wrong(
                    "invalid-value",
                    field,
                    field + " must have at most " + TEXT_MAX + " characters, none of them NUL.",
                    List.of());
        }
        return value.strip();
    }

    static RuntimeException wrong(String code, String field, String detail, List<String> allowed) {
        return Problem.of(BAD_REQUEST, code, detail).at(field, allowed).asException();
    }
}
