package io.statecraft.eventstore;

import io.statecraft.bench.ProcessTimes;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** CPU time of this thread and of the database process that serves its connection; Linux only. */
record CpuClock(long backendProcess) {
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
        double server = ProcessTimes.of(backendProcess).orElseThrow().cpuMicros();
        return new Spent(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000.0, server);
    }
}
