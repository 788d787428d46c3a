package io.statecraft.query;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Blocking;
import io.statecraft.readmodels.InvalidQuestionException;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.View;
import io.statecraft.service.Problem;
import io.statecraft.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Rows as they are recorded, for clients that stay. */
@Path("/")
@Singleton
@Produces(MediaType.SERVER_SENT_EVENTS)
@Blocking
class StreamResource {
    static final String FROM = "from";
    private static final int NOT_FOUND = 404;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final QueryConfig config;
    private final Client client;
    private final javax.sql.DataSource database;
    private final String bootstrapServers;
    private final Semaphore permits;
    private volatile boolean stopping;

    StreamResource(
            QueryConfig config,
            Client client,
            @DataSource("query") javax.sql.DataSource database,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.config = config;
        this.client = client;
        this.database = database;
        this.bootstrapServers = bootstrapServers;
        this.permits = new Semaphore(config.streamsMax());
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("stream")
    public Response facts(
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @HeaderParam("Last-Event-ID") @Nullable String lastEvent) {
        requireAccepted(headers);
        return stream(ReadModels.FACTS, uri, lastEvent);
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("{view}/stream")
    public Response rows(
            @PathParam("view") String name,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @HeaderParam("Last-Event-ID") @Nullable String lastEvent) {
        requireAccepted(headers);
        View view = ReadModels.view(name).filter(View::tells).orElseThrow(() -> Problem.of(
                        NOT_FOUND, "not-found", "/" + name + " has no stream.")
                .at(
                        "view",
                        ReadModels.VIEWS.stream()
                                .filter(View::tells)
                                .map(View::name)
                                .toList())
                .asException());
        return stream(view, uri, lastEvent);
    }

    /** Who does not expect a stream would wait for its end. */
    private static void requireAccepted(HttpHeaders headers) {
        boolean accepted = headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.isCompatible(MediaType.SERVER_SENT_EVENTS_TYPE));
        if (!accepted) {
            throw Problem.of(NOT_ACCEPTABLE, "not-acceptable", "A stream is text/event-stream.")
                    .at("Accept", List.of(MediaType.SERVER_SENT_EVENTS))
                    .asException();
        }
    }

    private Response stream(View view, UriInfo uri, @Nullable String lastEvent) {
        Map<String, List<String>> filters = new TreeMap<>(uri.getQueryParameters());
        boolean all = beginning(filters);
        requireKnown(view, filters);
        if (!permits.tryAcquire()) {
            throw Problem.of(TOO_MANY, "too-many-streams", "Too many clients follow the facts; ask again.")
                    .asException(Answers.SOON);
        }
        client.atEnd(gone -> permits.release());
        FactStream stream =
                new FactStream(view, filters, tail(all, lastEvent), database, config.streamSilenceMax(), whetherOver());
        return Response.ok(stream)
                .type(MediaType.SERVER_SENT_EVENTS)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private java.util.function.BooleanSupplier whetherOver() {
        java.util.concurrent.atomic.AtomicBoolean over = new java.util.concurrent.atomic.AtomicBoolean();
        client.atEnd(gone -> over.set(true));
        return () -> stopping || over.get();
    }

    private LogTail tail(boolean all, @Nullable String lastEvent) {
        LogTail tail = null;
        try {
            tail = new LogTail(bootstrapServers);
            if (lastEvent != null && !lastEvent.isEmpty()) {
                tail.behind(lastEvent);
            } else if (all) {
                tail.fromBeginning();
            } else {
                tail.fromNow();
            }
            return tail;
        } catch (RuntimeException e) {
            if (tail != null) {
                tail.close();
            }
            if (e instanceof KafkaException) {
                throw Problem.of(UNAVAILABLE, "not-now", "The broker does not answer; ask again in a moment.")
                        .asException(Answers.SOON);
            }
            throw e;
        }
    }

    private static boolean beginning(Map<String, List<String>> parameters) {
        List<String> from = parameters.getOrDefault(FROM, List.of("now"));
        parameters.remove(FROM);
        if (!from.equals(List.of("now")) && !from.equals(List.of("beginning"))) {
            throw Parameters.invalid(FROM, "from is now or beginning, was " + from, "now", "beginning");
        }
        return from.equals(List.of("beginning"));
    }

    private static void requireKnown(View view, Map<String, List<String>> filters) {
        List<String> known = new ArrayList<>(List.of(FROM));
        view.filters().forEach(filter -> known.add(filter.name()));
        try {
            view.checkFilters(filters);
        } catch (InvalidQuestionException e) {
            throw Parameters.invalid(
                    e.field(),
                    String.valueOf(e.getMessage()),
                    known.contains(e.field()) ? new String[0] : known.toArray(String[]::new));
        }
    }
}
