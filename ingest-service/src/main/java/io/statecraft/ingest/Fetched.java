package io.statecraft.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What is at an address now.
 *
 * @param status of HTTP
 * @param body what is there, at most {@value #BYTES_MAX} bytes
 * @param type the media type that the server names, without parameters
 * @param etag the entity tag, to ask with next time
 * @param lastModified when it was changed, as the server writes it, to ask with next time
 */
record Fetched(int status, byte[] body, String type, Optional<String> etag, Optional<String> lastModified) {
    static final int BYTES_MAX = 20_000_000;

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(LIMIT)
            .build();
    private static final int OK = 200;
    private static final int ERRORS = 400;
    private static final int SERVER_ERRORS = 500;

    /** Asks once; fails where nobody answers in time or the answer is too long. */
    static Fetched from(URI address, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(LIMIT).header("User-Agent", "Statecraft");
        headers.forEach(request::header);
        HttpResponse<InputStream> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            byte[] body = in.readNBytes(BYTES_MAX + 1);
            if (body.length > BYTES_MAX) {
                throw new IOException(address + " has more than " + BYTES_MAX + " bytes");
            }
            return new Fetched(
                    response.statusCode(),
                    body,
                    response.headers()
                            .firstValue("Content-Type")
                            .orElse("")
                            .split(";", 2)[0]
                            .strip(),
                    response.headers().firstValue("ETag"),
                    response.headers().firstValue("Last-Modified"));
        }
    }

    boolean isThere() {
        return status == OK;
    }

    /** Whether asking again is of no use. */
    boolean isGone() {
        return status >= ERRORS && status < SERVER_ERRORS;
    }
}
