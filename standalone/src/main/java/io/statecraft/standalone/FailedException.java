package io.statecraft.standalone;

/** The command could not do its work though the input was right: one line, exit status 1. */
final class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedException(String message) {
        super(message);
    }
}
