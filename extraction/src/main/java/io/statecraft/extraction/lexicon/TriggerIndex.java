package io.statecraft.extraction.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Triggers by the lemma of their head, the particular ones before the general ones. */
public final class TriggerIndex<T extends Trigger> {
    private final Map<String, List<T>> byHead = new HashMap<>();
    private final int size;

    TriggerIndex(Collection<T> triggers) {
        for (T trigger : triggers) {
            byHead.computeIfAbsent(trigger.head(), head -> new ArrayList<>()).add(trigger);
        }
        byHead.replaceAll(
                (head, list) -> list.stream().sorted(Trigger.PARTICULAR_FIRST).toList());
        size = triggers.size();
    }

    /** The triggers with this head, whatever their part of speech. */
    public List<T> of(String head) {
        return byHead.getOrDefault(head, List.of());
    }

    /** The triggers with this head and part of speech. */
    public List<T> of(String head, PartOfSpeech partOfSpeech) {
        return of(head).stream()
                .filter(trigger -> trigger.partOfSpeech() == partOfSpeech)
                .toList();
    }

    /** How many triggers there are. */
    public int size() {
        return size;
    }

    /** All triggers, in no particular order. */
    public Stream<T> all() {
        return byHead.values().stream().flatMap(List::stream);
    }

    /** Of triggers that ask the same and mean the same, the one with the most weight. */
    static <T extends Trigger> Collection<T> withoutRepetition(List<T> triggers, Function<T, ?> key) {
        Map<Object, T> kept = new LinkedHashMap<>();
        for (T trigger : triggers) {
            kept.merge(key.apply(trigger), trigger, (one, other) -> other.weight() > one.weight() ? other : one);
        }
        return kept.values();
    }
}
