package io.statecraft.projection;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * A thread that reads events until it is stopped, and gives signs of life.
 *
 * <p>It is a virtual thread: an interruption closes the connection that the thread waits for, be it of the database,
 * so that a loop
 * which hangs can be ended, and what it had begun does not count.
 */
final class ProjectionLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(ProjectionLoop.class);

    /** What a loop does until it is stopped. */
    interface Reading {
        void run(ProjectionLoop loop) throws InterruptedException;
    }

    private final Reading reading;
    private final Gate gate;
    private final LongSupplier clock;
    private final Thread thread;
    private volatile boolean stopped;
    private volatile boolean begun;
    private volatile long lastSign;

    ProjectionLoop(Reading reading, Gate gate, LongSupplier clock) {
        this.reading = reading;
        this.gate = gate;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("projection-loop").unstarted(this);
    }

    ProjectionLoop start() {
        thread.start();
        return this;
    }

    /** Ends it when it has done what it is at; after so long, whatever it waits for. Whether that was not needed. */
    boolean stop(Duration limit) throws InterruptedException {
        stopped = true;
        boolean ended = thread.join(limit);
        if (!ended) {
            thread.interrupt();
        }
        return ended;
    }

    /** Ends it, whatever it waits for. */
    void stop() {
        stopped = true;
        thread.interrupt();
    }

    /** Whether it is to go on. */
    boolean running() {
        return !stopped;
    }

    /** Something was read, applied or tried. */
    void sign() {
        lastSign = clock.getAsLong();
    }

    /** Whether it has ended. */
    boolean dead() {
        return !thread.isAlive();
    }

    /** How long it has given no sign; it has nothing to give one of before the tables are ready. */
    Duration silence() {
        return begun ? Duration.ofNanos(clock.getAsLong() - lastSign) : Duration.ZERO;
    }

    @Override
    public void run() {
        try {
            gate.pass();
            sign();
            begun = true;
            reading.run(this);
        } catch (InterruptedException | InterruptException e) {
            LOG.debugf("the loop was ended reason=%s", e.getMessage());
        } catch (RuntimeException e) {
            if (!stopped) {
                LOG.errorf(e, "the loop ends");
            }
        }
    }
}
