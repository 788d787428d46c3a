package io.statecraft.readmodels;

import java.util.List;

/** A question that cannot be asked: the message says why, {@link #field()} names the parameter. */
public final class InvalidQuestionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient List<String> allowed;

    InvalidQuestionException(String field, String message) {
        this(field, message, List.of());
    }

    InvalidQuestionException(String field, String message, List<String> allowed) {
        super(message);
        this.field = field;
        this.allowed = List.copyOf(allowed);
    }

    InvalidQuestionException(String field, String message, Throwable cause) {
        super(message, cause);
        this.field = field;
        this.allowed = List.of();
    }

    /** The parameter that is wrong. */
    public String field() {
        return field;
    }

    /** What it could be, where that can be listed. */
    public List<String> allowed() {
        return allowed;
    }
}
