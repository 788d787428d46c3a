package io.statecraft.eventstore;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a replay has come.
 *
 * @param id the replay's id
 * @param topic where the events go
 * @param stage {@code running}, {@code done} or {@code failed}
 * @param position last position of the log that it has passed; to go on after a failure, replay behind it
 * @param through last position that it will pass
 * @param published how many events the broker has acknowledged
 * @param problem why it failed
 */
record ReplayStatus(
        String id,
        String topic,
        String stage,
        long position,
        long through,
        long published,

        @Schema(implementation = String.class, nullable = true)
        Optional<String> problem) {
    static final String RUNNING = "running";

    boolean running() {
        return stage.equals(RUNNING);
    }

    ReplayStatus passed(long newPosition, int more) {
        return new ReplayStatus(id, topic, stage, newPosition, through, published + more, problem);
    }

    ReplayStatus done() {
        return new ReplayStatus(id, topic, "done", through, through, published, problem);
    }

    ReplayStatus failed(String reason) {
        return new ReplayStatus(id, topic, "failed", position, through, published, Optional.of(reason));
    }
}
