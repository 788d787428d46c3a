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
        return new RebuildStatus(
                newStage,
                started,
                records,
                target,
                Optional.empty(),
                tablesIndexed,
                indexingSince,
                differences,
                lockMillis,
                problem);
    }

    /** So many tables have their indexes; the time left is reckoned from these. */
    RebuildStatus indexing(int tables, Instant now) {
        Optional<Instant> since = indexingSince.isPresent() ? indexingSince : Optional.of(now);
        long elapsed = now.toEpochMilli() - since.orElse(now).toEpochMilli();
        int left = BatchWriter.TABLES.size() - tables;
        Optional<Long> secondsLeft = tables == 0 ? Optional.empty() : Optional.of(left * elapsed / tables / 1000);
        return new RebuildStatus(
                "indexing", started, records, target, secondsLeft, tables, since, differences, lockMillis, problem);
    }

    RebuildStatus to(long newTarget) {
        return new RebuildStatus(
                stage,
                started,
                records,
                newTarget,
                secondsLeft,
                tablesIndexed,
                indexingSince,
                differences,
                lockMillis,
                problem);
    }

    RebuildStatus read(long newRecords, Instant now) {
        long elapsed =
                started.map(begin -> now.toEpochMilli() - begin.toEpochMilli()).orElse(0L);
        Optional<Long> left = newRecords == 0
                ? Optional.empty()
                : Optional.of(Math.max(0, target - newRecords) * elapsed / newRecords / 1000);
        return new RebuildStatus(
                stage,
                started,
                newRecords,
                target,
                left,
                tablesIndexed,
                indexingSince,
                differences,
                lockMillis,
                problem);
    }

    RebuildStatus compared(List<String> found) {
        return new RebuildStatus(
                stage,
                started,
                records,
                target,
                secondsLeft,
                tablesIndexed,
                indexingSince,
                List.copyOf(found),
                lockMillis,
                problem);
    }

    RebuildStatus done(long millis) {
        return new RebuildStatus(
                "done",
                started,
                records,
                target,
                Optional.empty(),
                tablesIndexed,
                indexingSince,
                differences,
                Optional.of(millis),
                problem);
    }

    RebuildStatus failed(String reason) {
        return new RebuildStatus(
                "failed",
                started,
                records,
                target,
                Optional.empty(),
                tablesIndexed,
                indexingSince,
                differences,
                lockMillis,
                Optional.of(reason));
    }
}
