package io.statecraft.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A loop that gives no sign is replaced; one that gives signs never is, however long it takes. */
class ProjectionWatchTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void a_loop_that_gives_no_sign_is_ended_and_replaced() {
        Gate gate = new Gate();
        gate.open();
        ProjectionWatch watch = watch(gate, this::hang);
        watch.begin();
        await().atMost(LIMIT).until(() -> begun.get() == 1);

        now.addAndGet(SILENCE.toNanos());
        watch.look();
        assertThat(watch.stall()).as("it may still be slow").isEmpty();
        now.addAndGet(1);
        assertThat(watch.stall())
                .hasValueSatisfying(reason -> assertThat(reason).contains("no sign"));
        watch.look();

        await().atMost(LIMIT).until(() -> begun.get() == 2 && interrupted.get() == 1);
        assertThat(watch.stall()).isEmpty();
        assertThat(metrics.counter("statecraft.projection.restarts").count()).isEqualTo(1);
    }

    @Test
    void a_loop_that_has_ended_is_replaced() {
        Gate gate = new Gate();
        gate.open();
        ProjectionWatch watch = watch(gate, () -> {
            if (begun.get() == 1) {
                throw new IllegalStateException("it breaks");
            }
            hang();
        });
        watch.begin();
        await().atMost(LIMIT).until(() -> watch.stall().isPresent());

        watch.look();
        await().atMost(LIMIT).until(() -> begun.get() == 2);
        assertThat(watch.stall()).isEmpty();
    }

    @Test
    void a_loop_that_waits_for_its_tables_does_not_stall() {
        ProjectionWatch watch = watch(new Gate(), this::hang);
        watch.begin();

        now.addAndGet(SILENCE.toNanos() * 10);
        assertThat(watch.stall()).isEmpty();
    }

    private ProjectionWatch watch(Gate gate, Runnable reading) {
        return new ProjectionWatch(
                () -> new ProjectionLoop(
                        loop -> {
                            begun.incrementAndGet();
                            reading.run();
                        },
                        gate,
                        now::get),
                SILENCE,
                gate,
                metrics);
    }

    private void hang() {
        try {
            never.await();
        } catch (InterruptedException e) {
            interrupted.incrementAndGet();
            Thread.currentThread().interrupt();
        }
    }
}
