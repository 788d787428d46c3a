package io.statecraft.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Edtf;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.Query;
import io.statecraft.readmodels.SameActors;
import io.statecraft.readmodels.View;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers to views, in the format that the client wants. */
@Singleton
class ViewAnswers {
    private final Answers answers;
    private final LogPosition position;
    private final QueryConfig config;
    private final Gazetteer gazetteer;
    private final Meanings meanings;

    ViewAnswers(Answers answers, LogPosition position, QueryConfig config, Gazetteer gazetteer, Meanings meanings) {
        this.answers = answers;
        this.position = position;
        this.config = config;
        this.gazetteer = gazetteer;
        this.meanings = meanings;
    }

    /**
     * The answer of a view.
     *
     * @param requirement what the rows of a page must be like, else it throws
     */
    Response rows(View view, Asking asking, Consumer<List<ObjectNode>> requirement) {
        Asked asked = prepared(view, asking.parameters());
        return respond(view, Shape.rows(view, asked), asked, Since.NEVER, asking, requirement);
    }

    /** What the answer of a view has become since an earlier time point. */
    Response changes(View view, Asking asking) {
        Since since = Since.of(asking.parameters());
        Asked asked = prepared(view, Since.without(asking.parameters()));
        return respond(view, Shape.changes(view, since.before(asked)), asked, since, asking, rows -> {});
    }

    /** What these parameters ask of a view, with what must be looked up first; a wrong one ends in a problem that names it. */
    Asked prepared(View view, MultivaluedMap<String, String> parameters) {
        Asked asked = merged(Asked.of(view, parameters, config));
        return asked.about(meanings.meant(view, asked.question()));
    }

    /** Whoever asks for an actor is answered for all that were merged with it. */
    private Asked merged(Asked asked) {
        if (asked.actors().isEmpty()) {
            return asked;
        }
        return asked.ofActors(answers.read(SameActors.of(asked.actors(), asked.knownAt()), result -> {
            List<String> ids = new ArrayList<>();
            while (result.next()) {
                ids.add(result.getString("id"));
            }
            return ids;
        }));
    }

    private Response respond(
            View view, Shape shape, Asked asked, Since since, Asking asking, Consumer<List<ObjectNode>> requirement) {
        Format format = Format.chosen(asking.headers().getAcceptableMediaTypes(), shape.formats());
        Query query = shape.query().apply(format == Format.JSON ? asked.question() : asked.unpaged());
        asked.atLeast().ifPresent(position::await);
        EntityTag tag = position.tag(query, format.name(), String.valueOf(asked.total()));
        Response.ResponseBuilder unchanged = asking.request().evaluatePreconditions(tag);
        Response.ResponseBuilder response = unchanged != null
                ? unchanged
                : Response.ok(
                                format == Format.JSON
                                        ? page(view, shape, asked, since, asking.uri(), query, requirement)
                                        : stream(view, shape, asked, query, format))
                        .type(format.mediaType());
        return response.tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private Answer page(
            View view,
            Shape shape,
            Asked asked,
            Since since,
            UriInfo uri,
            Query query,
            Consumer<List<ObjectNode>> requirement) {
        List<ObjectNode> rows = new ArrayList<>();
        Optional<List<String>> behind = answers.read(query, result -> read(result, shape, asked.pageRows(), rows));
        requirement.accept(rows);
        Optional<Long> total = asked.total()
                ? Optional.of(answers.read(shape.count().apply(asked.question()), ViewAnswers::number))
                : Optional.empty();
        return new Answer(
                view.question(),
                since.validSince().map(Edtf::toString),
                since.knownSince().map(Instant::toString),
                asked.validAt().map(Edtf::toString),
                asked.knownAt().map(Instant::toString),
                total,
                rows,
                behind.map(cursor -> next(uri, Cursor.encode(asked.question().sort(), cursor))));
    }

    /** Reads a page; the cursor of its last row, where more rows follow. */
    private static Optional<List<String>> read(ResultSet result, Shape shape, int limit, List<ObjectNode> rows)
            throws SQLException {
        List<String> cursor = List.of();
        while (result.next()) {
            if (rows.size() == limit) {
                return Optional.of(cursor);
            }
            rows.add(shape.row().of(result));
            cursor = Rows.strings(result, "cursor");
        }
        return Optional.empty();
    }

    private StreamingOutput stream(View view, Shape shape, Asked asked, Query query, Format format) {
        requireEnds(view, shape, format);
        requirePlaces(view, shape, format);
        requireWhole(shape, format);
        List<Column> columns = view.columns(asked.question());
        OpenRows rows = answers.open(query);
        return out -> {
            RowFile file = file(format, out, view, columns, shape, asked);
            file.begin();
            rows.each(shape.row(), file::row);
            file.end();
        };
    }

    private RowFile file(Format format, OutputStream out, View view, List<Column> columns, Shape shape, Asked asked) {
        return switch (format) {
            case CSV -> RowFile.csv(writer(out), shape.properties());
            case NDJSON -> RowFile.ndjson(writer(out));
            case GRAPHML -> GraphFile.graphMl(writer(out), view.graph().orElseThrow(), columns);
            case GEXF -> GraphFile.gexf(writer(out), view.graph().orElseThrow(), columns);
            case GEOJSON -> new GeoFile(writer(out), GeoFile.places(view), gazetteer);
            case PARQUET -> new ParquetFile(out, view.name(), columns, shape.properties());
            case STIX -> new StixFile(writer(out), asked.description());
            case PLOVER -> RowFile.plover(writer(out));
            case FTM -> MoneyFile.entities(writer(out));
            case FTM_STATEMENTS -> MoneyFile.statements(writer(out));
            case JSON -> throw new IllegalStateException("JSON comes in pages");
        };
    }

    /** A graph is none without the ends of its edges. */
    private static void requireEnds(View view, Shape shape, Format format) {
        boolean graph = format == Format.GRAPHML || format == Format.GEXF;
        view.graph()
                .filter(ends -> graph && !shape.properties().containsAll(List.of(ends.from(), ends.to())))
                .ifPresent(ends -> {
                    throw Parameters.invalid(
                            Asked.FIELDS, "A graph needs both ends of its edges.", ends.from(), ends.to());
                });
    }

    /** A map needs a place to show a row at. */
    private static void requirePlaces(View view, Shape shape, Format format) {
        List<String> places = GeoFile.places(view);
        if (format == Format.GEOJSON && places.stream().noneMatch(shape.properties()::contains)) {
            throw Parameters.invalid(Asked.FIELDS, "A map needs the places.", places.toArray(String[]::new));
        }
    }

    /** A file of facts is none of parts of facts. */
    private static void requireWhole(Shape shape, Format format) {
        if (format.ofFacts()
                && !shape.properties().contains("change")
                && !shape.properties().containsAll(CitedFact.NEEDED)) {
            throw Parameters.invalid(
                    Asked.FIELDS, "This format needs whole facts.", CitedFact.NEEDED.toArray(String[]::new));
        }
    }

    private static long number(ResultSet result) throws SQLException {
        return result.next() ? result.getLong(1) : 0;
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** Relative to the host, so that it holds behind any proxy. */
    private static String next(UriInfo uri, String cursor) {
        List<String> parameters = new ArrayList<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!name.equals(Asked.CURSOR)) {
                values.forEach(value -> parameters.add(encoded(name) + "=" + encoded(value)));
            }
        });
        parameters.add(Asked.CURSOR + "=" + cursor);
        return uri.getRequestUri().getRawPath() + "?" + String.join("&", parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
