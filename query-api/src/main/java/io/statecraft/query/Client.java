package io.statecraft.query;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The client of the request that is answered at present. */
@Singleton
class Client {
    private static final String WAITED = "statecraft.waited-for-database";
    private static final double NANOS_IN_A_MILLISECOND = 1e6;

    private final CurrentVertxRequest request;

    Client(CurrentVertxRequest request) {
        this.request = request;
    }

    /** What is to be done when the answer is complete. */
    @FunctionalInterface
    interface Ending {
        void when(boolean gone);
    }

    /** Does this once the client has its answer or has gone away without it; never on the thread of the network. */
    void atEnd(Ending ending) {
        current()
                .ifPresent(current -> current.addEndHandler(
                        ended -> Thread.ofVirtual().name("query-end").start(() -> ending.when(ended.failed()))));
    }

    /** Tells the client how long its answer has waited for the database by now, as {@code Server-Timing} (W3C) has it. */
    void waited(Duration forDatabase) {
        current().filter(current -> !current.response().headWritten()).ifPresent(current -> {
            Duration before = current.get(WAITED, Duration.ZERO);
            Duration all = before.plus(forDatabase);
            current.put(WAITED, all);
            current.response()
                    .putHeader(
                            "Server-Timing",
                            String.format(Locale.ROOT, "db;dur=%.1f", all.toNanos() / NANOS_IN_A_MILLISECOND));
        });
    }

    /** Absent where the question did not come as a request of its own, but as one of many messages of an assistant. */
    private Optional<RoutingContext> current() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(request.getCurrent())
                : Optional.empty();
    }

    /** Whether nobody listens any longer. */
    boolean gone() {
        return current().filter(current -> current.response().closed()).isPresent();
    }
}
