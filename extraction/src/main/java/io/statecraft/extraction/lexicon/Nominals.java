package io.statecraft.extraction.lexicon;

import io.statecraft.extraction.lookup.DataTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Derives the senses of deverbal nouns from those of their verbs. */
final class Nominals {
    private static final double LOSS = 0.9;
    private static final List<Slot> ACTOR = Slot.listOf(List.of("poss", "mod", "by"));

    private final Map<List<String>, List<List<String>>> nounsByVerb = new HashMap<>();

    Nominals(LexiconFiles files) {
        for (DataTable.Row row : files.rows("nominals.tsv", "verb", "noun")) {
            for (List<String> verb : Wording.of(LexiconFiles.alternatives(row, 0), PartOfSpeech.VERB)) {
                nounsByVerb
                        .computeIfAbsent(verb, words -> new ArrayList<>())
                        .addAll(Wording.of(LexiconFiles.alternatives(row, 1), PartOfSpeech.NOUN));
            }
        }
    }

    List<EventSense> derive(List<EventSense> senses) {
        List<EventSense> derived = new ArrayList<>();
        for (EventSense sense : senses) {
            if (sense.partOfSpeech() == PartOfSpeech.VERB && isInherited(sense)) {
                for (List<String> noun : nounsByVerb.getOrDefault(sense.words(), List.of())) {
                    derived.add(derive(sense, noun));
                }
            }
        }
        return derived;
    }

    private static boolean isInherited(EventSense sense) {
        Filler object = sense.object();
        boolean told = !object.isFree()
                && !object.excluded()
                && !object.kinds().contains(Filler.Kind.ANY)
                && !(object.words().isEmpty() && object.kinds().equals(Set.of(Filler.Kind.NONE)));
        return told
                && !sense.blocks()
                && sense.conditions().stream().allMatch(condition -> condition.kind() == Condition.Kind.PREPOSITION);
    }

    private static EventSense derive(EventSense sense, List<String> noun) {
        return new EventSense(
                noun,
                PartOfSpeech.NOUN,
                sense.object(),
                sense.event(),
                sense.mode(),
                ACTOR,
                sense.recipient(),
                sense.symmetric(),
                sense.conditions(),
                sense.holds(),
                sense.weight() * LOSS,
                sense.origin() + ", as a noun");
    }
}
