package io.statecraft.projection;

/** Something outside hinders for the moment: the same may succeed later, and no event is to blame. */
final class NotNowException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotNowException(String message) {
        super(message);
    }

    NotNowException(String message, Throwable cause) {
        super(message, cause);
    }
}
