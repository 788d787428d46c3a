package io.statecraft.query;

import io.statecraft.facts.ContentHash;
import io.statecraft.readmodels.Progress;
import io.statecraft.readmodels.Query;
import io.statecraft.service.Problem;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Where the tables stand in the log: what names the state of an answer, and what a client can wait for. */
@Singleton
class LogPosition {
    private static final int TOO_MANY = 429;
    private static final int PRECONDITION_FAILED = 412;
    private static final long FIRST_PAUSE_MS = 10;
    private static final long LONGEST_PAUSE_MS = 200;

    private final Answers answers;
    private final QueryConfig config;
    private final Client client;
    private final Semaphore waiting;
    private final CountDownLatch stopping = new CountDownLatch(1);

    LogPosition(Answers answers, QueryConfig config, Client client) {
        this.answers = answers;
        this.config = config;
        this.client = client;
        this.waiting = new Semaphore(config.waitingMax());
    }

    /** The tag of what these texts and this query have as answer now; another one after anything was applied. */
    EntityTag tag(Query query, String... more) {
        String position = answers.read(Progress.position(), LogPosition::text);
        String values = query.values().stream()
                .map(value -> value instanceof Object[] texts ? Arrays.toString(texts) : value.toString())
                .collect(Collectors.joining("\n"));
        String hash = ContentHash.of(String.join("\n", position, String.join(" ", more), query.sql(), values));
        return new EntityTag(hash, true);
    }

    /**
     * Returns when all that was read from the document can be asked for; a {@link Problem} if that takes too long. Nothing is
     * wrong with the service then: it is the client's condition that does not hold yet.
     */
    void await(String document) {
        if (!waiting.tryAcquire()) {
            throw Problem.of(TOO_MANY, "too-many-waiting", "Too many requests wait for a document; ask again.")
                    .asException(Answers.SOON);
        }
        try {
            Query query = Progress.isRead(document);
            long deadline = System.nanoTime() + config.waitMax().toNanos();
            long pause = FIRST_PAUSE_MS;
            while (!answers.read(query, LogPosition::truth) && !client.gone()) {
                if (System.nanoTime() > deadline || stopping.await(pause, TimeUnit.MILLISECONDS)) {
                    throw notYet(document);
                }
                pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notYet(document);
        } finally {
            waiting.release();
        }
    }

    @PreDestroy
    void stop() {
        stopping.countDown();
    }

    private static RuntimeException notYet(String document) {
        return Problem.of(
                        PRECONDITION_FAILED,
                        "not-read-yet",
                        "The document " + document + " is not read yet; ask again.")
                .asException(Answers.SOON);
    }

    private static String text(ResultSet result) throws SQLException {
        return result.next() ? result.getString(1) : "";
    }

    private static boolean truth(ResultSet result) throws SQLException {
        return result.next() && result.getBoolean(1);
    }
}
