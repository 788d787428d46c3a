package io.statecraft.query.standing;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.statecraft.facts.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A webhook that remembers what it was called with, and may keep its callers waiting. */
final class TestingWebhook implements AutoCloseable {
    private static final int NO_CONTENT = 204;
    private static final int OK = 200;
    private static final String ENDLESS = "/endless";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile CountDownLatch gate = new CountDownLatch(0);

    /** A change for a question. */
    record Call(String question, String change) {}

    TestingWebhook() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            remember(exchange);
            await(gate);
            exchange.sendResponseHeaders(NO_CONTENT, -1);
            exchange.close();
        });
        server.createContext(ENDLESS, exchange -> {
            remember(exchange);
            exchange.sendResponseHeaders(OK, 0);
            OutputStream answer = exchange.getResponseBody();
            answer.write('.');
            answer.flush();
            await(closed);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** Where an answer begins and never ends. */
    String endlessUrl() {
        return "http://localhost:" + server.getAddress().getPort() + ENDLESS;
    }

    /** From now on callers wait. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    /** Those who wait are answered, and all that come. */
    void release() {
        gate.countDown();
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        gate.countDown();
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void remember(HttpExchange exchange) throws IOException {
        JsonNode event = Json.read(exchange.getRequestBody().readAllBytes(), JsonNode.class);
        calls.add(new Call(
                event.path("standingquestion").asText(), event.path("id").asText()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
