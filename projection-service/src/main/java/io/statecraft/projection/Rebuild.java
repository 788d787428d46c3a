package io.statecraft.projection;

import io.quarkus.agroal.DataSource;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.service.DeadLetterBox;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Builds all tables again from the topics, in a schema beside the serving one, compares, and swaps.
 *
 * <p>The serving tables answer and grow meanwhile. Only the last step, a change of names in one transaction, holds
 * events
 * back for milliseconds, and queries not at all.
 */
@Singleton
class Rebuild {
    private static final int SWAP_ATTEMPTS = 200;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final String SHADOW = ReadModels.SCHEMA + "_shadow";
    /** One rebuild at a time in one database, whichever instance runs it. */
    private static final long LOCK = 7_328_115_620_164L;
    /** So few records may be left for the time in which events are held back. */
    private static final long LITTLE = 500;

    private final javax.sql.DataSource database;
    private final String bootstrapServers;
    private final Retelling retelling;
    /** They take the place of the serving ones with the tables; what was told of them already is not told again. */
    private final DeadLetterBox letters = new DeadLetterBox(
            "rebuild", SHADOW, (message, reader, reason) -> LOG.debugf("dead letter again reason=%s", reason));

    private final Clock clock = Clock.systemUTC();
    private volatile RebuildStatus status = RebuildStatus.IDLE;

    Rebuild(
            @DataSource("projections") javax.sql.DataSource database,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            Retelling retelling) {
        this.database = database;
        this.bootstrapServers = bootstrapServers;
        this.retelling = retelling;
    }

    RebuildStatus status() {
        return status;
    }

    /** Whether a rebuild began; one that runs already is left alone. */
    synchronized boolean begin() {
        if (status.running()) {
            return false;
        }
        status = RebuildStatus.begun(clock.instant());
        return true;
    }

    private synchronized void report(UnaryOperator<RebuildStatus> change) {
        status = change.apply(status);
    }

