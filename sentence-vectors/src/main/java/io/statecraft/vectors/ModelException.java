package io.statecraft.vectors;

/** The model cannot be loaded or does not answer; the message says why. */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the failure behind it. */
    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
