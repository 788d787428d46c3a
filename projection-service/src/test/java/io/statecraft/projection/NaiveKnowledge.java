package io.statecraft.projection;

import io.statecraft.facts.Agreement;
import io.statecraft.facts.Control;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Event;
import io.statecraft.facts.Fact;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.FactRetracted;
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
        Map<String, FactRecorded> known = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Event event : log) {
            boolean later = time.knownAt().isPresent()
                    && event.recordedTime().isAfter(time.knownAt().get());
            if (later || !seen.add(event.id())) {
                continue;
            }
            if (event.data() instanceof FactRecorded recorded) {
                known.putIfAbsent(recorded.fact().id(), recorded);
            } else if (event.data() instanceof FactRetracted retracted) {
                known.remove(retracted.fact());
            }
        }
        return known.values().stream().filter(recorded -> holds(recorded, time)).toList();
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
