package io.statecraft.query;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

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
        RoutingContext current = request.getCurrent();
        current.addEndHandler(ended -> Thread.ofVirtual().name("query-end").start(() -> ending.when(ended.failed())));
    }

    /** Whether nobody listens any longer. */
    boolean gone() {
        return request.getCurrent().response().closed();
    }
}
