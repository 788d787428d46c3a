package io.statecraft.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.facts.Event;
import io.statecraft.facts.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand ways in which the topics may deliver a thousand histories: the events of a document keep their order within
 * their topic; everything else is chance, and any stretch may come again.
 */
class SchedulesTest {
    private static final int HISTORIES = 1_000;
    private static final int SCHEDULES_OF_EACH = 10;
    private static final int STEPS_MAX = 40;
    private static final int BATCH_MAX = 8;

    @Test
    void in_any_order_that_partitions_allow_and_with_any_duplicates_there_is_one_state() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            List<Event> log = history(random);
            String wanted = state(log.stream().map(List::of).toList());
            for (int schedule = 0; schedule < SCHEDULES_OF_EACH; schedule++) {
                assertThat(state(batches(delivered(log, random), random)))
                        .as("schedule %d of history %d", schedule, seed)
                        .isEqualTo(wanted);
            }
        }
    }

    /** The comparison sees the difference where there is one. */
    @Test
    void an_order_that_partitions_do_not_allow_is_another_state() {
        long others = IntStream.range(0, HISTORIES)
                .filter(seed -> {
                    List<Event> log = history(new Random(seed));
                    List<Event> shuffled = new ArrayList<>(log);
                    Collections.shuffle(shuffled, new Random(seed));
                    return !state(List.of(shuffled)).equals(state(List.of(log)));
                })
                .count();
        assertThat(others).isGreaterThan(HISTORIES / 2);
    }

    private static String state(List<List<Event>> batches) {
        MemoryTables tables = new MemoryTables();
        batches.forEach(tables::write);
        return tables.state();
    }

    private static List<Event> history(Random random) {
        List<RandomLog.Step> steps = IntStream.range(0, 1 + random.nextInt(STEPS_MAX))
                .mapToObj(step -> new RandomLog.Step(
                        random.nextInt(9),
                        random.nextInt(2),
                        random.nextInt(6),
                        random.nextInt(3),
                        random.nextInt(3),
                        false))
                .toList();
        return new RandomLog(random.nextInt(600), steps).log();
    }

    /** One topic's messages of one document after the other's, each stretch now and then again. */
    private static List<Event> delivered(List<Event> log, Random random) {
        List<List<Event>> queues = new ArrayList<>(queues(log));
        int[] next = new int[queues.size()];
        int left = log.size();
        List<Event> delivered = new ArrayList<>();
        while (left > 0) {
            int queue = random.nextInt(queues.size());
            List<Event> messages = queues.get(queue);
            if (random.nextInt(6) == 0) {
                int from = random.nextInt(next[queue] + 1);
                delivered.addAll(messages.subList(from, next[queue]));
            } else if (next[queue] < messages.size()) {
                delivered.add(messages.get(next[queue]));
                next[queue]++;
                left--;
            }
        }
        return delivered;
    }

    private static Collection<List<Event>> queues(List<Event> log) {
        Map<String, List<Event>> queues = new LinkedHashMap<>();
        for (Event event : log) {
            queues.computeIfAbsent(Topics.of(event.data()) + event.data().documentId(), first -> new ArrayList<>())
                    .add(event);
        }
        return queues.values();
    }

    private static List<List<Event>> batches(List<Event> events, Random random) {
        List<List<Event>> batches = new ArrayList<>();
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(BATCH_MAX));
            batches.add(events.subList(from, to));
            from = to;
        }
        return batches;
    }
}
