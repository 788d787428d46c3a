package io.statecraft.projection;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.SentenceVectorTable;
import io.statecraft.service.NotNowException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Makes the tables before any event comes; if they have other definitions than this program, all are rebuilt first. */
@ApplicationScoped
class ProjectionStart {
    private static final Logger LOG = Logger.getLogger(ProjectionStart.class);
    private static final int BEFORE_CHANNELS = 2;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 60;

    private final javax.sql.DataSource database;
    private final Gate gate;
    private final Rebuild rebuild;
    private final ChangeTopics topics;
    private final Retelling retelling;

    ProjectionStart(
            @DataSource("projections") javax.sql.DataSource database,
            Gate gate,
            Rebuild rebuild,
            ChangeTopics topics,
            Retelling retelling) {
        this.database = database;
        this.gate = gate;
        this.rebuild = rebuild;
        this.topics = topics;
        this.retelling = retelling;
    }

    void start(@Observes @Priority(BEFORE_CHANNELS) StartupEvent started)
            throws SQLException, InterruptedException, TimeoutException {
        boolean fit = definitionsFit();
        topics.prepare();
        if (fit) {
            gate.open();
            Thread.ofVirtual().name("projection-retelling").start(this::retell);
        } else {
            gate.hinder("the tables are rebuilt for new definitions");
            Thread.ofVirtual().name("projection-upgrade").start(this::upgrade);
        }
    }

    private boolean definitionsFit() throws SQLException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return ProjectionDatabase.inTransaction(database, ProjectionStart::createdOrFitting);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !ProjectionDatabase.mayPass(e)) {
                    throw e;
                }
                LOG.warnf("database away attempt=%d reason=%s", attempt, e.getMessage());
                gate.pause(PAUSE);
            }
        }
    }

    private static boolean createdOrFitting(Connection connection) throws SQLException {
        ProjectionSchema serving = new ProjectionSchema(ReadModels.SCHEMA);
        // Two instances that start together must not both create.
        ProjectionSchema.run(connection, "select pg_advisory_xact_lock(7328115620165)");
        serving.createBooks(connection);
        ProjectionSchema.run(connection, SentenceVectorTable.DEFINITION.toArray(String[]::new));
        Map<String, String> definitions = serving.fingerprints(connection);
        if (definitions.isEmpty()) {
            serving.createTables(connection);
            return true;
        }
        return definitions.equals(ProjectionSchema.wantedFingerprints());
    }

    private void retell() {
        try {
            while (!retold()) {
                gate.pause(PAUSE);
            }
        } catch (InterruptedException | RuntimeException e) {
            LOG.errorf(e, "rows are not told again before the next start");
        }
    }

    private boolean retold() {
        try {
            retelling.finish();
            return true;
        } catch (SQLException | NotNowException e) {
            LOG.warnf("rows wait to be told again reason=%s", e.getMessage());
            return false;
        }
    }

    private void upgrade() {
        try {
            do {
                if (rebuild.begin()) {
                    rebuild.run(false);
                }
                gate.pause(PAUSE);
            } while (!definitionsFit());
            gate.open();
        } catch (SQLException | InterruptedException | RuntimeException e) {
            LOG.errorf(e, "no tables for the new definitions");
            gate.hinder(String.valueOf(e.getMessage()));
        }
    }
}
