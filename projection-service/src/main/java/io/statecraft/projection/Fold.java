package io.statecraft.projection;

import io.statecraft.facts.Event;
import io.statecraft.readmodels.Ending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
    private final Map<String, Standing> before;
    private final Standings standings;
    private final Map<String, Known> inBatch = new LinkedHashMap<>();
    private final Map<Standing, Ending> ended = new HashMap<>();

    /**
     * @param applied ids of the batch's events that were applied before
     * @param standing what is known about the batch's subjects
     */
    Fold(Set<String> applied, Collection<Standing> standing) {
        this.applied = new HashSet<>(applied);
        this.standings = new Standings(standing);
        this.before = new HashMap<>(standings.bySubject());
    }

    /**
     * An event of this batch.
     *
     * @param says whether it has rows of its own
     * @param opened whether they were known, be it for a moment
     * @param ending how they ceased to be known
     */
    record Known(Event event, boolean says, boolean opened, Optional<Ending> ending) {
        private Known until(Ending end) {
            Ending notBefore = new Ending(later(event.recordedTime(), end.at()), end.eventId());
            return new Known(event, says, opened, Optional.of(notBefore));
        }
    }

    /** The events of this batch that were new. */
    List<Known> known() {
        return new ArrayList<>(inBatch.values());
    }

    /** What was known before this batch and is known no longer, and since when. */
    Map<Standing, Ending> ended() {
        return ended;
    }

    /** What is known now and was not before. */
    List<Standing> begun() {
        return standings.bySubject().values().stream()
                .filter(standing -> !standing.equals(before.get(standing.subject())))
                .toList();
    }

    void apply(Event event) {
        if (!applied.add(event.id())) {
            return;
        }
        Standings.Change change = standings.apply(Applied.of(event));
        change.closed().forEach(standing -> end(standing, new Ending(event.recordedTime(), event.id())));
        // What is blocked keeps its rows, known for no time at all: they hold when the correction that blocks is
        // revoked.
        Optional<Ending> blocked = change.blockedBy().map(blocker -> new Ending(event.recordedTime(), blocker));
        inBatch.put(event.id(), new Known(event, change.opened() || blocked.isPresent(), change.opened(), blocked));
    }

    private void end(Standing standing, Ending end) {
        @Nullable Known here = inBatch.computeIfPresent(standing.eventId(), (key, known) -> known.until(end));
        if (here == null) {
            ended.put(standing, end);
        }
    }

    /** Clocks of different machines may disagree: nothing ceases to be known before it was known. */
    private static Instant later(Instant from, Instant to) {
        return to.isBefore(from) ? from : to;
    }
}
