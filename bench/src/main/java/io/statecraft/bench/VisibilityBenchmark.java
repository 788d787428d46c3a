package io.statecraft.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * How long after a fact was accepted it can be asked for, while clients of a running installation state facts at an even rate.
 *
 * <p>Arguments: URL, facts a second, seconds, and how many facts are stated in one request. The last fact of every tenth
 * request is asked for until it is there; the time counts from the answer that acknowledged it.
 */
public final class VisibilityBenchmark {
    private static final int DOCUMENTS = 200;
    private static final int ONE_IN = 10;
    private static final int ACTORS = 20_000;
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int TOGETHER_MAX = 50;
    private static final long PAUSE_NANOS = 5_000_000;
    private static final long LONGEST_NANOS = 60_000_000_000L;
    private static final double NANOS_IN_A_MILLISECOND = 1e6;
    private static final String SENTENCE = "Envoys of both sides met and said nothing about it.";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final List<String> documents = new ArrayList<>();
    private final Random random = new Random();
    private final RandomFact facts = new RandomFact(new ActorCrowd(ACTORS), random);
    private final Queue<Double> accepted = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> awaited = new ConcurrentHashMap<>();
    private final Queue<Double> visible = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> refused = new TreeMap<>();

    private VisibilityBenchmark(String url) {
        this.url = url;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        VisibilityBenchmark benchmark = new VisibilityBenchmark(arguments[0]);
        int rate = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        int together = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 20;
        benchmark.register();
        benchmark.state(rate, seconds, together);
        benchmark.report(rate, seconds, together);
    }

    private void register() throws IOException, InterruptedException {
        for (int i = 0; i < DOCUMENTS; i++) {
            ObjectNode document = Json.MAPPER.createObjectNode();
            document.put("text", "Report " + random.nextLong() + ". " + SENTENCE);
            document.put("title", "Report " + i);
            document.put("published", "2024-05-0" + (1 + i % 9));
            HttpResponse<String> answer = post("/documents", document);
            if (answer.statusCode() != OK && answer.statusCode() != ACCEPTED) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            documents.add(Json.MAPPER.readTree(answer.body()).path("id").asText());
        }
        // Until all of them are read: what this costs is not to be measured.
        for (String document : documents) {
            while (ask("/documents?document=" + document + "&atLeast=" + document)
                    .isEmpty()) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void state(int rate, int seconds, int together) {
        long begun = System.nanoTime();
        int requests = rate * seconds / together;
        AtomicBoolean stated = new AtomicBoolean();
        try (ExecutorService watching = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            watching.submit(() -> {
                watch(stated);
                return true;
            });
            for (int i = 0; i < requests; i++) {
                int request = i;
                String document = documents.get(i % DOCUMENTS);
                ObjectNode body = body(document, together);
                long due = begun + (long) i * together * 1_000_000_000L / rate;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                clients.submit(() -> {
                    state(document, body, due, request % ONE_IN == 0);
                    return true;
                });
            }
            clients.close();
            stated.set(true);
        }
    }

    private ObjectNode body(String document, int together) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("client", "bench");
        ArrayNode list = body.putArray("facts");
        for (int i = 0; i < together; i++) {
            Fact fact = facts.of(document, SENTENCE, 0);
            ObjectNode json = Json.MAPPER.valueToTree(fact);
            list.add(json.without(List.of("id", "extractor", "start", "end")));
        }
        return body;
    }

    private void state(String document, ObjectNode body, long due, boolean watched)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/documents/" + document + "/facts", body);
        long acknowledged = System.nanoTime();
        accepted.add((acknowledged - due) / NANOS_IN_A_MILLISECOND);
        if (answer.statusCode() != ACCEPTED) {
            synchronized (refused) {
                refused.merge(answer.statusCode(), 1, Integer::sum);
            }
            return;
        }
        if (watched) {
            List<String> ids = Json.MAPPER.readTree(answer.body()).findValuesAsText("id");
            awaited.put(ids.get(ids.size() - 1), acknowledged);
        }
    }

    /** One question at a time asks for all that is not there yet, so that the questions are no load of their own. */
    private void watch(AtomicBoolean stated) throws IOException, InterruptedException {
        long end = Long.MAX_VALUE;
        while (!(stated.get() && awaited.isEmpty()) && System.nanoTime() < end) {
            if (stated.get() && end == Long.MAX_VALUE) {
                end = System.nanoTime() + LONGEST_NANOS;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
            List<String> some = awaited.keySet().stream().limit(TOGETHER_MAX).toList();
            if (!some.isEmpty()) {
                String facts = some.stream().map(id -> "fact=" + id).collect(Collectors.joining("&"));
                for (JsonNode row : ask("/facts?fields=fact&limit=" + TOGETHER_MAX + "&" + facts)) {
                    long now = System.nanoTime();
                    Long since = awaited.remove(row.path("fact").asText());
                    if (since != null) {
                        visible.add((now - since) / NANOS_IN_A_MILLISECOND);
                    }
                }
            }
        }
    }

    private JsonNode ask(String path) throws IOException, InterruptedException {
        return Json.MAPPER
                .readTree(http.send(
                                HttpRequest.newBuilder(URI.create(url + path)).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body())
                .path("rows");
    }

    private HttpResponse<String> post(String path, JsonNode body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void report(int rate, int seconds, int together) {
        System.out.printf("%d facts a second for %d s, %d in a request%n", rate, seconds, together);
        line("acknowledged after it was due", accepted);
        line("visible after it was acknowledged", visible);
        if (!awaited.isEmpty()) {
            System.out.println("not visible in time: " + awaited.size());
        }
        System.out.println("answers other than 202: " + refused);
    }

    private static void line(String name, Queue<Double> millis) {
        if (millis.isEmpty()) {
            return;
        }
        Percentiles percentiles = new Percentiles(millis.stream().mapToDouble(Double::doubleValue));
        System.out.printf(
                Locale.ROOT,
                "%-35s %6d  ms p50 %.0f  p90 %.0f  p99 %.0f  most %.0f%n",
                name,
                millis.size(),
                percentiles.at(0.5),
                percentiles.at(0.9),
                percentiles.at(0.99),
                percentiles.at(1));
    }
}
