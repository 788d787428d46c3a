package io.statecraft.standalone;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import io.statecraft.service.security.ApiKey;
import io.statecraft.service.security.Roles;
import io.statecraft.testing.BackendsResource;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.PrivateKey;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may do what: every operation of every service, called with every role and with none. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
@TestProfile(GuardedProfile.class)
class RolesIT {
    private static final Map<String, String> KEYS = GuardedProfile.KEYS;

    /** What each operation asks for; a new one is written here too. */
    private static final Map<String, String> ASKS = Map.ofEntries(
            entry("POST /documents", Roles.PUBLISHER),
            entry("GET /documents/{id}/status", Roles.READER),
            entry("POST /documents/{id}/facts", Roles.PUBLISHER),
            entry("POST /imports/{format}", Roles.PUBLISHER),
            entry("POST /extractions", Roles.OPERATOR),
            entry("POST /facts/{id}/reviews", Roles.REVIEWER),
            entry("POST /facts/{id}/resolution", Roles.REVIEWER),
            entry("POST /documents/{id}/withdrawal", Roles.REVIEWER),
            entry("POST /documents/{id}/redaction", Roles.OPERATOR),
            entry("GET /documents/{id}/key", Roles.READER),
            entry("POST /actors/{id}/merge", Roles.REVIEWER),
            entry("POST /actors/{id}/separation", Roles.REVIEWER),
            entry("POST /corrections/{id}/revocation", Roles.REVIEWER),
            entry("GET /events", Roles.READER),
            entry("GET /streams/{document}", Roles.READER),
            entry("GET /events/stream", Roles.READER),
            entry("GET /log/status", Roles.READER),
            entry("GET /log/positions", Roles.READER),
            entry("GET /log/verification", Roles.READER),
            entry("POST /log/replays", Roles.OPERATOR),
            entry("GET /log/replays/{id}", Roles.OPERATOR),
            entry("POST /log/restoration", Roles.OPERATOR),
            entry("GET /dead-letters", Roles.OPERATOR),
            entry("POST /dead-letters/{id}/redrive", Roles.OPERATOR),
            entry("POST /dead-letters/{id}/discard", Roles.OPERATOR),
            entry("GET /projections/status", Roles.READER),
            entry("POST /projections/rebuild", Roles.OPERATOR),
            entry("GET /projections/dead-letters", Roles.OPERATOR),
            entry("POST /projections/dead-letters/{id}/redrive", Roles.OPERATOR),
            entry("POST /projections/dead-letters/{id}/discard", Roles.OPERATOR),
            entry("POST /standing-questions", Roles.OPERATOR),
            entry("GET /standing-questions", Roles.OPERATOR),
            entry("GET /standing-questions/{id}", Roles.OPERATOR),
            entry("DELETE /standing-questions/{id}", Roles.OPERATOR),
            entry("GET /standing-questions/{id}/dead-letters", Roles.OPERATOR),
            entry("POST /standing-questions/{id}/dead-letters/redrive", Roles.OPERATOR),
            entry("POST /standing-questions/{id}/dead-letters/discard", Roles.OPERATOR),
            entry("GET /stream", Roles.READER),
            entry("GET /views", Roles.READER),
            entry("GET /{view}", Roles.READER),
            entry("GET /{view}/stream", Roles.READER),
            entry("GET /{view}/changes", Roles.READER),
            entry("GET /{view}/{id}", Roles.READER));

    /** The files of the console, which hold no facts. */
    private static final Set<String> OPEN = Set.of("GET /", "GET /console/{file}");

    @TestHTTPResource("/")
    private URI url = URI.create("http://localhost");

    @Test
    void every_operation_names_its_role() {
        assertThat(operations(false)).isEqualTo(new TreeSet<>(ASKS.keySet()));
        assertThat(operations(true)).isEqualTo(new TreeSet<>(OPEN));
    }

    @Test
    void the_console_is_for_everyone_and_what_it_asks_is_not() throws IOException, InterruptedException {
        assertThat(status("GET /", null)).isEqualTo(200);
        assertThat(status("GET /console/console.js", null)).isEqualTo(200);
        assertThat(status("GET /views", null)).isEqualTo(401);
    }

