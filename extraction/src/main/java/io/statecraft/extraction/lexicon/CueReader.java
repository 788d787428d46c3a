package io.statecraft.extraction.lexicon;

import io.statecraft.extraction.lookup.DataTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the files of cues, which share one layout. */
final class CueReader {
    static final String[] HEADER = {"phrase", "pos", "value", "holder", "content", "object", "flags", "weight"};

    private record Key(
            List<String> words,
            PartOfSpeech partOfSpeech,
            Object value,
            List<Slot> content,
            Filler object,
            List<Condition> conditions) {}

    private final LexiconFiles files;

    CueReader(LexiconFiles files) {
        this.files = files;
    }

    <V> TriggerIndex<Cue<V>> read(String fileName, Function<String, V> value) {
        List<Cue<V>> cues = new ArrayList<>();
        for (DataTable.Row row : files.rows(fileName, HEADER)) {
            try {
                cues.addAll(cues(row, value));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(row.where() + ": " + e.getMessage(), e);
            }
        }
        return new TriggerIndex<>(TriggerIndex.withoutRepetition(
                cues,
                cue -> new Key(
                        cue.words(), cue.partOfSpeech(), cue.value(), cue.content(), cue.object(), cue.conditions())));
    }

    private <V> List<Cue<V>> cues(DataTable.Row row, Function<String, V> value) {
        List<Cue<V>> cues = new ArrayList<>();
        Flags flags = Flags.of(LexiconFiles.text(row, 6), files);
        PartOfSpeech partOfSpeech = PartOfSpeech.of(row.cell(1));
        for (List<String> words : Wording.of(LexiconFiles.alternatives(row, 0), partOfSpeech)) {
            cues.add(new Cue<>(
                    words,
                    partOfSpeech,
                    value.apply(row.cell(2)),
                    Slot.listOf(LexiconFiles.alternatives(row, 3)),
                    Slot.listOf(LexiconFiles.alternatives(row, 4)),
                    files.filler(LexiconFiles.alternatives(row, 5)),
                    flags.conditions(),
                    LexiconFiles.weight(row, 7),
                    row.where()));
        }
        return cues;
    }
}
