package io.statecraft.projection;

import io.statecraft.facts.Agreement;
import io.statecraft.facts.Control;
import io.statecraft.facts.Correction;
import io.statecraft.facts.CorrectionRevoked;
import io.statecraft.facts.DocumentRegistered;
import io.statecraft.facts.DocumentWithdrawn;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Event;
import io.statecraft.facts.ExtractionCompleted;
import io.statecraft.facts.Fact;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.FactRetracted;
import io.statecraft.facts.FactReviewed;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Force;
import io.statecraft.facts.ForceChange;
import io.statecraft.facts.Position;
import io.statecraft.facts.Resolution;
import io.statecraft.facts.Role;
import io.statecraft.readmodels.TimePoint;
import java.time.LocalDate;
import java.util.HashMap;
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
    private static final String REVIEW = "review of ";
    private static final String RESOLUTION = "resolution of ";
    private static final String WITHDRAWAL = "withdrawal of ";

    private final List<Event> log;

    NaiveKnowledge(List<Event> log) {
        this.log = log;
    }

    /**
     * What is known.
     *
     * @param facts those that hold on one of the days
     * @param corrections by what they decide about
     */
    record Known(
            List<FactRecorded> facts,
            Map<String, DocumentRegistered> documents,
            Map<String, ExtractionCompleted> extractions,
            Map<String, Correction> corrections) {
        /** How a promise or a forecast ended, as far as that was decided. */
        Optional<Resolution> resolution(String fact) {
            return Optional.ofNullable((Resolution) corrections.get(RESOLUTION + fact));
        }

        boolean withdrawn(String document) {
            return corrections.containsKey(WITHDRAWAL + document);
        }
    }

    Known at(TimePoint time) {
        Set<String> seen = new HashSet<>();
        List<Event> told = log.stream()
                .filter(event -> time.knownAt()
                        .map(then -> !event.recordedTime().isAfter(then))
                        .orElse(true))
                .filter(event -> seen.add(event.id()))
                .toList();
        Map<String, FactRecorded> facts = new LinkedHashMap<>();
        Known known = new Known(List.of(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        told.stream().filter(event -> !isRevoked(event, told)).forEach(event -> take(event, facts, known));
        List<FactRecorded> holding = facts.values().stream()
                .filter(recorded -> holds(recorded, time))
                .toList();
        // A review holds on the days of the fact as it was reviewed.
        known.corrections()
                .values()
                .removeIf(correction -> correction instanceof FactReviewed reviewed
                        && reviewed.as().filter(as -> !holds(as, time)).isPresent());
        return new Known(holding, known.documents(), known.extractions(), known.corrections());
    }

    private static void take(Event event, Map<String, FactRecorded> facts, Known known) {
        String document = event.data().documentId();
        Map<String, Correction> corrections = known.corrections();
        if (event.data() instanceof DocumentRegistered registered) {
            known.documents().putIfAbsent(document, registered);
        } else if (known.withdrawn(document)) {
            return;
        } else if (event.data() instanceof FactRecorded recorded) {
            if (!corrections.containsKey(REVIEW + recorded.subject())) {
                facts.putIfAbsent(recorded.subject(), recorded);
            }
        } else if (event.data() instanceof FactRetracted retracted) {
            if (!corrections.containsKey(REVIEW + retracted.fact())) {
                facts.remove(retracted.fact());
            }
        } else if (event.data() instanceof FactReviewed reviewed) {
            corrections.put(REVIEW + reviewed.fact(), reviewed);
            facts.remove(reviewed.fact());
            reviewed.as().ifPresent(as -> facts.put(reviewed.fact(), as));
        } else if (event.data() instanceof Resolution resolution) {
            corrections.put(RESOLUTION + resolution.fact(), resolution);
        } else if (event.data() instanceof ExtractionCompleted completed) {
            known.extractions().put(document, completed);
        } else if (event.data() instanceof DocumentWithdrawn withdrawn) {
            facts.values().removeIf(recorded -> recorded.documentId().equals(document));
            corrections.values().removeIf(correction -> correction.documentId().equals(document));
            known.extractions().remove(document);
            corrections.put(WITHDRAWAL + document, withdrawn);
        }
    }

    private static boolean isRevoked(Event event, List<Event> told) {
        return told.stream()
                .anyMatch(other -> other.data() instanceof CorrectionRevoked revoked
                        && revoked.correction().equals(event.id())
                        && !isRevoked(other, told));
    }

    /**
     * The days on which a fact may hold.
     *
     * @param inferred whether they come from the date of publication
     */
    record Days(Optional<LocalDate> first, Optional<LocalDate> last, boolean inferred) {
        static Days of(FactRecorded recorded) {
            Optional<Edtf> date = recorded.fact().statement().date();
            Optional<Edtf> published = recorded.description().published();
            boolean state = state(recorded.fact());
            Optional<LocalDate> none = Optional.empty();
            if (date.isPresent()) {
                Optional<LocalDate> last = date.get().latest();
                return new Days(date.get().earliest(), state && !date.get().isInterval() ? none : last, false);
            }
            if (published.isPresent() && state) {
                return new Days(published.get().earliest(), none, true);
            }
            return published.isPresent() && recorded.fact().statement().factuality() == Factuality.CERTAIN
                    ? new Days(none, published.get().latest(), true)
                    : new Days(none, none, false);
        }
    }

    private static boolean holds(FactRecorded recorded, TimePoint time) {
        Days days = Days.of(recorded);
        return !days.first().orElse(LocalDate.MIN).isAfter(time.to().orElse(LocalDate.MAX))
                && !days.last().orElse(LocalDate.MAX).isBefore(time.from().orElse(LocalDate.MIN));
    }

    private static boolean state(Fact fact) {
        if (fact instanceof Force force) {
            return force.change() == ForceChange.HELD || force.change() == ForceChange.DEPLOYED;
        }
        return fact instanceof Control || fact instanceof Role || fact instanceof Position || fact instanceof Agreement;
    }
}
