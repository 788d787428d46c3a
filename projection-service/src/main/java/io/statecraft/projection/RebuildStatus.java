package io.statecraft.projection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a rebuild has come.
 *
 * @param stage idle, replaying, comparing, swapping, done, refused (differences that nothing explains) or failed
 * @param started when it began
 * @param records how far it has read, in offsets of all partitions together
 * @param target how far the serving tables have read
 * @param secondsLeft estimate for what is still to be read
 * @param differences what differs between the serving and the new tables
 * @param lockMillis how long the swap held events back
 * @param problem why it failed
 */
record RebuildStatus(
        String stage,
        Optional<Instant> started,
        long records,
        long target,
        Optional<Long> secondsLeft,
        List<String> differences,
        Optional<Long> lockMillis,
        Optional<String> problem) {

    static final RebuildStatus IDLE = new RebuildStatus(
            "idle", Optional.empty(), 0, 0, Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    static RebuildStatus begun(Instant now) {
        return new RebuildStatus(
                "replaying", Optional.of(now), 0, 0, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    boolean running() {
        return List.of("replaying", "comparing", "swapping").contains(stage);
    }

    RebuildStatus at(String newStage) {
        return new RebuildStatus(
                newStage, started, records, target, Optional.empty(), differences, lockMillis, problem);
    }

    RebuildStatus to(long newTarget) {
        return new RebuildStatus(stage, started, records, newTarget, secondsLeft, differences, lockMillis, problem);
    }

    RebuildStatus read(long newRecords, Instant now) {
        long elapsed =
                started.map(begin -> now.toEpochMilli() - begin.toEpochMilli()).orElse(0L);
        Optional<Long> left = newRecords == 0
                ? Optional.empty()
                : Optional.of(Math.max(0, target - newRecords) * elapsed / newRecords / 1000);
        return new RebuildStatus(stage, started, newRecords, target, left, differences, lockMillis, problem);
    }

    RebuildStatus compared(List<String> found) {
        return new RebuildStatus(stage, started, records, target, secondsLeft, List.copyOf(found), lockMillis, problem);
    }

    RebuildStatus done(long millis) {
        return new RebuildStatus(
                "done", started, records, target, Optional.empty(), differences, Optional.of(millis), problem);
    }

    RebuildStatus failed(String reason) {
        return new RebuildStatus(
                "failed", started, records, target, Optional.empty(), differences, lockMillis, Optional.of(reason));
    }
}
