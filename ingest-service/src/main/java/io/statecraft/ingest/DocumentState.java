package io.statecraft.ingest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a document has come. */
public enum DocumentState {
    /** The broker has acknowledged it: it is durable and waits to be read. */
    REGISTERED,
    /** It was read to its end and its facts are published. */
    EXTRACTED,
    /** It was read and gave nothing, because of the problem that the status names. */
    FAILED;

    /** Its name in JSON and in the tables. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DocumentState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
