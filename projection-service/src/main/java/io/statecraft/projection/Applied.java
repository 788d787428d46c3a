package io.statecraft.projection;

import io.statecraft.facts.Event;
import io.statecraft.readmodels.Effect;

/**
 * An event as far as it matters for what is known: whose stream it belongs to and what it does.
 *
 * @param document id of its stream
 */
record Applied(String eventId, String document, Effect effect) {
    static Applied of(Event event) {
        return new Applied(event.id(), event.data().documentId(), Effect.of(event));
    }
}
