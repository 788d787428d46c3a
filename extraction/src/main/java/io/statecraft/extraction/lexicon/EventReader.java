package io.statecraft.extraction.lexicon;

import io.statecraft.extraction.lookup.DataTable;
import io.statecraft.facts.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the event files, one for each PLOVER type. */
final class EventReader {
    static final String[] HEADER = {"lemma", "pos", "object", "mode", "recipient", "flags", "weight"};

    private final LexiconFiles files;

    EventReader(LexiconFiles files) {
        this.files = files;
    }

    List<EventSense> read() {
        List<EventSense> senses = new ArrayList<>();
        for (EventType event : EventType.values()) {
            for (DataTable.Row row : files.rows(fileName(event), HEADER)) {
                try {
                    senses.addAll(senses(event, row));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(row.where() + ": " + e.getMessage(), e);
                }
            }
        }
        return senses;
    }

    static String fileName(EventType event) {
        return "events/" + event.code().toLowerCase(Locale.ROOT) + ".tsv";
    }

    private List<EventSense> senses(EventType event, DataTable.Row row) {
        PartOfSpeech partOfSpeech = PartOfSpeech.of(row.cell(1));
        Filler object = files.filler(LexiconFiles.alternatives(row, 2));
        List<Slot> recipient = Slot.listOf(LexiconFiles.alternatives(row, 4));
        Flags flags = Flags.of(LexiconFiles.text(row, 5), files);
        List<Slot> actor = flags.actor().isEmpty() ? usualActor(partOfSpeech, recipient) : flags.actor();
        List<EventSense> senses = new ArrayList<>();
        for (List<String> words : Wording.of(LexiconFiles.alternatives(row, 0), partOfSpeech)) {
            senses.add(new EventSense(
                    words,
                    partOfSpeech,
                    object,
                    event,
                    LexiconFiles.text(row, 3),
                    actor,
                    recipient,
                    flags.symmetric(),
                    flags.conditions(),
                    flags.holds(),
                    LexiconFiles.weight(row, 6),
                    row.where()));
        }
        return senses;
    }

    /** A verb's subject; a noun's possessor, modifier or by-phrase, and its of-phrase where that is no recipient. */
    private static List<Slot> usualActor(PartOfSpeech partOfSpeech, List<Slot> recipient) {
        if (partOfSpeech == PartOfSpeech.VERB) {
            return List.of(Slot.of("subj"));
        }
        List<Slot> actor = new ArrayList<>(Slot.listOf(List.of("poss", "mod", "by")));
        for (Slot late : Slot.listOf(List.of("of", "between", "among"))) {
            boolean pair = late.isBehind("of") != recipient.contains(late);
            if (pair) {
                actor.add(late);
            }
        }
        return actor;
    }
}
