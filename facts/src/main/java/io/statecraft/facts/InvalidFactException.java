package io.statecraft.facts;

/** Says in one line what is wrong with a fact, an event or a part of one. */
public class InvalidFactException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidFactException(String message) {
        super(message);
    }

    public InvalidFactException(String message, Throwable cause) {
        super(message, cause);
    }
}
