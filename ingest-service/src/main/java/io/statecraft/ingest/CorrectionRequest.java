package io.statecraft.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.Decision;
import io.statecraft.service.Problem;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
 * @param expectedVersion how many decisions about this the reviewer knows of
 */
@Schema(example = """
                {"reviewer": "R. Chicolini", "reason": "The sentence speaks of the year before.",
                 "verdict": "corrected", "fact": {"date": "2020"}}""")
record CorrectionRequest(
        @Schema(implementation = String.class, description = "who decides", required = true)
        Optional<String> reviewer,

        @Schema(implementation = String.class, description = "why", required = true)
        Optional<String> reason,

        @Schema(implementation = String.class, description = "of a review: confirmed, corrected or rejected")
        Optional<String> verdict,

        @Schema(
                implementation = Object.class,
                description =
                        "of a review that corrects: what is to change in the fact, as JSON merge patch (RFC 7396)")
        Optional<JsonNode> fact,

        @Schema(
                implementation = String.class,
                description =
                        "of a resolution: met, broken or lapsed of a commitment, occurred or did-not-occur of an assessment")
        Optional<String> outcome,

        @Schema(implementation = String.class, description = "of a resolution: when, EDTF")
        Optional<String> date,

        @Schema(implementation = String.class, description = "of a merge: the actor that stays")
        Optional<String> into,

        @Schema(
                implementation = Long.class,
                description =
                        "how many decisions about this you know of, 0 for none; if there are others, yours is refused with 409",
                examples = "0")
        Optional<Long> expectedVersion) {
    private static final int BAD_REQUEST = 400;
    private static final int TEXT_MAX = 2_000;

    CorrectionRequest {
        // An absent tree comes as a null node.
        fact = fact.filter(changes -> !changes.isNull() && !changes.isMissingNode());
    }

    /** Who decides and why; a {@link Problem} when one is missing or too long. */
    Decision decision() {
        return new Decision(text("reviewer", reviewer), text("reason", reason));
    }

    /** The text in a field that must be there. */
    static String text(String field, Optional<String> given) {
        String value = given.orElse("");
        if (value.isBlank()) {
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
