package io.statecraft.llm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Whether the service is worth asking: after it failed it is left alone for a while, so that documents do not queue. */
final class Availability {
    static final Duration REST = Duration.ofMinutes(1);

    private final Clock clock;
    private final AtomicReference<Instant> again = new AtomicReference<>(Instant.MIN);

    Availability(Clock clock) {
        this.clock = clock;
    }

    boolean resting() {
        return clock.instant().isBefore(again.get());
    }

    void failed() {
        again.set(clock.instant().plus(REST));
    }
}
