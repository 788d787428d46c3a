package io.statecraft.eventstore;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The pause before another attempt: ever longer up to a limit, and over at once when the service stops. */
final class Patience {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final CountDownLatch end = new CountDownLatch(1);

    /** Waits; {@link IllegalStateException} when there will be no further attempt. */
    void beforeAttempt(int attempt) throws InterruptedException {
        if (end.await(pause(attempt).toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(
                    "the service stops; what is not appended yet is read again at the next start");
        }
    }

    void end() {
        end.countDown();
    }

    /** How long to wait before this attempt, the second being the first that waits. */
    static Duration pause(int attempt) {
        int doublings = Math.min(Math.max(attempt - 2, 0), 16);
        Duration pause = FIRST.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
