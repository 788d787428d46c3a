package io.statecraft.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The file format of a map from words to values of which many words have the same: each value is stored once. */
final class Lexicon {

    private static final String SEPARATOR = "\t";

    private Lexicon() {}

    static void write(Map<String, ? extends Collection<String>> lexicon, DataOutput out) throws IOException {
        Map<String, String> words = new TreeMap<>();
        lexicon.forEach((word, value) -> words.put(word, String.join(SEPARATOR, value)));
        Map<String, Integer> values = new LinkedHashMap<>();
        words.values().forEach(value -> values.putIfAbsent(value, values.size()));
        out.writeInt(values.size());
        for (String value : values.keySet()) {
            out.writeUTF(value);
        }
        out.writeInt(words.size());
        for (Map.Entry<String, String> word : words.entrySet()) {
            out.writeUTF(word.getKey());
            out.writeInt(values.getOrDefault(word.getValue(), 0));
        }
    }

    /** Reads what {@link #write} wrote; words with equal values share one instance. */
    static <V> Map<String, V> read(DataInput in, Function<List<String>, V> collection) throws IOException {
        int valueCount = in.readInt();
        List<V> values = new ArrayList<>(valueCount);
        for (int i = 0; i < valueCount; i++) {
            values.add(collection.apply(List.of(in.readUTF().split(SEPARATOR, -1))));
        }
        int wordCount = in.readInt();
        Map<String, V> lexicon = HashMap.newHashMap(wordCount);
        for (int i = 0; i < wordCount; i++) {
            String word = in.readUTF();
            lexicon.put(word, values.get(in.readInt()));
        }
        return lexicon;
    }
}
