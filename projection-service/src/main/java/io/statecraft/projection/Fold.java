package io.statecraft.projection;

import io.statecraft.facts.Event;
import io.statecraft.readmodels.Effect;
import io.statecraft.readmodels.Ending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds a batch of events, in their order, into what changes: rows that begin to be known and rows that cease to be.
 *
 * <p>It knows no clock: rows are known from and to the recorded times of events. An event that was applied before, in this
 * batch or ever, changes nothing.
 */
final class Fold {
    private final Set<String> applied;
    private final Map<String, String> standing;
    private final Map<String, Known> inBatch = new LinkedHashMap<>();
    private final Map<String, Ending> ended = new HashMap<>();

    /**
     * @param applied ids of the batch's events that were applied before
     * @param standing by subject, the id of the event whose rows are known
     */
    Fold(Set<String> applied, Map<String, String> standing) {
        this.applied = new HashSet<>(applied);
        this.standing = new HashMap<>(standing);
    }

    /** An event of this batch, its subject, and how long what it says was known. */
    record Known(Event event, String subject, boolean says, Optional<Ending> ending) {
        private Known until(Ending end) {
            Ending notBefore = new Ending(later(event.recordedTime(), end.at()), end.eventId());
            return new Known(event, subject, says, Optional.of(notBefore));
        }
    }

    /** The events of this batch that were new. */
    List<Known> known() {
        return new ArrayList<>(inBatch.values());
    }

    /** Events of earlier batches whose rows are known no longer, and since when. */
    Map<String, Ending> ended() {
        return ended;
    }

    void apply(Event event) {
        if (!applied.add(event.id())) {
            return;
        }
        Effect effect = Effect.of(event);
        switch (effect) {
            case Effect.Opens opens -> {
                if (standing.containsKey(opens.subject())) {
                    note(event, opens.subject());
                } else {
                    open(event, opens.subject());
                }
            }
            case Effect.Replaces replaces -> {
                close(replaces.subject(), event);
                open(event, replaces.subject());
            }
            case Effect.Closes closes -> {
                close(closes.subject(), event);
                note(event, closes.subject());
            }
        }
    }

    private void open(Event event, String subject) {
        inBatch.put(event.id(), new Known(event, subject, true, Optional.empty()));
        standing.put(subject, event.id());
    }

    /** Remembers that the event was applied, though it says nothing of its own. */
    private void note(Event event, String subject) {
        inBatch.put(event.id(), new Known(event, subject, false, Optional.of(endingBy(event))));
    }

    private void close(String subject, Event by) {
        String id = standing.remove(subject);
        if (id == null) {
            return;
        }
        Ending end = endingBy(by);
        @Nullable Known here = inBatch.computeIfPresent(id, (key, known) -> known.until(end));
        if (here == null) {
            ended.put(id, end);
        }
    }

    private static Ending endingBy(Event event) {
        return new Ending(event.recordedTime(), event.id());
    }

    /** Clocks of different machines may disagree: nothing ceases to be known before it was known. */
    private static Instant later(Instant from, Instant to) {
        return to.isBefore(from) ? from : to;
    }
}
