package io.statecraft.service.security;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.statecraft.service.Problem;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a page of another site would do through the browser of somebody who may: a browser says where the page
 * comes from, other programs do not and are left alone.
 */
@Singleton
class ForeignPages {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final Map<String, Integer> IMPLIED_PORTS = Map.of("http", 80, "https", 443);
    private static final int FORBIDDEN = 403;
    /** Quarkus looks at credentials at 200. */
    private static final int BEFORE_CREDENTIALS = 250;

    private final Set<String> origins;
    private final Set<String> hosts;

    ForeignPages(SecurityConfig config) {
        this.origins = Set.copyOf(config.origins().orElse(List.of()));
        this.hosts = Set.copyOf(config.hosts().orElse(List.of()));
    }

    void lookAtEachRequest(@Observes Filters filters) {
        filters.register(this::look, BEFORE_CREDENTIALS);
    }

    private void look(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isElsewhere(request.authority())) {
            RefusedRequests.answer(context, unknownHost());
        } else if (!READING.contains(request.method().name()) && isForeign(request)) {
            RefusedRequests.answer(context, foreignPage());
        } else {
            context.next();
        }
    }

    /** A name that somebody else has pointed here makes the pages of that name our own in the eyes of a browser. */
    private boolean isElsewhere(@Nullable HostAndPort asked) {
        return asked != null && !hosts.isEmpty() && !hosts.contains(asked.host().toLowerCase(Locale.ROOT));
    }

    /** What the browser has found out counts most: a proxy may have changed the address that was asked. */
    private boolean isForeign(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaderNames.ORIGIN);
        if (origin != null && origins.contains(origin)) {
            return false;
        }
        String site = request.getHeader(FETCH_SITE);
        return site == null ? origin != null && !origin.equals(ownOrigin(request)) : !OWN_SITES.contains(site);
    }

    /** As a browser writes it: without the port that the scheme implies. */
    private static String ownOrigin(HttpServerRequest request) {
        HostAndPort asked = request.authority();
        if (asked == null) {
            return "";
        }
        boolean implied = asked.port() < 0 || asked.port() == IMPLIED_PORTS.getOrDefault(request.scheme(), 0);
        String host = asked.host().toLowerCase(Locale.ROOT);
        return request.scheme() + "://" + host + (implied ? "" : ":" + asked.port());
    }

    private static Problem foreignPage() {
        return Problem.of(
                FORBIDDEN,
                "foreign-page",
                "Pages of other sites may not do this through a browser;"
                        + " statecraft.security.origins names those that may.");
    }

    private static Problem unknownHost() {
        return Problem.of(
                FORBIDDEN,
                "unknown-host",
                "Nobody may ask here under this name of a host; statecraft.security.hosts lists the names.");
    }
}
