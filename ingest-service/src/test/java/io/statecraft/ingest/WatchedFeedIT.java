package io.statecraft.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.statecraft.testing.BackendsResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server of our own plays the publisher. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class WatchedFeedIT {
    private static final int TEXT_MAX = 1000;
    private static final int NOT_MODIFIED = 304;
    private static final int UNAVAILABLE = 503;

    @Inject
    FileFormats formats;

    @Inject
    Registrar registrar;

    @Inject
    FeedPositions positions;

    /** What is at each path; what is not there answers 404, and what is empty 503. */
    private final Map<String, String> pages = new ConcurrentHashMap<>();

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final String token = UUID.randomUUID().toString();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void each_entry_becomes_a_document_once_and_again_when_it_is_updated() throws Exception {
        pages.put("/atom", atom(entry("a", "2024-05-04T10:00:00Z", "Norway has 8,800 soldiers. " + token)));
        feed("/atom").look();
        String first = document("Norway has 8,800 soldiers. " + token);
        assertThat(status(first)).isEqualTo(200);

        feed("/atom").look();
        assertThat(asked).containsExactly("/atom 200", "/atom 304");

        pages.put("/atom", atom(entry("a", "2024-05-05T10:00:00Z", "Norway has 9,000 soldiers. " + token)));
        feed("/atom").look();
        assertThat(status(document("Norway has 9,000 soldiers. " + token))).isEqualTo(200);
    }

    @Test
    void an_entry_without_content_is_the_page_that_it_links_to_and_its_summary_where_there_is_none() throws Exception {
        pages.put(
                "/page",
                "<html><head><title>T</title></head><body><p>Iceland has no army. " + token + "</p></body></html>");
        pages.put("/rss", rss(item("/page", "Not this."), item("/gone", "Chad sent envoys. " + token)));
        WatchedFeed feed = feed("/rss");
        feed.look();
        assertThat(status(document("Iceland has no army. " + token))).isEqualTo(200);
        assertThat(status(document("Chad sent envoys. " + token))).isEqualTo(200);
        assertThat(asked).containsExactlyInAnyOrder("/rss 200", "/page 200", "/gone 404");
    }

    @Test
    void what_cannot_be_had_now_is_asked_for_again_and_nothing_else_is() throws Exception {
        pages.put("/late", "");
        pages.put("/now", "<p>Togo left the talks. " + token + "</p>");
        pages.put("/rss", rss(item("/late", ""), item("/now", "")));
        WatchedFeed feed = feed("/rss");
        feed.look();
        assertThat(status(document("Togo left the talks. " + token))).isEqualTo(200);
        pages.put("/late", "<p>Benin joined them. " + token + "</p>");
        feed.look();
        assertThat(status(document("Benin joined them. " + token))).isEqualTo(200);
        assertThat(asked).containsExactlyInAnyOrder("/rss 200", "/now 200", "/late 503", "/rss 200", "/late 200");
    }

    @Test
    void what_is_no_feed_is_said_so() {
        pages.put("/page", "<html><body>Not found</body></html>");
        pages.put(
                "/entities",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><rss version=\"2.0\"><channel>"
                        + "<title>&b;</title></channel></rss>");
        for (String path : List.of("/page", "/entities")) {
            assertThatThrownBy(() -> feed(path).look())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no RSS or Atom");
        }
        assertThatThrownBy(() -> feed("/none").look()).hasMessageContaining("status 404");
    }

    private WatchedFeed feed(String path) {
        return new WatchedFeed(address(path), positions, new FeedEntries(formats, registrar, TEXT_MAX));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String page = pages.get(path);
        String tag = page == null ? "" : "\"" + page.hashCode() + "\"";
        byte[] body = page == null ? new byte[0] : page.getBytes(StandardCharsets.UTF_8);
        int status = page == null ? 404 : page.isEmpty() ? UNAVAILABLE : 200;
        if (status == 200 && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            status = NOT_MODIFIED;
        }
        asked.add(path + " " + status);
        exchange.getResponseHeaders().add("ETag", tag);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, status == 200 ? body.length : -1);
        if (status == 200) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    /** The id of the document with this text, which is that of its words alone. */
    private static String document(String text) {
        return io.statecraft.facts.Document.of(text, io.statecraft.facts.DocumentDescription.unknown())
                .id();
    }

    private static int status(String document) {
        return given().get("/documents/{id}/status", document).statusCode();
    }

    private static String entry(String id, String updated, String content) {
        return "<entry><id>urn:" + id + "</id><title>E</title><updated>" + updated + "</updated><content type=\"html\">"
                + content + "</content></entry>";
    }

    private String atom(String... entries) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>urn:feed</id><title>Desk</title>"
                + "<updated>2024-05-04T10:00:00Z</updated>" + String.join("", entries) + "</feed>";
    }

    private String item(String path, String summary) {
        return "<item><title>I</title><link>" + address(path)
                + "</link><pubDate>Sat, 04 May 2024 10:00:00 GMT</pubDate>" + "<description>" + summary
                + "</description></item>";
    }

    private static String rss(String... items) {
        return "<rss version=\"2.0\"><channel><title>Wire</title><link>http://localhost</link><description>d</description>"
                + String.join("", items) + "</channel></rss>";
    }
}
