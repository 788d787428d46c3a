package io.statecraft.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.service.DeadLetter;
import io.statecraft.service.DeadLetterBox;
import io.statecraft.service.DeadLetterGauge;
import io.statecraft.service.DeadLetters;
import io.statecraft.service.DocumentKeys;
import io.statecraft.service.NotNowException;
import io.statecraft.service.Problem;
import io.statecraft.service.Transaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Events that the read models could not take, and what becomes of them. */
@Singleton
class ProjectionLetters {
    private static final String READER = "projection-service";

    private final javax.sql.DataSource database;
    private final String schema;
    private final TellingWriter writer;
    private final DeadLetterBox box;

    @Inject
    ProjectionLetters(
            @DataSource("projections") javax.sql.DataSource database,
            DeadLetters topic,
            ChangeProducer changes,
            MeterRegistry metrics) {
        this(
                database,
                ReadModels.SCHEMA,
                new TellingWriter(ReadModels.SCHEMA, changes, metrics.counter("statecraft.projection.changes")),
                new DeadLetterBox(READER, ReadModels.SCHEMA, topic));
        DeadLetterGauge.register(metrics, READER, ReadModels.SCHEMA, database);
    }

    ProjectionLetters(javax.sql.DataSource database, String schema, TellingWriter writer, DeadLetterBox box) {
        this.database = database;
        this.schema = schema;
        this.writer = writer;
        this.box = box;
    }

    /** Applies events to the serving tables, and keeps those that it cannot apply. */
    EventApplication application() {
        return new EventApplication(database, schema, writer, box);
    }

    List<DeadLetter> inState(String state, int limit) throws SQLException {
        return Transaction.run(database, connection -> box.table().inState(connection, state, limit));
    }

    /**
     * What became of a letter.
     *
     * @param letter as it is now: {@code dead} still, if it cannot be applied today either
     * @param applied how many events were applied, those that waited behind it included
     */
    record Decided(DeadLetter letter, int applied) {}

    /** Tries it again, and then what waits behind it. */
    Decided redrive(long id) throws SQLException {
        return decide((connection, reading) -> box.redrive(connection, id, reading));
    }

    /** Gives it up, and goes on with what waits behind it. */
    Decided discard(long id, String why) throws SQLException {
        return decide((connection, reading) -> box.discard(connection, id, why, reading));
    }

    private interface Decision {
        DeadLetterBox.Outcome<SourcedEvent> on(
                Connection connection, Function<ConsumerRecord<String, byte[]>, SourcedEvent> reading)
                throws SQLException;
    }

    /** Events are held back meanwhile: what waits is older than they are. */
    private Decided decide(Decision decision) throws SQLException {
        return Transaction.run(database, connection -> {
            ProjectionSchema.run(connection, "lock table " + schema + ".consumer_position in exclusive mode");
            if (Rebuild.runs(connection)) {
                throw Problem.of(409, "rebuild-running", "A rebuild runs; GET /projections/status tells how far.")
                        .asException();
            }
            writer.prepare(connection);
            CollectedChanges changes = new CollectedChanges();
            BatchWriter tables = new BatchWriter(schema, changes);
            DeadLetterBox.Outcome<SourcedEvent> outcome =
                    decision.on(connection, message -> applied(connection, tables, message));
            writer.tell(connection, outcome.read(), changes);
            return new Decided(outcome.letter(), outcome.read().size());
        });
    }

    private static SourcedEvent applied(
            Connection connection, BatchWriter tables, ConsumerRecord<String, byte[]> message) {
        try {
            SourcedEvent read = EventApplication.read(message, DocumentKeys.of(connection, List.of(message)));
            Savepoint before = connection.setSavepoint();
            try {
                tables.write(connection, List.of(read));
                connection.releaseSavepoint(before);
                return read;
            } catch (SQLException | RuntimeException e) {
                if (!Blame.isOnTheEvent(e)) {
                    throw e;
                }
                connection.rollback(before);
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        } catch (SQLException e) {
            throw new NotNowException("the database cannot apply it now: " + e.getMessage(), e);
        }
    }
}
