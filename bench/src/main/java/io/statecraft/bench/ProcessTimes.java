package io.statecraft.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What Linux says of a process in {@code /proc/PID/stat}, proc(5).
 *
 * @param parent id of its parent
 * @param cpuMicros user and system time, in steps of 10 ms
 * @param endedChildrenMicros the same of its children that have ended, and of theirs
 */
public record ProcessTimes(long parent, double cpuMicros, double endedChildrenMicros) {
    private static final double MICROS_PER_TICK = 10_000;
    /** Places behind the name of the program, which may hold blanks. */
    private static final int PARENT = 1;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int CHILDREN_USER_TIME = 13;
    private static final int CHILDREN_SYSTEM_TIME = 14;

    /** Empty once the process has ended. */
    public static Optional<ProcessTimes> of(long process) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Optional.of(new ProcessTimes(
                    Long.parseLong(fields[PARENT]),
                    (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) * MICROS_PER_TICK,
                    (Long.parseLong(fields[CHILDREN_USER_TIME]) + Long.parseLong(fields[CHILDREN_SYSTEM_TIME]))
                            * MICROS_PER_TICK));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
