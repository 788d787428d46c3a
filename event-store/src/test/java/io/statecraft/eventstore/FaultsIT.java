package io.statecraft.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writers and the database are killed at points that a seed chooses, while the topics bring everything three times. The same
 * oracle must find each sabotage: a protection that is taken away.
 *
 * <p>{@code ./statecraft faults} takes more kills and another seed.
 */
class FaultsIT {
    private static final int KILLS = Integer.getInteger("faults.kills", 20);
    private static final long SEED = Long.getLong("faults.seed", 1933);
    private static final int DATABASE_EVERY = 10;
    private static final int SABOTAGED_KILLS_MAX = 40;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void what_was_acknowledged_is_in_the_log_once_and_in_order_whatever_is_killed() throws Exception {
        try (FaultRun run = run(DATABASE_EVERY, true)) {
            assertThat(run.wrongAfter(KILLS)).as("with seed " + SEED).isEmpty();
        }
    }

    @Test
    void writers_without_transactions_are_found_out() throws Exception {
        try (FaultRun run = run(DATABASE_EVERY, false)) {
            assertThat(run.wrongAfter(SABOTAGED_KILLS_MAX)).isNotEmpty();
        }
    }

    @Test
    void a_log_that_does_not_know_what_it_has_is_found_out() throws Exception {
        try (FaultRun run = run(DATABASE_EVERY, true)) {
            run.forgetIds();
            assertThat(run.wrongAfter(SABOTAGED_KILLS_MAX)).anyMatch(wrong -> wrong.contains("id is there twice"));
        }
    }

    @Test
    void commits_that_do_not_wait_for_the_disk_are_found_out() throws Exception {
        try (FaultRun run = run(1, true)) {
            run.letCommitsNotWait();
            assertThat(run.wrongAfter(SABOTAGED_KILLS_MAX)).anyMatch(wrong -> wrong.startsWith("acknowledged"));
        }
    }

    private FaultRun run(int databaseEvery, boolean transactions) throws IOException {
        return new FaultRun(Outage.on(directory), new FaultRun.Plan(SEED, databaseEvery, transactions));
    }
}
