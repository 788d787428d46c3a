package io.statecraft.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A client of {@code /events/stream} that has seen the log up to a position. */
final class FollowedTail implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Stream<String> body;
    private volatile boolean closed;
    private long at;

    FollowedTail(URI tail, long position) throws IOException, InterruptedException {
        at = position;
        HttpRequest request = HttpRequest.newBuilder(tail)
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", String.valueOf(position))
                .build();
        HttpResponse<Stream<String>> response = client.send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        body = response.body();
        Thread.ofVirtual().start(this::read);
    }

    /** Ends with the connection. An exception that nobody catches would fail whatever test waits at that moment. */
    private void read() {
        try {
            body.forEach(lines::add);
        } catch (UncheckedIOException cut) {
            if (!closed) {
                throw cut;
            }
        }
    }

    /** What comes until this position is told; the events' subjects by position. */
    Map<Long, String> upTo(long position) throws InterruptedException {
        Map<Long, String> events = new TreeMap<>();
        long told = at;
        while (at < position) {
            String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(line).as("a line behind %d of %d", at, position).isNotNull();
            if (line.startsWith("id: ")) {
                told = Long.parseLong(line.substring("id: ".length()));
            } else if (line.startsWith("data: ")) {
                events.put(
                        told,
                        Samples.eventIn(line.substring("data: ".length()))
                                .data()
                                .subject());
            } else if (line.isEmpty()) {
                at = told;
            }
        }
        return events;
    }

    @Override
    public void close() {
        closed = true;
        client.shutdownNow();
    }
}
