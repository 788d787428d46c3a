package io.statecraft.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.Json;
import io.statecraft.readmodels.Filter;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.View;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Questions to all views at an even rate, whether or not earlier ones are answered: how long the answers take, and how much of
 * that was not the database's.
 *
 * <p>Arguments: URL of the query API, questions a second, seconds; and the process that answers, if its CPU time is wanted. A time
 * counts from when the question was due, so that a stall shows in all that had to wait for it.
 */
public final class LoadBenchmark {
    private static final Pattern DATABASE = Pattern.compile("db;dur=([\\d.]+)");
    private static final List<String> DAYS = List.of("", "", "2016", "2021-07", "2023-01-15");
    private static final int OK = 200;
    private static final int WARM_UP = 500;
    private static final double NANOS_IN_A_MILLISECOND = 1e6;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final Random random = new Random(7);
    private final List<String> actors;
    private final List<String> facts;

    private LoadBenchmark(String url) throws IOException, InterruptedException {
        this.url = url;
        JsonNode rows = Json.MAPPER
                .readTree(answer("/interactions?limit=500&fields=actor,fact").body())
                .path("rows");
        this.actors = rows.findValuesAsText("actor").stream().distinct().toList();
        this.facts = rows.findValuesAsText("fact");
        if (facts.isEmpty()) {
            throw new IllegalStateException("there is nothing at " + url + " to ask for");
        }
    }

    /**
     * One answer.
     *
     * @param millis from when it was due
     * @param database milliseconds of these for which it waited for the database
     */
    private record Answered(String view, int status, double millis, double database) {
        double beyond() {
            return millis - database;
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        LoadBenchmark benchmark = new LoadBenchmark(arguments[0]);
        int rate = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        Optional<Long> process = arguments.length > 3 ? Optional.of(Long.valueOf(arguments[3])) : Optional.empty();
        benchmark.ask(WARM_UP, rate);
        double before = cpu(process);
        List<Answered> answered = benchmark.ask(rate * seconds, rate);
        report(answered, cpu(process) - before);
    }

    private static double cpu(Optional<Long> process) throws IOException {
        return process.isPresent()
                ? ProcessTimes.of(process.get()).map(ProcessTimes::cpuMicros).orElse(0.0)
                : 0;
    }

    private List<Answered> ask(int questions, int rate) throws InterruptedException {
        Queue<Answered> answered = new ConcurrentLinkedQueue<>();
        long begun = System.nanoTime();
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < questions; i++) {
                View view = ReadModels.VIEWS.get(i % ReadModels.VIEWS.size());
                String path = path(view);
                long due = begun + i * 1_000_000_000L / rate;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                askers.submit(() -> {
                    HttpResponse<String> answer = answer(path);
                    double millis = (System.nanoTime() - due) / NANOS_IN_A_MILLISECOND;
                    return answered.add(new Answered(view.name(), answer.statusCode(), millis, database(answer)));
                });
            }
        }
        return List.copyOf(answered);
    }

    private String path(View view) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("limit", "20");
        for (Filter filter : view.filters()) {
            if (filter.required()) {
                parameters.put(filter.name(), "army soldiers");
            } else if (filter.name().equals(Filter.ACTOR)) {
                parameters.put(filter.name(), any(actors));
            } else if (view.identity().filter(filter.name()::equals).isPresent()
                    && filter.name().equals("fact")) {
                parameters.put(filter.name(), any(facts));
            }
        }
        String day = any(DAYS);
        if (!day.isEmpty()) {
            parameters.put("validAt", day);
        }
        StringBuilder path = new StringBuilder("/" + view.name());
        parameters.forEach((name, value) -> path.append(path.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return path.toString();
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private HttpResponse<String> answer(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static double database(HttpResponse<String> answer) {
        Matcher matcher =
                DATABASE.matcher(answer.headers().firstValue("Server-Timing").orElse(""));
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }

    private static void report(List<Answered> answered, double cpuMicros) {
        Map<String, List<Answered>> byView = new TreeMap<>();
        answered.forEach(one ->
                byView.computeIfAbsent(one.view(), view -> new ArrayList<>()).add(one));
        System.out.println(
                "milliseconds             answers    p50    p99   database p50    p99   beyond it p50    p99");
        byView.forEach((view, some) -> line(view, some));
        line("all", answered);
        Map<Integer, Long> failed = new TreeMap<>();
        answered.stream().filter(one -> one.status() != OK).forEach(one -> failed.merge(one.status(), 1L, Long::sum));
        System.out.println("answers that are not 200: " + failed);
        if (cpuMicros > 0) {
            System.out.printf(Locale.ROOT, "CPU of the process: %.0f us an answer%n", cpuMicros / answered.size());
        }
    }

    private static void line(String name, List<Answered> some) {
        System.out.printf(
                Locale.ROOT,
                "%-24s %7d %6.1f %6.1f         %6.1f %6.1f         %6.1f %6.1f%n",
                name,
                some.size(),
                share(some, Answered::millis, 0.5),
                share(some, Answered::millis, 0.99),
                share(some, Answered::database, 0.5),
                share(some, Answered::database, 0.99),
                share(some, Answered::beyond, 0.5),
                share(some, Answered::beyond, 0.99));
    }

    private static double share(List<Answered> some, ToDoubleFunction<Answered> value, double share) {
        return new Percentiles(some.stream().mapToDouble(value)).at(share);
    }
}
