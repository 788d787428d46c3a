package io.statecraft.query;

import io.quarkus.runtime.ShutdownEvent;
import io.statecraft.readmodels.SentenceVectorTable;
import io.statecraft.service.Problem;
import io.statecraft.service.ProblemException;
import io.statecraft.vectors.SearchConfig;
import io.statecraft.vectors.VectorMemory;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * A copy of the table of vectors in memory, made when it is first asked for.
 *
 * <p>From then on it follows the table, whether anybody asks or not: after a deletion it begins anew, so that vectors of
 * words that were taken away do not stay.
 */
@Singleton
class VectorCopy {
    private static final Logger LOG = Logger.getLogger(VectorCopy.class);
    private static final int UNAVAILABLE = 503;
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Answers answers;
    private final SearchConfig config;
    private final VectorMemory memory = new VectorMemory();
    private final ReentrantLock reading = new ReentrantLock();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean begun;
    private long last;
    private long removals = -1;

    VectorCopy(Answers answers, SearchConfig config) {
        this.answers = answers;
        this.config = config;
    }

    /** All vectors as they are now; while another question reads what is new, as they were a moment ago. */
    VectorMemory current() {
        if (!begun) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return memory;
        }
        try {
            answers.read(SentenceVectorTable.behind(last, removals), this::add);
            if (!begun) {
                begun = true;
                Thread.ofVirtual().name("vector-copy").start(this::follow);
            }
            return memory;
        } finally {
            reading.unlock();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping.countDown();
    }

    private int add(ResultSet row) throws SQLException {
        while (row.next()) {
            if (row.getLong("removals") != removals) {
                memory.clear();
                last = 0;
                removals = row.getLong("removals");
            }
            long number = row.getLong("number");
            if (!row.wasNull()) {
                requirePlace();
                memory.add(number, row.getBytes("vector"));
                last = number;
            }
        }
        return memory.size();
    }

    private void requirePlace() {
        if (memory.size() >= config.vectorsMax()) {
            throw Problem.of(
                            UNAVAILABLE,
                            "semantic-search-too-large",
                            "There are more than %d sentences (statecraft.search.vectors-max): none is found by its meaning."
                                    .formatted(config.vectorsMax()))
                    .asException();
        }
    }

    private void follow() {
        try {
            while (!stopping.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            LOG.debugf("the vectors are not followed any longer");
        }
    }

    private void look() {
        try {
            current();
        } catch (ProblemException e) {
            LOG.debugf("the vectors are looked at again reason=%s", e.getMessage());
        }
    }
}
