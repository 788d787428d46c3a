package io.statecraft.projection;

import io.statecraft.vectors.SentenceModel;
import io.statecraft.vectors.SentenceVector;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Vectors as the model gives them, kept in a file: making them takes minutes. */
final class ExactVectors {
    private final Path file;
    private final SentenceModel model;
    private final List<float[]> vectors = new ArrayList<>();

    ExactVectors(Path file, SentenceModel model) {
        this.file = file;
        this.model = model;
    }

    List<float[]> vectors() {
        return vectors;
    }

    /** Reads those that were made for the first of these texts, and makes the others. */
    void make(List<String> texts) throws IOException {
        read(texts.size());
        long begun = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int before = vectors.size();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
            for (String text : texts.subList(before, texts.size())) {
                float[] vector = model.exact(text);
                vectors.add(vector);
                for (float component : vector) {
                    out.writeFloat(component);
                }
            }
        }
        int made = vectors.size() - before;
        if (made > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "%d vectors made, each in %.2f ms, CPU %.2f ms%n",
                    made,
                    (System.nanoTime() - begun) / 1e6 / made,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6 / made);
        }
    }

    private void read(int most) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        long kept = Files.size(file) / Float.BYTES / SentenceVector.LENGTH;
        try (FileChannel all = FileChannel.open(file, StandardOpenOption.WRITE)) {
            all.truncate(kept * Float.BYTES * SentenceVector.LENGTH); // the last one may have been cut off
        }
        long whole = Math.min(most, kept);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (vectors.size() < whole) {
                float[] vector = new float[SentenceVector.LENGTH];
                for (int i = 0; i < vector.length; i++) {
                    vector[i] = in.readFloat();
                }
                vectors.add(vector);
            }
        }
    }

    /** The places of the vectors nearest to this one, by all their digits. */
    List<Long> nearest(float[] vector, int most) {
        record Near(long place, float product) {}
        List<Near> all = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            float product = 0;
            float[] other = vectors.get(i);
            for (int j = 0; j < vector.length; j++) {
                product += vector[j] * other[j];
            }
            all.add(new Near(i, product));
        }
        return all.stream()
                .sorted(Comparator.comparing(Near::product).reversed())
                .limit(most)
                .map(Near::place)
                .toList();
    }
}
