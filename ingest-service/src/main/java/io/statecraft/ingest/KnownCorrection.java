package io.statecraft.ingest;

import io.statecraft.facts.ActorsMerged;
import io.statecraft.facts.Correction;
import io.statecraft.facts.Event;
import java.util.Optional;

/**
 * A correction that was made.
 *
 * @param type name of the event
 * @param document id of the stream that it belongs to
 * @param about id of what it corrects: a fact, a document, an actor, or another correction
 * @param decision the actor that another was merged into; absent otherwise
 */
record KnownCorrection(String eventId, String type, String document, String about, Optional<String> decision) {
    static KnownCorrection of(Event event, Correction correction) {
        return new KnownCorrection(
                event.id(),
                correction.getClass().getSimpleName(),
                correction.documentId(),
                correction.subject(),
                correction instanceof ActorsMerged merged ? Optional.of(merged.into()) : Optional.empty());
    }
}
