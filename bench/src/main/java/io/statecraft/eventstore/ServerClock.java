package io.statecraft.eventstore;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** CPU time of this whole process and of all processes of a database server, whose connections a pool may open; Linux only. */
record ServerClock(long postmaster) {
    private static final double MICROS_PER_TICK = 10_000;
    private static final double NANOS_PER_MICRO = 1_000;
    private static final int PARENT = 1;
    private static final int USER_TIME = 11;

    /** The clock of the server that this backend belongs to. */
    static ServerClock of(long backendProcess) throws IOException {
        return new ServerClock(
                Long.parseLong(fields(backendProcess).orElseThrow().get(PARENT)));
    }

    CpuClock.Spent now() throws IOException {
        double server = 0;
        for (ProcessHandle process :
                ProcessHandle.of(postmaster).orElseThrow().descendants().toList()) {
            Optional<List<String>> stat = fields(process.pid());
            if (stat.isPresent()) {
                server += (Long.parseLong(stat.get().get(USER_TIME))
                                + Long.parseLong(stat.get().get(USER_TIME + 1)))
                        * MICROS_PER_TICK;
            }
        }
        OperatingSystemMXBean own = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new CpuClock.Spent(own.getProcessCpuTime() / NANOS_PER_MICRO, server);
    }

    /** What the kernel says of a process, from its state on; nothing once it has ended. */
    private static Optional<List<String>> fields(long process) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            return Optional.of(List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
