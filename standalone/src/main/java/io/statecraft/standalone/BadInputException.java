package io.statecraft.standalone;

/** What the user gave cannot be used: one line, exit status 2. */
final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadInputException(String message) {
        super(message);
    }
}
