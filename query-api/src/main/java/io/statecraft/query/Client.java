package io.statecraft.query;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The client of the request that is answered at present. */
@Singleton
class Client {
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
