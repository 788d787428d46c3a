package io.statecraft.projection;

import io.statecraft.vectors.Embedding;
import io.statecraft.vectors.ModelException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Makes the vectors of what has none, behind the projection: whoever writes rows never waits for it.
 *
 * <p>What is missing is asked of the tables, not noted beside them: so nothing is lost whatever breaks off, and a rebuild
 * knows nothing of it.
 */
final class VectorFilling {
    private static final Logger LOG = Logger.getLogger(VectorFilling.class);
    /** Only one instance makes vectors; the others would make the same. */
    private static final long LOCK = 7_328_115_620_171L;

    private static final int TEXTS = 2_000;
    private static final int AT_ONCE = 50;
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);
    /** Looking for what is missing reads whole tables: it is to take the database no more than a twentieth of the time. */
    private static final int PAUSE_FACTOR = 20;

    private final DataSource database;
    private final Gate gate;
    private final Optional<Embedding> embedding;
    private long swept;
    private volatile long waiting;

    /** @param embedding makes the vectors; absent: none are made, but those whose words are gone are deleted */
    VectorFilling(DataSource database, Gate gate, Optional<Embedding> embedding) {
        this.database = database;
        this.gate = gate;
        this.embedding = embedding;
    }

    /** How many texts had no vector when it was looked last. */
    long waiting() {
        return waiting;
    }

    /**
     * Makes what is missing, at most some thousand vectors.
     *
     * @return how long to wait before the next round
     * @throws ModelException when one could not be made; the others were
     */
    Duration round() throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            if (!ProjectionDatabase.ask(connection, "select pg_try_advisory_lock(" + LOCK + ")")) {
                waiting = 0;
                return LEAST_PAUSE;
            }
            try {
                sweep(connection);
                return embedding.isEmpty() ? LEAST_PAUSE : fill(connection, embedding.get());
            } finally {
                ProjectionDatabase.ask(connection, "select pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    /** Words may have gone while other tables served: with the swap of a rebuild, or before the program began. */
    private void sweep(Connection connection) throws SQLException {
        long table = SentenceVectors.table(connection);
        if (table != swept) {
            int deleted = ProjectionDatabase.inTransaction(database, SentenceVectors::sweep);
            if (deleted > 0) {
                LOG.infof("vectors without words deleted vectors=%d", deleted);
            }
            swept = table;
        }
    }

    private Duration fill(Connection connection, Embedding model) throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        SentenceVectors.Waiting missing = SentenceVectors.waiting(connection, TEXTS);
        long looked = System.nanoTime();
        waiting = missing.all();
        List<SentenceVectors.Text> texts = missing.texts();
        List<ModelException> failures = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            make(model, texts.subList(from, Math.min(from + AT_ONCE, texts.size())), failures);
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        Duration look = Duration.ofNanos(looked - begun).multipliedBy(PAUSE_FACTOR);
        Duration left = look.minusNanos(System.nanoTime() - looked);
        Duration least = missing.all() > texts.size() ? Duration.ZERO : LEAST_PAUSE;
        return left.compareTo(least) > 0 ? left : least;
    }

    /** A text that the model fails on holds no other one back, and is tried again in the next round. */
    private void make(Embedding model, List<SentenceVectors.Text> texts, List<ModelException> failures)
            throws SQLException, InterruptedException {
        Map<String, byte[]> made = new LinkedHashMap<>();
        for (SentenceVectors.Text text : texts) {
            gate.pause(Duration.ZERO);
            try {
                made.put(text.hash(), model.vector(text.words()));
            } catch (ModelException e) {
                failures.add(e);
            }
        }
        if (made.isEmpty()) {
            throw failures.get(0);
        }
        ProjectionDatabase.inTransaction(database, connection -> {
            SentenceVectors.write(connection, made);
            return true;
        });
        waiting -= made.size();
    }
}
