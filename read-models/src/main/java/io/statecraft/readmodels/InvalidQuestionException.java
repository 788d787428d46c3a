package io.statecraft.readmodels;

/** A question that cannot be asked: the message says why, {@link #field()} names the parameter. */
public final class InvalidQuestionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidQuestionException(String field, String message) {
        super(message);
        this.field = field;
    }

    InvalidQuestionException(String field, String message, Throwable cause) {
        super(message, cause);
        this.field = field;
    }

    /** The parameter that is wrong. */
    public String field() {
        return field;
    }
}
