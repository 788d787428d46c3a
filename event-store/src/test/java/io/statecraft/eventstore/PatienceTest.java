package io.statecraft.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
    @Test
    void pauses_grow_up_to_a_limit() {
        assertThat(Patience.pause(2)).isEqualTo(Duration.ofMillis(100));
        assertThat(Patience.pause(3)).isEqualTo(Duration.ofMillis(200));
        assertThat(Patience.pause(100)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Patience.pause(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void the_end_of_the_service_ends_the_waiting() {
        Patience patience = new Patience();
        patience.end();
        assertThatThrownBy(() -> patience.beforeAttempt(Integer.MAX_VALUE)).isInstanceOf(IllegalStateException.class);
    }
}
