package io.statecraft.embedded;

/** A backend cannot be started or stopped; the message is one line that says what to do about it. */
public final class BackendException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackendException(String message) {
        super(message);
    }

    public BackendException(String message, Throwable cause) {
        super(message, cause);
    }
}
