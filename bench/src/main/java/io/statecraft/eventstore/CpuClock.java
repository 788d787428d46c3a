package io.statecraft.eventstore;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU time of this thread and of the database process that serves its connection; Linux only. */
record CpuClock(long backendProcess) {
    private static final double MICROS_PER_TICK = 10_000;
    private static final int USER_TIME = 11;

    /**
     * CPU time spent.
     *
     * @param serverMicros in steps of 10 ms
     */
    record Spent(double clientMicros, double serverMicros) {
        Spent minus(Spent before) {
            return new Spent(clientMicros - before.clientMicros, serverMicros - before.serverMicros);
        }
    }

    Spent now() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + backendProcess + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double server = (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1])) * MICROS_PER_TICK;
        return new Spent(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000.0, server);
    }
}
