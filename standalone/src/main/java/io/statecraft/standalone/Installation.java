package io.statecraft.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Json;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A running installation, as its clients see it: HTTP only. */
final class Installation {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONG_PATIENCE = Duration.ofHours(1);
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    /** A parameter, a view, a format that there is not. */
    private static final Set<Integer> WRONG = Set.of(BAD_REQUEST, NOT_FOUND, 406);

    private final URI ingest;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** The installation whose ingest service answers at this address. */
    Installation(URI ingest) {
        this.ingest = ingest;
    }

    /** What an HTTP service answered: its status and its JSON body. */
    record Answer(int status, JsonNode body) {
        boolean accepted() {
            return status == 200 || status == 202;
        }

        /** This answer, if it is none of a problem: a request that was wrong is bad input, anything else has failed. */
        Answer required() {
            if (status == BAD_REQUEST) {
                throw new BadInputException(problem());
            }
            if (!accepted()) {
                throw new FailedException(problem());
            }
            return this;
        }

        /** The same for a correction: one of something that there is not, or that is so already, is bad input too. */
        Answer corrected() {
            if (status == NOT_FOUND || status == CONFLICT) {
                throw new BadInputException(problem());
            }
            return required();
        }

        /** The detail of the problem that was answered. */
        String problem() {
            return body.path("detail").asText("HTTP status " + status);
        }
    }

    /** Sends a text. */
    Answer register(String text, DocumentDescription description) {
        Map<String, Object> submission = new LinkedHashMap<>();
        submission.put("text", text);
        submission.put("title", description.title());
        submission.put("publisher", description.publisher());
        submission.put("published", description.published());
        submission.put("url", description.url());
        submission.put("language", description.language());
        return post("/documents", Json.line(submission));
    }

    /** Sends a file of any format with its metadata. */
    Answer registerFile(String name, byte[] content, Map<String, String> fields) {
        String boundary = UUID.randomUUID().toString();
        HttpRequest.Builder request = request("/documents")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form(boundary, name, content, fields)));
        return send(request);
    }

    /** Sends JSON; with the same key it does the same thing once, however often it is sent. */
    Answer post(String path, String json, Optional<String> once) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        once.ifPresent(key -> request.header("Idempotency-Key", key));
        return send(request);
    }

    /** Asks for a resource. */
    Answer get(String path) {
        return send(request(path).GET());
    }

    /** Sends JSON. */
    Answer post(String path, String json) {
        return post(path, json, Optional.empty());
    }

    /** Sends a file, however long it takes to be taken in. */
    Answer send(String path, Path file) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/octet-stream")
                    .timeout(LONG_PATIENCE)
                    .POST(HttpRequest.BodyPublishers.ofFile(file)));
        } catch (FileNotFoundException e) {
            throw new BadInputException(file + " cannot be read: " + e.getMessage());
        }
    }

    /** The resource in this format, to be read while it comes, however long it is. */
    InputStream open(String path, String mediaType) throws IOException {
        HttpResponse<InputStream> response =
                exchange(request(path).GET(), mediaType, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() == OK) {
            return response.body();
        }
        try (InputStream problem = response.body()) {
            Answer answer = new Answer(response.statusCode(), Json.MAPPER.readTree(problem));
            throw WRONG.contains(answer.status())
                    ? new BadInputException(answer.problem())
                    : new FailedException(answer.problem());
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(ingest.resolve(path)).timeout(PATIENCE);
        Credentials.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response =
                    exchange(request, "application/json", HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), Json.MAPPER.readTree(response.body()));
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private <T> HttpResponse<T> exchange(
            HttpRequest.Builder request, String mediaType, HttpResponse.BodyHandler<T> reading) {
        try {
            return client.send(
                    request.header("Accept", mediaType + ", application/problem+json")
                            .build(),
                    reading);
        } catch (ConnectException e) {
            throw new FailedException("no Statecraft answers at " + ingest + "; start it with ./statecraft up");
        } catch (IOException e) {
            throw broken(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedException("interrupted");
        }
    }

    private FailedException broken(IOException e) {
        return new FailedException("the connection to " + ingest + " broke: " + e.getMessage());
    }

    private static byte[] form(String boundary, String name, byte[] content, Map<String, String> fields) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        try {
            for (Map.Entry<String, String> field : fields.entrySet()) {
                form.write(part(boundary, "name=\"%s\"".formatted(field.getKey())));
                form.write((field.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
            form.write(part(boundary, "name=\"file\"; filename=\"%s\"".formatted(name.replace("\"", "%22"))));
            form.write(content);
            form.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return form.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
    }

    private static byte[] part(String boundary, String disposition) {
        return "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(boundary, disposition)
                .getBytes(StandardCharsets.UTF_8);
    }
}
