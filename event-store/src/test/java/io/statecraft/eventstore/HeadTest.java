package io.statecraft.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeadTest {
    /** Of 32 zero bytes and an a, by sha256sum. */
    private static final String HASH_OF_A = "41a0370c3d9f42773a59e8e01651911cf43b1e3f66944cbb690029debc4eb647";

    @Test
    void the_hash_covers_the_hash_before_and_the_bytes() {
        Head first = Head.empty().after("a".getBytes(StandardCharsets.UTF_8));
        assertThat(first.position()).isEqualTo(1);
        assertThat(first.hashInHex()).isEqualTo(HASH_OF_A);
    }

    @Test
    void the_same_bytes_at_another_place_have_another_hash() {
        byte[] bytes = "a".getBytes(StandardCharsets.UTF_8);
        Head first = Head.empty().after(bytes);
        assertThat(first.after(bytes).hasHash(first.hash())).isFalse();
    }
}
