package io.statecraft.extraction.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GazetteerSpeedTest {
    private static final String PARAGRAPH =
            "The Russian foreign minister met his Turkish counterpart in Ankara on Tuesday, while Hezbollah and the"
                    + " Lebanese army exchanged fire near the Blue Line; officials from the United Nations said that"
                    + " nobody had been hurt and that talks on a ceasefire would go on through the coming week.\n";

    @Test
    void a_megabyte_takes_far_less_than_a_second() {
        Gazetteer gazetteer = Gazetteer.load();
        String text = PARAGRAPH.repeat(1_000_000 / PARAGRAPH.length());
        for (int warmUp = 0; warmUp < 5; warmUp++) {
            gazetteer.findWithOrgans(text);
        }

        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        int mentions = gazetteer.findWithOrgans(text).size();
        Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);

        assertThat(mentions).isGreaterThan(20_000);
        assertThat(taken).isLessThan(Duration.ofSeconds(1));
        System.out.printf("%d kB in %d ms, %d mentions%n", text.length() / 1000, taken.toMillis(), mentions);
    }

    @Test
    void one_endless_sentence_takes_time_in_proportion() {
        String text = "the government of the ".repeat(50_000) + "Mali-".repeat(100_000);

        assertThat(Gazetteer.load().findWithOrgans(text)).hasSizeGreaterThan(99_000);
    }
}
