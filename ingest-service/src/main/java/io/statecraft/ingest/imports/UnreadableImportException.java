package io.statecraft.ingest.imports;

/** A file is none of the format that it is said to be. */
public final class UnreadableImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableImportException(String message) {
        super(message);
    }

    UnreadableImportException(String message, Throwable cause) {
        super(message, cause);
    }
}
