package io.statecraft.service;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The metric that tells operators of letters to be decided about: {@code statecraft.dead.letters}, by reader and state. */
public final class DeadLetterGauge {
    private static final Logger LOG = Logger.getLogger(DeadLetterGauge.class);

    private DeadLetterGauge() {}

    /** Counts the dead letters of a reader, and those parked behind them, whenever the metrics are read. */
    public static void register(MeterRegistry metrics, String reader, String schema, DataSource database) {
        DeadLetterTable table = new DeadLetterTable(schema);
        for (String state : List.of("dead", "parked")) {
            Gauge.builder("statecraft.dead.letters", () -> count(database, table, state))
                    .description("Messages that could not be handled, or wait behind one, and wait for a decision")
                    .tag("reader", reader)
                    .tag("state", state)
                    .register(metrics);
        }
    }

    /** Not a number while the database does not answer: nought would say that all is well. */
    private static double count(DataSource database, DeadLetterTable table, String state) {
        try (Connection connection = database.getConnection()) {
            return table.count(connection, state);
        } catch (SQLException e) {
            LOG.debugf("dead letters cannot be counted reason=%s", e.getMessage());
            return Double.NaN;
        }
    }
}
