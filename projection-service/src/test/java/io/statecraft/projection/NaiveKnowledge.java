package io.statecraft.projection;

import io.statecraft.facts.Agreement;
import io.statecraft.facts.Control;
import io.statecraft.facts.CorrectionRevoked;
import io.statecraft.facts.DocumentWithdrawn;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Event;
import io.statecraft.facts.Fact;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.FactRetracted;
import io.statecraft.facts.FactReviewed;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Force;
import io.statecraft.facts.ForceChange;
import io.statecraft.facts.Position;
import io.statecraft.facts.Role;
import io.statecraft.readmodels.TimePoint;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known and holds at a time point, worked out from the whole log by the definition alone: without tables, without
 * batches, and sharing no code with them.
 */
final class NaiveKnowledge {
    private final List<Event> log;

    NaiveKnowledge(List<Event> log) {
        this.log = log;
    }

    List<FactRecorded> at(TimePoint time) {
        Set<String> seen = new HashSet<>();
        List<Event> told = log.stream()
                .filter(event -> time.knownAt()
                        .map(then -> !event.recordedTime().isAfter(then))
                        .orElse(true))
                .filter(event -> seen.add(event.id()))
                .toList();
        List<Event> valid =
                told.stream().filter(event -> !isRevoked(event, told)).toList();
        Map<String, FactRecorded> known = new LinkedHashMap<>();
        Set<String> decided = new HashSet<>();
        Set<String> withdrawn = new HashSet<>();
        for (Event event : valid) {
            if (withdrawn.contains(event.data().documentId())) {
                continue;
            }
            if (event.data() instanceof FactRecorded recorded) {
                if (!decided.contains(recorded.subject())) {
                    known.putIfAbsent(recorded.subject(), recorded);
                }
            } else if (event.data() instanceof FactRetracted retracted) {
                if (!decided.contains(retracted.fact())) {
                    known.remove(retracted.fact());
                }
            } else if (event.data() instanceof FactReviewed reviewed) {
                decided.add(reviewed.fact());
                known.remove(reviewed.fact());
                reviewed.as().ifPresent(as -> known.put(reviewed.fact(), as));
            } else if (event.data() instanceof DocumentWithdrawn) {
                withdrawn.add(event.data().documentId());
                known.values().removeIf(recorded -> recorded.documentId()
                        .equals(event.data().documentId()));
            }
        }
        return known.values().stream().filter(recorded -> holds(recorded, time)).toList();
    }

    private static boolean isRevoked(Event event, List<Event> told) {
        return told.stream()
                .anyMatch(other -> other.data() instanceof CorrectionRevoked revoked
                        && revoked.correction().equals(event.id())
                        && !isRevoked(other, told));
    }

    private static boolean holds(FactRecorded recorded, TimePoint time) {
        LocalDate first = LocalDate.MIN;
        LocalDate last = LocalDate.MAX;
        Optional<Edtf> date = recorded.fact().statement().date();
        Optional<Edtf> published = recorded.description().published();
        boolean state = state(recorded.fact());
        if (date.isPresent()) {
            first = date.get().earliest().orElse(first);
            last = state && !date.get().isInterval()
                    ? last
                    : date.get().latest().orElse(last);
        } else if (published.isPresent() && state) {
            first = published.get().earliest().orElse(first);
        } else if (published.isPresent() && recorded.fact().statement().factuality() == Factuality.CERTAIN) {
            last = published.get().latest().orElse(last);
        }
        return !first.isAfter(time.to().orElse(LocalDate.MAX))
                && !last.isBefore(time.from().orElse(LocalDate.MIN));
    }

    private static boolean state(Fact fact) {
        if (fact instanceof Force force) {
            return force.change() == ForceChange.HELD || force.change() == ForceChange.DEPLOYED;
        }
        return fact instanceof Control || fact instanceof Role || fact instanceof Position || fact instanceof Agreement;
    }
}
