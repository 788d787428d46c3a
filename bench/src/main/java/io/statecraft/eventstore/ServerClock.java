package io.statecraft.eventstore;

import com.sun.management.OperatingSystemMXBean;
import io.statecraft.bench.ProcessTimes;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** CPU time of this whole process and of all processes of a database server, whose connections a pool may open; Linux only. */
record ServerClock(long postmaster) {
    private static final double NANOS_PER_MICRO = 1_000;

    /** The clock of the server that this backend belongs to. */
    static ServerClock of(long backendProcess) throws IOException {
        return new ServerClock(ProcessTimes.of(backendProcess).orElseThrow().parent());
    }

    CpuClock.Spent now() throws IOException {
        // A process that ends, such as an autovacuum worker, leaves its time to the postmaster.
        double server = ProcessTimes.of(postmaster)
                .map(ProcessTimes::endedChildrenMicros)
                .orElse(0.0);
        for (ProcessHandle process :
                ProcessHandle.of(postmaster).orElseThrow().descendants().toList()) {
            server +=
                    ProcessTimes.of(process.pid()).map(ProcessTimes::cpuMicros).orElse(0.0);
        }
        OperatingSystemMXBean own = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new CpuClock.Spent(own.getProcessCpuTime() / NANOS_PER_MICRO, server);
    }
}
