package io.statecraft.ingest;

import java.util.List;

/** A quote does not stand where it is said to. */
final class NoSuchQuoteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient List<String> allowed;

    /**
     * Says what is wrong.
     *
     * @param field the field of the fact that is wrong
     * @param allowed what would be right
     */
    NoSuchQuoteException(String field, String message, List<String> allowed) {
        super(message);
        this.field = field;
        this.allowed = allowed;
    }

    String field() {
        return field;
    }

    List<String> allowed() {
        return allowed;
    }
}
