package io.statecraft.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentenceVectorsTest {
    private static final SentenceModel MODEL = new SentenceModel();
    private static final String TANKS = "The army of Freedonia has 8,000 soldiers and 71 tanks.";

    @Test
    void what_means_the_same_is_nearer_than_what_does_not() {
        float same = similarity(TANKS, "How strong are the Freedonian armed forces?");
        float other = similarity(TANKS, "The recipe asks for two eggs and a spoon of sugar.");
        assertThat(same).isGreaterThan(0.5f);
        assertThat(other).isLessThan(0.2f);
    }

    @Test
    void the_same_text_has_always_the_same_vector() {
        byte[] once = MODEL.vector(TANKS);
        MODEL.vector("Something else meanwhile.");
        assertThat(MODEL.vector(TANKS)).isEqualTo(once).hasSize(SentenceVector.LENGTH);
        assertThat(new SentenceModel().vector(TANKS)).isEqualTo(once);
    }

    @Test
    void texts_without_a_word_and_without_an_end_have_vectors_too() {
        for (String text :
                List.of("", " ", "?!", "\uD83D\uDE00".repeat(5_000), "a ".repeat(60_000), "x".repeat(100_000))) {
            assertThat(MODEL.vector(text)).hasSize(SentenceVector.LENGTH);
        }
    }

    @Test
    void bytes_keep_the_angles() {
        String question = "How strong are the Freedonian armed forces?";
        float[] one = MODEL.exact(TANKS);
        float[] other = MODEL.exact(question);
        float exact = 0;
        for (int i = 0; i < one.length; i++) {
            exact += one[i] * other[i];
        }
        assertThat(similarity(TANKS, question)).isCloseTo(exact, org.assertj.core.data.Offset.offset(0.01f));
    }

    @Test
    void the_nearest_are_those_that_looking_at_each_finds() {
        Random random = new Random(7);
        VectorMemory memory = new VectorMemory();
        List<byte[]> vectors = new ArrayList<>();
        for (int i = 0; i < 9_000; i++) {
            byte[] vector = new byte[SentenceVector.LENGTH];
            random.nextBytes(vector);
            vectors.add(vector);
            memory.add(i, vector);
        }
        byte[] asked = vectors.get(4_321);
        List<Long> expected = new ArrayList<>();
        for (long i = 0; i < vectors.size(); i++) {
            expected.add(i);
        }
        expected.sort(Comparator.comparingDouble(i -> -SentenceVector.similarity(asked, vectors.get(i.intValue()))));
        List<VectorMemory.Near> nearest = memory.nearest(asked, 50);
        assertThat(nearest.stream().map(VectorMemory.Near::number)).isEqualTo(expected.subList(0, 50));
        assertThat(nearest.get(0).similarity()).isCloseTo(1, org.assertj.core.data.Offset.offset(0.0001f));
        assertThat(memory.nearest(asked, 20_000)).hasSize(9_000);
    }

    @Test
    void what_is_forgotten_is_not_found() {
        VectorMemory memory = new VectorMemory();
        assertThat(memory.nearest(MODEL.vector(TANKS), 5)).isEmpty();
        memory.add(1, MODEL.vector(TANKS));
        assertThat(memory.nearest(MODEL.vector(TANKS), 5)).hasSize(1);
        memory.clear();
        assertThat(memory.size()).isZero();
        assertThat(memory.nearest(MODEL.vector(TANKS), 5)).isEmpty();
    }

    @Test
    void a_vector_of_another_length_is_refused() {
        assertThatThrownBy(() -> new VectorMemory().add(3, new byte[7]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vector 3 has 7");
    }

    private static float similarity(String one, String other) {
        return SentenceVector.similarity(MODEL.vector(one), MODEL.vector(other));
    }
}
