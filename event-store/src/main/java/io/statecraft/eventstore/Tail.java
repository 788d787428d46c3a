package io.statecraft.eventstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Where readers wait that have read everything. */
@ApplicationScoped
class Tail {
    /** How long a client may wait at most. */
    static final int WAIT_SECONDS_MAX = 60;

    /** Another process may append too, and it cannot wake anyone here. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final LogReader log;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private long appendedHere;

    Tail(LogReader log) {
        this.log = log;
    }

    /** Wakes those who wait for a position up to this one. */
    void grewTo(long position) {
        lock.lock();
        try {
            appendedHere = position;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The answer to this query once there is an event in it, or what it is when the time is over.
     *
     * <p>Events that do not match are passed over only once.
     */
    LogReader.Answer await(EventQuery query, Duration patience) throws SQLException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        LogReader.Answer answer = log.answer(query);
        while (answer.events() == 0 && System.nanoTime() < end) {
            awaitBeyond(answer.through(), Math.min(end - System.nanoTime(), LOOK_AGAIN.toNanos()));
            answer = log.answer(query.behind(answer.through()));
        }
        return answer;
    }

    private void awaitBeyond(long position, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (appendedHere <= position && left > 0) {
                left = grown.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
