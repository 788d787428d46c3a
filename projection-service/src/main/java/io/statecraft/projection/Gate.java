package io.statecraft.projection;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds the events back until the tables can take them, and knows why they cannot. */
@Singleton
class Gate {
    private final CountDownLatch open = new CountDownLatch(1);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Optional<String> hindrance = Optional.of("the tables are not ready yet");

    /** The tables have the definitions of this program. */
    void open() {
        hindrance = Optional.empty();
        open.countDown();
    }

    /** Why events are not applied at present. */
    Optional<String> hindrance() {
        return hindrance;
    }

    void hinder(String reason) {
        hindrance = Optional.of(reason);
    }

    void clear() {
        hindrance = Optional.empty();
    }

    /** Returns when the gate is open. */
    void pass() throws InterruptedException {
        while (!open.await(1, TimeUnit.SECONDS)) {
            checkRunning();
        }
    }

    /** Waits before something is tried again; a stop of the program ends the wait with an exception. */
    void pause(Duration pause) throws InterruptedException {
        if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            checkRunning();
        }
    }

    private void checkRunning() {
        if (stopping.getCount() == 0) {
            throw new IllegalStateException("the program stops");
        }
    }

    @PreDestroy
    void stop() {
        stopping.countDown();
    }
}
