package io.statecraft.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A service on this machine that answers as it is told, in its order; when nothing is left, as the last one. */
final class PlayedModel implements AutoCloseable {
    /** What the service does with a question. */
    interface Turn {
        void play(HttpExchange exchange, String passage) throws IOException;
    }

    /** One question as it came. */
    record Asked(JsonNode body, String authorization) {
        String passage() {
            String user = body.at("/messages/1/content").asText();
            return user.substring(user.indexOf("<passage>\n") + 10, user.lastIndexOf("\n</passage>"));
        }
    }

    private final HttpServer server;
    private final Deque<Turn> turns = new ArrayDeque<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    PlayedModel(Turn... turns) {
        this.turns.addAll(List.of(turns));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    List<Asked> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Says this, whatever is asked. */
    static Turn says(String content) {
        return completion(passage -> content, "stop");
    }

    /** Says those of the facts whose quotes stand in the passage, as a model would: without ids and offsets. */
    static Turn knows(List<Fact> facts) {
        return completion(
                passage -> answer(facts.stream()
                        .filter(fact -> passage.contains(fact.statement().quote()))
                        .toList()),
                "stop");
    }

    static Turn completion(Function<String, String> content, String finish) {
        return (exchange, passage) -> {
            ObjectNode body = Json.MAPPER.createObjectNode();
            body.put("id", "chatcmpl-1").put("object", "chat.completion").put("model", "played");
            ObjectNode choice = body.putArray("choices").addObject();
            choice.put("index", 0).put("finish_reason", finish);
            choice.putObject("message").put("role", "assistant").put("content", content.apply(passage));
            body.putObject("usage")
                    .put("prompt_tokens", 900)
                    .put("completion_tokens", 100)
                    .put("total_tokens", 1000);
            send(exchange, 200, body.toString());
        };
    }

    static Turn refuses(int status) {
        return (exchange, passage) ->
                send(exchange, status, "{\"error\": {\"message\": \"no\", \"type\": \"x\", \"code\": \"x\"}}");
    }

    /** Lets the client wait; ends when the client or the test does. */
    static Turn isSlow() {
        return (exchange, passage) -> {
            try {
                exchange.sendResponseHeaders(200, 0);
                for (int i = 0; i < 1200; i++) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    static String answer(List<Fact> facts) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        for (Fact fact : facts) {
            ObjectNode said = Json.MAPPER.valueToTree(fact);
            said.remove(List.of("id", "document", "start", "end", "extractor", "confidence", "reading"));
            list.add(said);
        }
        return Json.MAPPER.createObjectNode().set("facts", list).toString();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked question = new Asked(
                    Json.MAPPER.readTree(exchange.getRequestBody()),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            Turn turn;
            synchronized (turns) {
                asked.add(question);
                turn = turns.size() > 1 ? turns.removeFirst() : turns.getFirst();
            }
            turn.play(exchange, question.passage());
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