    /**
     * Runs the rebuild that {@link #begin} announced, to its end.
     *
     * @param acceptDifferences swap even if the new tables differ without explanation
     */
    void run(boolean acceptDifferences) {
        try (Connection guard = database.getConnection()) {
            if (!ProjectionDatabase.ask(guard, "select pg_try_advisory_lock(" + LOCK + ")")) {
                LOG.info("rebuild left alone reason=another instance rebuilds");
                report(now -> now.failed("another instance rebuilds"));
                return;
            }
            try {
                rebuild(acceptDifferences);
            } finally {
                ProjectionDatabase.ask(guard, "select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException | RuntimeException e) {
            LOG.errorf(e, "rebuild failed");
            report(now -> now.failed(String.valueOf(e.getMessage())));
        }
    }

    private void rebuild(boolean acceptDifferences) throws SQLException {
        DueRows due = new DueRows(SHADOW);
        prepare(due);
        try (TopicReplay replay = new TopicReplay(
                bootstrapServers,
                application(new BatchWriter(SHADOW, due, RowListener.NONE)),
                records -> report(now -> now.read(records, clock.instant())))) {
            fill(replay);
            report(now -> now.indexing(0, clock.instant()));
            new ShadowIndexes(database, SHADOW, due, done -> report(now -> now.indexing(done, clock.instant()))).make();
            replay.continueWith(application(new BatchWriter(SHADOW)));
            catchUp(replay);
            report(now -> now.at("comparing"));
            TableComparison.Result compared = compare(replay);
            List<String> differences = compared.unexplained();
            report(now -> now.compared(differences));
            if (!differences.isEmpty() && !acceptDifferences) {
                LOG.errorf("rebuild refused differences=%s", differences);
                report(now -> now.at("refused"));
                return;
            }
            catchUp(replay);
            report(now -> now.at("swapping"));
            long millis = swap(replay, compared.different());
            report(now -> now.done(millis));
            LOG.infof("rebuild done lockMillis=%d", millis);
        }
        retelling.finish();
        drop(SHADOW);
    }

    private EventApplication application(BatchWriter writer) {
        return new EventApplication(database, SHADOW, writer, letters);
    }

    /** Whether one runs, in whichever instance; if none does, none begins before this transaction ends. */
    static boolean runs(Connection connection) throws SQLException {
        return !ProjectionDatabase.ask(connection, "select pg_try_advisory_xact_lock_shared(" + LOCK + ")");
    }

    private void prepare(DueRows due) throws SQLException {
        retelling.finish();
        drop(SHADOW);
        ProjectionSchema shadow = new ProjectionSchema(SHADOW);
        ProjectionDatabase.inTransaction(database, connection -> {
            ProjectionSchema.run(connection, "create schema " + SHADOW);
            shadow.createBooks(connection);
            shadow.createEmptyTables(connection);
            letters.table().takeDecisions(connection, ReadModels.SCHEMA);
            due.create(connection);
            return true;
        });
    }

    private void drop(String... schemas) throws SQLException {
        for (String schema : schemas) {
            ProjectionDatabase.inTransaction(database, connection -> {
                ProjectionSchema.run(connection, "drop schema if exists " + schema + " cascade");
                return true;
            });
        }
    }

    /** Reads what the serving tables have read by now. */
    private Map<TopicPartition, Long> fill(TopicReplay replay) throws SQLException {
        Map<TopicPartition, Long> target = ProjectionDatabase.inTransaction(database, Rebuild::positions);
        report(now -> now.to(sum(target)));
        replay.until(target);
        return target;
    }

    /** Follows the serving tables until only little is left. */
    private void catchUp(TopicReplay replay) throws SQLException {
        long behind = Long.MAX_VALUE;
        while (behind > LITTLE) {
            Map<TopicPartition, Long> target = fill(replay);
            behind = sum(ProjectionDatabase.inTransaction(database, Rebuild::positions)) - sum(target);
        }
    }

    /** In one snapshot of the serving tables, positions and rows belong together, though events go on coming. */
    private TableComparison.Result compare(TopicReplay replay) throws SQLException {
        return ProjectionDatabase.inTransaction(database, Connection.TRANSACTION_REPEATABLE_READ, serving -> {
            replay.until(positions(serving));
            Map<String, String> definitions = new ProjectionSchema(ReadModels.SCHEMA).fingerprints(serving);
            return ProjectionDatabase.inTransaction(
                    database, rebuilt -> TableComparison.of(serving, rebuilt, SHADOW, definitions));
        });
    }

    private long swap(TopicReplay replay, boolean different) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return ProjectionDatabase.inTransaction(database, connection -> swap(connection, replay, different));
            } catch (SQLException e) {
                if (attempt == SWAP_ATTEMPTS || !LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw e;
                }
                LOG.infof("swap gives way to a query attempt=%d", attempt);
            }
        }
    }

    private static long swap(Connection connection, TopicReplay replay, boolean different) throws SQLException {
        // The live projection locks its positions before anything else: here it waits, holding nothing.
        ProjectionSchema.run(connection, "lock table " + ReadModels.SCHEMA + ".consumer_position in exclusive mode");
        long begun = System.nanoTime();
        replay.until(positions(connection));
        // Queries read the books too: the swap gives way to one that holds them, and is tried again.
        ProjectionSchema.run(connection, "set local lock_timeout = '300ms'");
        ProjectionSchema serving = new ProjectionSchema(ReadModels.SCHEMA);
        RetellingMark.add(
                connection, different ? ProjectionSchema.wantedFingerprints().keySet() : serving.outdated(connection));
        // Schemas change their names: so no table is locked, no query is in the way, and the number of tables does not
        // matter.
        rename(connection, ReadModels.SCHEMA, Retelling.RETIRED);
        rename(connection, SHADOW, ReadModels.SCHEMA);
        for (String book : ProjectionSchema.BOOKS) {
            ProjectionSchema.run(
                    connection,
                    "drop table " + ReadModels.SCHEMA + "." + book,
                    "alter table %s.%s set schema %s".formatted(Retelling.RETIRED, book, ReadModels.SCHEMA));
        }
        serving.writeDefinitions(connection);
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static void rename(Connection connection, String schema, String name) throws SQLException {
        ProjectionSchema.run(connection, "alter schema " + schema + " rename to " + name);
    }

    static Map<TopicPartition, Long> positions(Connection connection) throws SQLException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        String sql = "select topic, partition, next_offset from " + ReadModels.SCHEMA + ".consumer_position";
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                positions.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        }
        return positions;
    }

    private static long sum(Map<TopicPartition, Long> positions) {
        return positions.values().stream().mapToLong(Long::longValue).sum();
    }
}
