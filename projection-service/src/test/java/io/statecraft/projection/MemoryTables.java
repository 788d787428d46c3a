package io.statecraft.projection;

import io.statecraft.facts.Event;
import io.statecraft.readmodels.Effect;
import io.statecraft.readmodels.Ending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The books and the rows of one schema without a database. What a row says follows from the event that says it, so that a row
 * is only when it was known here.
 */
final class MemoryTables {
    private final Set<String> applied = new HashSet<>();
    private final Map<String, Standing> standing = new TreeMap<>();
    private final Map<String, List<Applied>> logs = new HashMap<>();
    private final Map<String, Life> rows = new TreeMap<>();

    /** By which event a row is said, and from when to when it was known. */
    record Life(String saidBy, Instant from, Optional<Ending> ending) {}

    /** What is known, and all that was ever known: equal states are equal strings. */
    String state() {
        return standing + "\n" + rows;
    }

    /** Writes a batch as {@link BatchWriter} does. */
    void write(List<Event> events) {
        List<Event> together = new ArrayList<>();
        for (Event event : events) {
            together.add(event);
            if (Effect.of(event).kind() == Effect.Kind.REVOKES) {
                boolean isNew = !applied.contains(event.id()) && together.indexOf(event) == together.lastIndexOf(event);
                fold(together);
                if (isNew) {
                    revoke(event);
                }
                together.clear();
            }
        }
        fold(together);
    }

    private void fold(List<Event> events) {
        Fold fold = new Fold(applied, standing.values());
        events.forEach(fold::apply);
        for (Fold.Known known : fold.known()) {
            Event event = known.event();
            Applied noted = Applied.of(event);
            applied.add(event.id());
            logs.computeIfAbsent(noted.document(), first -> new ArrayList<>()).add(noted);
            if (known.says()) {
                rows.put(
                        key(event.id(), noted.effect().subject()),
                        new Life(event.id(), event.recordedTime(), known.ending()));
            }
        }
        end(fold.ended());
        fold.begun().forEach(begun -> standing.put(begun.subject(), begun));
    }

    private void revoke(Event event) {
        String document = event.data().documentId();
        List<Standing> current = standing.values().stream()
                .filter(known -> known.document().equals(document))
                .toList();
        Revocation.Difference difference =
                Revocation.difference(event, logs.getOrDefault(document, List.of()), current);
        end(difference.ended());
        for (Standing again : difference.again()) {
            standing.put(again.subject(), again);
            if (rows.containsKey(key(again.saidBy(), again.subject()))) {
                rows.put(
                        key(event.id(), again.subject()),
                        new Life(again.saidBy(), event.recordedTime(), Optional.empty()));
            }
        }
    }

    private void end(Map<Standing, Ending> ended) {
        ended.forEach((known, ending) -> {
            standing.remove(known.subject());
            rows.computeIfPresent(
                    key(known.eventId(), known.subject()),
                    (key, life) -> new Life(life.saidBy(), life.from(), Optional.of(notBefore(life.from(), ending))));
        });
    }

    private static Ending notBefore(Instant from, Ending ending) {
        return ending.at().isBefore(from) ? new Ending(from, ending.eventId()) : ending;
    }

    private static String key(String eventId, String subject) {
        return eventId + " " + subject;
    }
}
