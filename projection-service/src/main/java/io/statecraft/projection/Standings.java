package io.statecraft.projection;

import io.statecraft.readmodels.Effect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about each subject while events go by: the rules of authority and of withdrawal, in one place.
 *
 * <p>What a reviewer decided is not changed by what a program reads later; of a withdrawn document nothing holds and nothing
 * new begins to hold. The registration of a document itself is not touched by its withdrawal: it comes by another topic, so
 * that their order is not certain. Nor is its redaction, which is for ever.
 */
final class Standings {
    private final Map<String, Standing> bySubject = new HashMap<>();

    Standings(Collection<Standing> known) {
        known.forEach(standing -> bySubject.put(standing.subject(), standing));
    }

    /**
     * What an event changed.
     *
     * @param opened whether its rows hold now
     * @param closed what holds no longer
     * @param blockedBy id of the event because of which it changes nothing, now
     */
    record Change(boolean opened, List<Standing> closed, Optional<String> blockedBy) {
        private static Change none() {
            return new Change(false, List.of(), Optional.empty());
        }
    }

    /** What is known, by subject. */
    Map<String, Standing> bySubject() {
        return bySubject;
    }

    Change apply(Applied event) {
        Optional<Standing> blocking = blocking(event);
        if (blocking.isPresent()) {
            return new Change(false, List.of(), blocking.map(Standing::eventId));
        }
        Effect effect = event.effect();
        Optional<Standing> standing = Optional.ofNullable(bySubject.get(effect.subject()));
        return switch (effect.kind()) {
            case OPENS -> standing.isPresent() ? Change.none() : open(event, List.of());
            case REPLACES -> open(event, standing.stream().toList());
            case CLOSES -> new Change(false, close(standing.stream().toList()), Optional.empty());
            case WITHDRAWS -> open(event, readFrom(event.document()));
            case REVOKES -> Change.none();
        };
    }

    private Optional<Standing> blocking(Applied event) {
        Effect effect = event.effect();
        if (effect.kind() == Effect.Kind.REVOKES || staysWhenWithdrawn(effect.subject(), event.document())) {
            return Optional.empty();
        }
        Optional<Standing> withdrawal = Optional.ofNullable(bySubject.get(Effect.withdrawal(event.document())));
        return withdrawal.isPresent()
                ? withdrawal
                : Optional.ofNullable(bySubject.get(effect.subject()))
                        .filter(standing -> standing.authority().compareTo(effect.authority()) > 0);
    }

    private Change open(Applied event, List<Standing> instead) {
        List<Standing> closed = close(instead);
        Effect effect = event.effect();
        bySubject.put(
                effect.subject(),
                new Standing(effect.subject(), event.document(), event.eventId(), event.eventId(), effect.authority()));
        return new Change(true, closed, Optional.empty());
    }

    private List<Standing> close(List<Standing> standings) {
        standings.forEach(standing -> bySubject.remove(standing.subject()));
        return standings;
    }

    private List<Standing> readFrom(String document) {
        List<Standing> read = new ArrayList<>();
        for (Standing standing : bySubject.values()) {
            if (standing.document().equals(document) && !staysWhenWithdrawn(standing.subject(), document)) {
                read.add(standing);
            }
        }
        return read;
    }

    private static boolean staysWhenWithdrawn(String subject, String document) {
        return subject.equals(document) || subject.equals(Effect.redaction(document));
    }
}
