package io.statecraft.eventstore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.statecraft.service.DeadLetterGauge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** How the intake fares, for those who watch it. */
@ApplicationScoped
class IntakeState {
    /**
     * Why nothing is appended.
     *
     * @param since when the first attempt failed
     */
    record Trouble(Instant since, String reason) {}

    /** Written by the one thread of the channel. */
    private volatile Optional<Trouble> trouble = Optional.empty();

    private final Counter appended;
    private final Counter duplicates;
    private final Counter unreadable;
    private final Counter failures;

    IntakeState(MeterRegistry metrics, @DataSource("event-store") javax.sql.DataSource database) {
        appended = counter(metrics, "statecraft.log.appended", "Events appended to the log");
        duplicates = counter(metrics, "statecraft.log.duplicates", "Events dropped because the log has them");
        unreadable =
                counter(metrics, "statecraft.log.unreadable", "Messages that became dead letters or wait behind one");
        failures = counter(metrics, "statecraft.log.failures", "Attempts to append that failed and were repeated");
        DeadLetterGauge.register(metrics, Intake.READER, Intake.SCHEMA, database);
    }

    void appended(EventLog.Appended batch, int unreadableMessages) {
        appended.increment(batch.events());
        duplicates.increment(batch.duplicates());
        unreadable.increment(unreadableMessages);
        trouble = Optional.empty();
    }

    void troubled(Exception cause) {
        failures.increment();
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        Instant since = trouble.map(Trouble::since).orElseGet(Instant::now);
        trouble = Optional.of(new Trouble(since, reason));
    }

    /** Another instance appends: what could not be appended here is not late because of this one. */
    void standsBy() {
        trouble = Optional.empty();
    }

    /** Present from a failed attempt until the next one that succeeds. */
    Optional<Trouble> trouble() {
        return trouble;
    }

    private static Counter counter(MeterRegistry metrics, String name, String description) {
        return Counter.builder(name).description(description).register(metrics);
    }
}
