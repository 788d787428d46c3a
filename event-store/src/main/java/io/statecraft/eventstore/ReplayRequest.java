package io.statecraft.eventstore;

import io.statecraft.service.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be published again, and where.
 *
 * @param topic where the events go; it must exist, or the broker must make topics by itself
 * @param after events behind this position; from the first one if absent
 * @param through events up to this position; to the end that the log has now if absent
 */
@Schema(example = "{\"topic\": \"my-subscriber.replay\", \"type\": \"io.statecraft.FactRecorded.v1\"}")
record ReplayRequest(
        @Schema(implementation = String.class, required = true)
        Optional<String> topic,

        @Schema(implementation = Long.class) Optional<Long> after,
        @Schema(implementation = Long.class) Optional<Long> through,
        @Schema(implementation = String.class) Optional<String> type,
        @Schema(implementation = String.class) Optional<String> subject,
        @Schema(implementation = String.class) Optional<String> document,
        @Schema(implementation = String.class) Optional<String> actor,
        @Schema(implementation = String.class) Optional<String> recordedFrom,
        @Schema(implementation = String.class) Optional<String> recordedTo) {
    private static final int BAD_REQUEST = 400;
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,249}");

    /** The topic; a {@link Problem} where it cannot be one, or is one of those where events come from. */
    String target() {
        String name = topic.orElse("");
        if (!TOPIC.matcher(name).matches()) {
            throw Problem.of(BAD_REQUEST, "invalid-value", "topic must be a name of 1 to 249 of A-Z a-z 0-9 . _ -")
                    .at("topic", List.of())
                    .asException();
        }
        if (name.startsWith("statecraft.") || name.startsWith("__")) {
            throw Problem.of(
                            BAD_REQUEST,
                            "invalid-value",
                            "Topics of Statecraft and of the broker are not replayed into; lost ones are restored.")
                    .at("topic", List.of())
                    .asException();
        }
        return name;
    }

    EventQuery query() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        after.ifPresent(position -> parameters.put("after", List.of(position.toString())));
        type.ifPresent(name -> parameters.put("type", List.of(name)));
        subject.ifPresent(id -> parameters.put("subject", List.of(id)));
        document.ifPresent(id -> parameters.put("document", List.of(id)));
        actor.ifPresent(id -> parameters.put("actor", List.of(id)));
        recordedFrom.ifPresent(time -> parameters.put("recordedFrom", List.of(time)));
        recordedTo.ifPresent(time -> parameters.put("recordedTo", List.of(time)));
        return EventQuery.of(parameters, parameters.keySet());
    }
}
