package io.statecraft.query;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;

/** How an answer is written. */
enum Format {
    /** A page of rows with what was asked. */
    JSON(Format.JSON_TYPE, MediaType.APPLICATION_JSON),
    /** All rows as RFC 4180 has them. */
    CSV(Format.CSV_TYPE, "text/csv;charset=UTF-8;header=present"),
    /** All rows, each a JSON object on a line. */
    NDJSON(Format.NDJSON_TYPE, Format.NDJSON_TYPE);

    static final String JSON_TYPE = MediaType.APPLICATION_JSON;
    static final String CSV_TYPE = "text/csv";
    static final String NDJSON_TYPE = "application/x-ndjson";

    private final MediaType accepted;
    private final String written;

    Format(String accepted, String written) {
        this.accepted = MediaType.valueOf(accepted);
        this.written = written;
    }

    /** The media type of what is written. */
    String mediaType() {
        return written;
    }

    /** What of these, the most wanted first, can be written. */
    static Format of(List<MediaType> wanted) {
        return wanted.stream()
                .flatMap(type -> Stream.of(values()).filter(format -> type.isCompatible(format.accepted)))
                .findFirst()
                .orElse(JSON);
    }
}
