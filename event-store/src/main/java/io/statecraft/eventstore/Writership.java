package io.statecraft.eventstore;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The right to append to the log, which one instance has at a time; the others stand by.
 *
 * <p>Whoever gets an advisory lock of the database begins a new epoch, and each append checks that its epoch is the present
 * one. The database ends the session that holds the lock when it gives no sign of life. So the right of a process that is
 * paused or cut off falls to the next one; when it comes back, its epoch is over and it writes nothing.
 */
@ApplicationScoped
class Writership {
    static final long LOCK = 7_328_115_620_166L;

    private static final Logger LOG = Logger.getLogger(Writership.class);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(1);

    private final javax.sql.DataSource database;
    private final String instance;
    private final Duration interval;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("log-writership").daemon().factory());

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private OptionalLong epoch = OptionalLong.empty();
    private boolean stopping;
    /** Holds the advisory lock; used by the clock's thread only. */
    private Optional<Connection> session = Optional.empty();

    @Inject
    Writership(
            @DataSource("event-store") javax.sql.DataSource database,
            @ConfigProperty(name = "statecraft.instance") String instance) {
        this(database, instance, SIGN_OF_LIFE);
    }

    Writership(javax.sql.DataSource database, String instance, Duration interval) {
        this.database = database;
        this.instance = instance;
        this.interval = interval;
    }

    void start(@Observes StartupEvent started) {
        begin();
    }

    void stop(@Observes ShutdownEvent stopped) {
        end();
    }

    /** Tries to become the writer, again and again, and stays it. */
    void begin() {
        clock.scheduleWithFixedDelay(this::lookAfter, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Gives the right to whoever stands by. */
    void end() {
        change(() -> stopping = true);
        clock.submit(this::letGo);
        clock.shutdown();
    }

    /** The epoch of this writer; waits while another instance writes. */
    long await() throws InterruptedException {
        lock.lock();
        try {
            while (epoch.isEmpty()) {
                if (stopping) {
                    throw new IllegalStateException("the service stops while it stands by");
                }
                changed.await();
            }
            return epoch.getAsLong();
        } finally {
            lock.unlock();
        }
    }

    /** The epoch of this writer; absent while another instance writes. */
    OptionalLong epoch() {
        lock.lock();
        try {
            return epoch;
        } finally {
            lock.unlock();
        }
    }

    /** Another writer was met; this one stands by. */
    void fenced(long lost) {
        change(() -> {
            if (epoch.isPresent() && epoch.getAsLong() == lost) {
                epoch = OptionalLong.empty();
            }
        });
    }

    private void lookAfter() {
        try {
            if (session.isPresent()) {
                execute(session.get(), "select 1");
            } else {
                seize();
            }
        } catch (SQLException | RuntimeException e) {
            // The epoch stays: as long as nobody else begins one, this instance is the writer.
            LOG.warnf("no sign of life from the log's writer instance=%s reason=%s", instance, e.getMessage());
            letGo();
        }
    }

    private void seize() throws SQLException {
        Connection connection = database.getConnection();
        session = Optional.of(connection);
        if (!locked(connection)) {
            letGo();
            change(() -> epoch = OptionalLong.empty());
            return;
        }
        execute(connection, "set idle_session_timeout = '10s'; set lock_timeout = '5s'");
        long begun = beginEpoch(connection);
        change(() -> epoch = OptionalLong.of(begun));
        LOG.infof("writes the log instance=%s epoch=%d", instance, begun);
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Waits for an append that another writer has under way: its end is the end of the other's epoch. */
    private long beginEpoch(Connection connection) throws SQLException {
        String sql = "update event_store.head set epoch = epoch + 1, writer = ?, writing_since = now() returning epoch";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, instance);
            try (ResultSet row = update.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("event_store.head has lost its row");
                }
                return row.getLong(1);
            }
        }
    }

    private void letGo() {
        session.ifPresent(connection -> {
            try (connection) {
                execute(connection, "select pg_advisory_unlock_all(); reset idle_session_timeout; reset lock_timeout");
            } catch (SQLException e) {
                LOG.debugf("the session had ended before: %s", e.getMessage());
            }
        });
        session = Optional.empty();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
