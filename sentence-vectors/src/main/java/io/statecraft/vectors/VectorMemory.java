package io.statecraft.vectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Vectors side by side in memory, each with a number: 396 bytes a vector.
 *
 * <p>One thread adds, any number ask meanwhile: those see what was there when they began.
 */
public final class VectorMemory {
    /** Vectors that lie in one array: 1.5 MB. */
    private static final int CHUNK = 4_096;

    private volatile Contents contents = new Contents(List.of(), 0);

    /** A vector and how near it is: 1 for the same meaning, about 0 for what has nothing in common. */
    public record Near(long number, float similarity) {
        private static final Comparator<Near> FARTHEST_FIRST =
                Comparator.comparingDouble(Near::similarity).thenComparing(Near::number, Comparator.reverseOrder());
    }

    private record Chunk(byte[] vectors, float[] inverseNorms, long[] numbers) {
        Chunk() {
            this(new byte[CHUNK * SentenceVector.LENGTH], new float[CHUNK], new long[CHUNK]);
        }
    }

    /** What lies behind the size is not filled yet: so chunks may be shared with what comes after. */
    private record Contents(List<Chunk> chunks, int size) {}

    /** How many vectors there are. */
    public int size() {
        return contents.size();
    }

    /** Adds a vector. */
    public synchronized void add(long number, byte[] vector) {
        if (vector.length != SentenceVector.LENGTH) {
            throw new IllegalArgumentException(
                    "a vector has %d bytes, vector %d has %d".formatted(SentenceVector.LENGTH, number, vector.length));
        }
        Contents before = contents;
        int place = before.size() % CHUNK;
        List<Chunk> chunks = before.chunks();
        if (place == 0) {
            chunks = new ArrayList<>(chunks);
            chunks.add(new Chunk());
        }
        Chunk last = chunks.get(chunks.size() - 1);
        System.arraycopy(vector, 0, last.vectors(), place * SentenceVector.LENGTH, SentenceVector.LENGTH);
        last.inverseNorms()[place] = SentenceVector.inverseNorm(vector, 0);
        last.numbers()[place] = number;
        contents = new Contents(chunks, before.size() + 1);
    }

    /** Forgets all vectors; their bytes are free for the collector as soon as nobody who asked before reads them. */
    public synchronized void clear() {
        contents = new Contents(List.of(), 0);
    }

    /** The vectors nearest to this one, the nearest first; of two that are equally near the one with the lower number. */
    public List<Near> nearest(byte[] vector, int most) {
        Contents now = contents;
        float inverseNorm = SentenceVector.inverseNorm(vector, 0);
        PriorityQueue<Near> found = new PriorityQueue<>(Near.FARTHEST_FIRST);
        float[] similarities = new float[CHUNK];
        for (int chunk = 0; chunk < now.chunks().size(); chunk++) {
            Chunk here = now.chunks().get(chunk);
            int filled = Math.min(CHUNK, now.size() - chunk * CHUNK);
            for (int i = 0; i < filled; i++) {
                similarities[i] = SentenceVector.product(vector, here.vectors(), i * SentenceVector.LENGTH)
                        * here.inverseNorms()[i]
                        * inverseNorm;
            }
            keepNearest(found, most, Arrays.copyOf(similarities, filled), here.numbers());
        }
        List<Near> nearest = new ArrayList<>(found);
        nearest.sort(Near.FARTHEST_FIRST.reversed());
        return nearest;
    }

    private static void keepNearest(PriorityQueue<Near> found, int most, float[] similarities, long[] numbers) {
        for (int i = 0; i < similarities.length; i++) {
            if (found.size() < most) {
                found.add(new Near(numbers[i], similarities[i]));
            } else if (similarities[i] > found.element().similarity()) {
                found.remove();
                found.add(new Near(numbers[i], similarities[i]));
            }
        }
    }
}
