package io.statecraft.projection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.postgresql.PGConnection;

/** CPU time of a whole PostgreSQL server: all its processes, those that have ended included; Linux only. */
record DatabaseCpu(long postmaster) {
    /** The server that serves this connection. */
    static DatabaseCpu of(Connection connection) throws SQLException {
        int backend = connection.unwrap(PGConnection.class).getBackendPID();
        return new DatabaseCpu(ProcessHandle.of(backend)
                .flatMap(ProcessHandle::parent)
                .orElseThrow()
                .pid());
    }

    private static final double SECONDS_PER_TICK = 0.01;
    private static final int USER_TIME = 11;
    private static final int OWN_AND_ENDED_CHILDREN = 4;
    private static final int OWN = 2;

    double seconds() throws IOException {
        double ticks = ticks(postmaster, OWN_AND_ENDED_CHILDREN);
        Deque<ProcessHandle> children = new ArrayDeque<>();
        ProcessHandle.of(postmaster).ifPresent(server -> server.children().forEach(children::add));
        for (ProcessHandle child : children) {
            ticks += ticks(child.pid(), OWN);
        }
        return ticks * SECONDS_PER_TICK;
    }

    private static double ticks(long process, int fields) throws IOException {
        String stat;
        try {
            stat = Files.readString(Path.of("/proc/" + process + "/stat"));
        } catch (NoSuchFileException e) {
            return 0; // It has ended meanwhile and counts among the ended ones from now on.
        }
        String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double sum = 0;
        for (int i = 0; i < fields; i++) {
            sum += Double.parseDouble(values[USER_TIME + i]);
        }
        return sum;
    }
}
