package io.statecraft.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UtcTimeTest {
    private static final long FIRST_SECOND =
            Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long BEHIND_LAST_SECOND =
            Instant.parse("+10000-01-01T00:00:00Z").getEpochSecond();
    private static final int[] UNITS = {1, 1_000, 1_000_000, 1_000_000_000};

    private final Random random = new Random(3339);

    @Test
    void every_point_of_time_is_read_as_it_is_written() {
        for (int i = 0; i < 20_000; i++) {
            Instant time = time();
            assertThat(UtcTime.read(time.toString())).contains(time);
        }
    }

    @Test
    void what_is_read_the_libraries_read_in_the_same_way() {
        int read = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder(time().toString());
            text.setCharAt(random.nextInt(text.length()), "0123456789-:.TZ+ \u0663".charAt(random.nextInt(18)));
            Optional<Instant> time = UtcTime.read(text.toString());
            if (time.isPresent()) {
                assertThat(Instant.parse(text)).as(text.toString()).isEqualTo(time.get());
                assertThat(OffsetDateTime.parse(text).toInstant()).isEqualTo(time.get());
                read++;
            } else {
                assertThat(isOneOfOurs(text)).as(text.toString()).isFalse();
            }
        }
        assertThat(read).isGreaterThan(50_000);
    }

    @Test
    void all_else_is_left_to_others() {
        for (String text : List.of(
                "",
                "Z",
                "2021-07-14",
                "2021-07-14T09:30:00",
                "2021-07-14T09:30Z",
                "2021-07-14t09:30:00z",
                "2021-07-14T09:30:00+00:00",
                "2021-07-14T09:30:00.Z",
                "2021-07-14T09:30:00.1234567890Z",
                "2021-02-29T09:30:00Z",
                "2021-07-14T24:00:00Z",
                "2021-12-31T23:59:60Z",
                "+12021-07-14T09:30:00Z",
                "-2021-07-14T09:30:00Z")) {
            assertThat(UtcTime.read(text)).as(text).isEmpty();
        }
    }

    private static boolean isOneOfOurs(CharSequence text) {
        try {
            return Instant.parse(text).toString().contentEquals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Instant time() {
        int unit = UNITS[random.nextInt(UNITS.length)];
        return Instant.ofEpochSecond(
                random.nextLong(FIRST_SECOND, BEHIND_LAST_SECOND), (long) random.nextInt(1_000_000_000 / unit) * unit);
    }
}
