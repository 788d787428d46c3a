package io.statecraft.eventstore;

/** This instance is not the writer of the log any more: another one has begun since. Nothing was written. */
final class FencedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FencedException(long epoch, long present) {
        super("another writer has begun: this one has epoch %d, the log has epoch %d".formatted(epoch, present));
    }
}