    @Test
    void each_operation_is_for_its_role_alone() throws IOException, InterruptedException {
        for (Map.Entry<String, String> operation : ASKS.entrySet()) {
            String name = operation.getKey();
            assertThat(status(name, null)).as(name + " without credentials").isEqualTo(401);
            for (Map.Entry<String, String> key : KEYS.entrySet()) {
                int status = status(name, key.getValue());
                if (key.getKey().equals(operation.getValue())) {
                    assertThat(status).as(name + " as " + key.getKey()).isNotIn(401, 403);
                } else {
                    assertThat(status).as(name + " as " + key.getKey()).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void what_is_no_operation_asks_too_and_health_is_open() throws IOException, InterruptedException {
        for (String path : Set.of("GET /mcp", "POST /mcp", "GET /q/metrics", "POST /graphql", "GET /graphql/schema")) {
            assertThat(status(path, null)).as(path).isEqualTo(401);
            assertThat(status(path, KEYS.get(Roles.OPERATOR))).as(path).isEqualTo(403);
            assertThat(status(path, KEYS.get(Roles.READER))).as(path).isNotIn(401, 403);
        }
        assertThat(status("GET /q/health/live", null)).isEqualTo(200);
        assertThat(status("GET /openapi", null)).isEqualTo(200);
    }

    @Test
    void refusals_are_problem_details() {
        for (String path : Set.of("/facts", "/mcp")) {
            given().get(path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", "Bearer");
            given().header("Authorization", "Bearer " + KEYS.get(Roles.OPERATOR))
                    .get(path)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void credentials_that_are_no_good_are_refused_and_never_taken_for_none() throws IOException, InterruptedException {
        for (String wrong : Set.of(ApiKey.random(), "nonsense", ApiKey.PREFIX, "a.b.c")) {
            assertThat(status("GET /facts", wrong)).as(wrong).isEqualTo(401);
        }
        given().auth().preemptive().basic("a", "b").get("/facts").then().statusCode(401);
    }

    @Test
    void a_key_that_is_taken_out_of_the_file_is_refused_from_then_on() throws IOException, InterruptedException {
        String key = ApiKey.random();
        java.nio.file.Path file = GuardedProfile.KEYS_FILE;
        String before = Files.readString(file);
        Files.writeString(file, ApiKey.of("guest", Set.of(Roles.READER), key).line() + "\n", StandardOpenOption.APPEND);
        assertThat(status("GET /facts", key)).isEqualTo(200);
        Files.writeString(file, before);
        assertThat(status("GET /facts", key)).isEqualTo(401);
        assertThat(before).doesNotContain(KEYS.get(Roles.OPERATOR));
    }

    @Test
    void a_token_gives_the_roles_of_its_groups() throws IOException, InterruptedException {
        assertThat(status("GET /facts", token(GuardedProfile.signer(), Roles.READER)))
                .isEqualTo(200);
        assertThat(status("GET /facts", token(GuardedProfile.signer(), Roles.REVIEWER)))
                .isEqualTo(403);
        assertThat(status("GET /facts", token(GuardedProfile.anotherSigner(), Roles.READER)))
                .isEqualTo(401);
    }

    private static String token(PrivateKey signer, String role) {
        return Jwt.claims().subject("desk").groups(role).expiresIn(60).sign(signer);
    }

    /** The answer's status alone: a stream would not end. */
    private int status(String operation, @Nullable String key) throws IOException, InterruptedException {
        String[] parts = operation
                .replaceAll("\\{view}", "facts")
                .replaceAll("\\{[a-z]+}", "0")
                .split(" ");
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(parts[1]))
                .header("Content-Type", "application/json")
                .method(parts[0], HttpRequest.BodyPublishers.ofString(parts[0].equals("GET") ? "" : "{}"));
        if (parts[1].endsWith("imports/0")) {
            request.setHeader("Content-Type", "application/octet-stream");
        }
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            response.body().close();
            client.shutdownNow();
            return response.statusCode();
        }
    }

    private static Set<String> operations(boolean open) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.statecraft");
        Set<String> operations = new TreeSet<>();
        classes.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(PermitAll.class) == open)
                .forEach(method -> method.getAnnotations().forEach(annotation -> annotation
                        .getRawType()
                        .tryGetAnnotationOfType(HttpMethod.class)
                        .ifPresent(verb -> operations.add(verb.value() + " "
                                + whole(path(method.getOwner()
                                                .getAnnotationOfType(Path.class)
                                                .value())
                                        + method.tryGetAnnotationOfType(Path.class)
                                                .map(path -> path(path.value()))
                                                .orElse(""))))));
        return operations;
    }

    private static String whole(String path) {
        return path.isEmpty() ? "/" : path;
    }

    private static String path(String path) {
        String bare = path.replaceAll("^/|/$", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }
}
