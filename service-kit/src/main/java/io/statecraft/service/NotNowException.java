package io.statecraft.service;

/** Something outside hinders for the moment: the same may succeed later, and no message is to blame. */
public final class NotNowException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotNowException(String message) {
        super(message);
    }

    public NotNowException(String message, Throwable cause) {
        super(message, cause);
    }
}
