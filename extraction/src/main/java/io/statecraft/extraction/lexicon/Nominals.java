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

    private final Map<List<String>, List<String>> nounsByVerb = new HashMap<>();

    Nominals(LexiconFiles files) {
        for (DataTable.Row row : files.rows("nominals.tsv", "verb", "noun")) {
            for (String verb : LexiconFiles.spelled(row, 0)) {
                nounsByVerb
                        .computeIfAbsent(LexiconFiles.words(verb), words -> new ArrayList<>())
                        .addAll(LexiconFiles.spelled(row, 1));
            }
        }
    }

    List<EventSense> derive(List<EventSense> senses) {
        List<EventSense> derived = new ArrayList<>();
        for (EventSense sense : senses) {
            if (sense.partOfSpeech() == PartOfSpeech.VERB && isInherited(sense)) {
                for (String noun : nounsByVerb.getOrDefault(sense.words(), List.of())) {
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

    private static EventSense derive(EventSense sense, String noun) {
        return new EventSense(
                LexiconFiles.words(noun),
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
