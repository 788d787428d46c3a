package io.statecraft.projection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a rebuild has come.
 *
 * @param stage idle, replaying, indexing, comparing, swapping, done, refused (differences that nothing explains) or failed
 * @param started when it began
 * @param records how far it has read, in offsets of all partitions together
 * @param target how far the serving tables have read
 * @param secondsLeft estimate for what is still to be read
 * @param tablesIndexed how many tables have their indexes
 * @param indexingSince when the first of them was begun
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
        int tablesIndexed,
        Optional<Instant> indexingSince,
        List<String> differences,
        Optional<Long> lockMillis,
        Optional<String> problem) {

    static final RebuildStatus IDLE = new RebuildStatus(
            "idle",
            Optional.empty(),
            0,
            0,
            Optional.empty(),
            0,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    static RebuildStatus begun(Instant now) {
        return new RebuildStatus(
                "replaying",
                Optional.of(now),
                0,
                0,
                Optional.empty(),
                0,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    boolean running() {
        return List.of("replaying", "indexing", "comparing", "swapping").contains(stage);
    }

    RebuildStatus at(String newStage) {
        return next(newStage, records, target, Optional.empty(), differences);
    }

    /** So many tables have their indexes; the time left is reckoned from these. */
    RebuildStatus indexing(int tables, Instant now) {
        Instant since = indexingSince.orElse(now);
        long elapsed = now.toEpochMilli() - since.toEpochMilli();
        int missing = BatchWriter.TABLES.size() - tables;
        Optional<Long> left = tables == 0 ? Optional.empty() : Optional.of(missing * elapsed / tables / 1000);
        return new RebuildStatus(
                "indexing",
                started,
                records,
                target,
                left,
                tables,
                Optional.of(since),
                differences,
                lockMillis,
                problem);
    }

    RebuildStatus to(long newTarget) {
        return next(stage, records, newTarget, secondsLeft, differences);
    }

    RebuildStatus read(long newRecords, Instant now) {
        long elapsed =
                started.map(begin -> now.toEpochMilli() - begin.toEpochMilli()).orElse(0L);
        Optional<Long> left = newRecords == 0
                ? Optional.empty()
                : Optional.of(Math.max(0, target - newRecords) * elapsed / newRecords / 1000);
        return next(stage, newRecords, target, left, differences);
    }

    RebuildStatus compared(List<String> found) {
        return next(stage, records, target, secondsLeft, List.copyOf(found));
    }

    RebuildStatus done(long millis) {
        return ended("done", Optional.of(millis), problem);
    }

    RebuildStatus failed(String reason) {
        return ended("failed", lockMillis, Optional.of(reason));
    }

    private RebuildStatus next(
            String newStage, long newRecords, long newTarget, Optional<Long> left, List<String> found) {
        return new RebuildStatus(
                newStage,
                started,
                newRecords,
                newTarget,
                left,
                tablesIndexed,
                indexingSince,
                found,
                lockMillis,
                problem);
    }

    private RebuildStatus ended(String how, Optional<Long> millis, Optional<String> reason) {
        return new RebuildStatus(
                how,
                started,
                records,
                target,
                Optional.empty(),
                tablesIndexed,
                indexingSince,
                differences,
                millis,
                reason);
    }
}
