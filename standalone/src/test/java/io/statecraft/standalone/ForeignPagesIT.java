package io.statecraft.standalone;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import io.statecraft.service.security.Roles;
import io.statecraft.testing.BackendsResource;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page of another site gets nothing done through the browser of somebody who may. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
@TestProfile(GuardedProfile.class)
class ForeignPagesIT {
    /** Of each service one that changes something, or would. */
    private static final List<String> CHANGES = List.of(
            "/extractions", // ingest service
            "/dead-letters/0/redrive", // event store
            "/projections/dead-letters/0/redrive", // projection service
            "/standing-questions"); // query API

    private static final String FOREIGN = "urn:statecraft:problem:foreign-page";

    @TestHTTPResource("/")
    private URI url = URI.create("http://localhost");

    @Test
    void a_page_of_another_site_changes_nothing() {
        for (String change : CHANGES) {
            for (String origin :
                    List.of("https://elsewhere.example", "null", own() + "0", own().replace("http", "https"))) {
                refuses(given().header("Origin", origin), change);
            }
            refuses(given().header("Sec-Fetch-Site", "cross-site"), change);
            refuses(given().header("Sec-Fetch-Site", "cross-site").header("Origin", "null"), change);
            refuses(given().header("Sec-Fetch-Site", "same-site").header("Origin", own() + "0"), change);
        }
        refuses(given().header("Origin", "https://elsewhere.example"), "/mcp");
        given().header("Origin", "https://elsewhere.example")
                .delete("/standing-questions/0")
                .then()
                .statusCode(403)
                .body("type", equalTo(FOREIGN));
    }

    @Test
    void own_pages_named_sites_and_programs_are_asked_for_their_role_alone() {
        for (String change : CHANGES) {
            passes(given().header("Origin", own()), change);
            passes(given().header("Origin", own()).header("Sec-Fetch-Site", "same-origin"), change);
            passes(given().header("Origin", GuardedProfile.CONSOLE).header("Sec-Fetch-Site", "cross-site"), change);
            passes(given(), change);
        }
        // A proxy has ended the encryption, and the browser knows better.
        passes(
                given().header("Origin", own().replace("http", "https")).header("Sec-Fetch-Site", "same-origin"),
                CHANGES.get(0));
    }

    @Test
    void other_pages_may_link_here() {
        given().header("Sec-Fetch-Site", "cross-site")
                .header("Origin", "https://elsewhere.example")
                .auth()
                .oauth2(GuardedProfile.KEYS.get(Roles.READER))
                .get("/facts")
                .then()
                .statusCode(200);
    }

    @Test
    void a_name_that_somebody_else_has_pointed_here_is_refused() {
        String name = "rebound.example:" + url.getPort();
        given().header("Host", name)
                .header("Origin", "http://" + name)
                .header("Sec-Fetch-Site", "same-origin")
                .get("/q/health/live")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:statecraft:problem:unknown-host"));
        given().header("Host", "LOCALHOST:" + url.getPort())
                .get("/q/health/live")
                .then()
                .statusCode(200);
    }

    private static void refuses(RequestSpecification page, String change) {
        page.auth()
                .oauth2(GuardedProfile.KEYS.get(Roles.OPERATOR))
                .post(change)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo(FOREIGN));
    }

    /** Comes to those who ask for a key: so nothing is changed. */
    private static void passes(RequestSpecification page, String change) {
        page.contentType("application/json").post(change).then().statusCode(401);
    }

    private String own() {
        return url.getScheme() + "://" + url.getAuthority();
    }
}
