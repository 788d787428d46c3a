package io.statecraft.ingest;

import io.statecraft.facts.DocumentRedacted;
import io.statecraft.facts.Event;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reviewer is answered once a correction is durable. */
record CorrectionReceipt(
        @Schema(
                description = "id of the event; it leads to what it changed, and takes it back",
                examples = "e55d8fbf50d286949251802d2834af485905ee28")
        String correction,

        @Schema(description = "type of the event", examples = "io.statecraft.FactReviewed.v1")
        String type,

        @Schema(description = "id of what is corrected", examples = "31adc791af33458f78062b2812762e41ab081e45")
        String about,

        @Schema(
                implementation = String.class,
                nullable = true,
                description = "where it is taken back; absent of a redaction, which never is",
                examples = "/corrections/e55d8fbf50d286949251802d2834af485905ee28/revocation")
        Optional<String> revocation,

        @Schema(
                description = "how many decisions about this there are now: the expectedVersion of the next one",
                examples = "1")
        long version) {
    static CorrectionReceipt of(Event event, long version) {
        return new CorrectionReceipt(
                event.id(),
                event.name().type(),
                event.data().subject(),
                event.data() instanceof DocumentRedacted
                        ? Optional.empty()
                        : Optional.of("/corrections/" + event.id() + "/revocation"),
                version);
    }
}
