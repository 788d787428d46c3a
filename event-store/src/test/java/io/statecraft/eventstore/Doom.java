package io.statecraft.eventstore;

import java.util.Random;

/**
 * When a writer of the log is to stop, and what is killed then.
 *
 * @param call the name of the method of a connection that is counted; empty for all of them
 * @param at it stops right before this call, the first being 1
 * @param kills what is killed then
 */
record Doom(String call, int at, Victim kills) {
    private static final int CALLS_MAX = 70;
    private static final int BATCHES_MAX = 4;

    enum Victim {
        WRITER,
        /** The database, and the writer once anybody goes on. */
        DATABASE
    }

    /** One of a run: mostly anywhere, often right before a commit or right behind it. */
    static Doom number(int number, int databaseEvery, Random random) {
        Victim victim = number % databaseEvery == databaseEvery / 2 ? Victim.DATABASE : Victim.WRITER;
        return switch (random.nextInt(4)) {
            case 0 -> new Doom("commit", 1 + random.nextInt(BATCHES_MAX), victim);
            case 1 -> new Doom("close", 1 + random.nextInt(BATCHES_MAX), victim);
            default -> new Doom("", 1 + random.nextInt(CALLS_MAX), victim);
        };
    }
}
