package io.statecraft.projection;

import io.statecraft.readmodels.Query;
import io.statecraft.readmodels.Question;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.TimePoint;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks a view at many time points with one statement: that of one point, with the points in a table beside it. */
final class PointsInTime {
    private static final LocalDate FROM = LocalDate.of(1111, 11, 11);
    private static final LocalDate TO = LocalDate.of(2222, 2, 22);
    private static final Question TEMPLATE = Question.all(100_000)
            .at(new TimePoint(Optional.of(FROM), Optional.of(TO), Optional.of(Instant.parse("2222-02-22T00:00:00Z"))));
    private static final Pattern VALUE = Pattern.compile("\\?");

    private final Connection connection;
    private final String schema;

    PointsInTime(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /** The rows at each of the points, in no order, as their columns in words. */
    List<List<String>> rows(String view, List<String> columns, List<TimePoint> points) throws SQLException {
        List<List<String>> answers = new ArrayList<>();
        points.forEach(point -> answers.add(new ArrayList<>()));
        try (PreparedStatement query = connection.prepareStatement(sql(view))) {
            query.setArray(1, array("date", points.stream().map(point -> text(point.from(), "-infinity"))));
            query.setArray(2, array("date", points.stream().map(point -> text(point.to(), "infinity"))));
            query.setArray(3, array("timestamptz", points.stream().map(point -> text(point.knownAt(), "infinity"))));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    answers.get(row.getInt("at_point") - 1).add(words(row, columns));
                }
            }
        }
        return answers;
    }

    /** The rows at one point, by the statement that the query API would send. */
    List<String> rows(String view, List<String> columns, TimePoint point) throws SQLException {
        Query query = ReadModels.view(view).orElseThrow().query(TEMPLATE.at(point));
        try (PreparedStatement statement = connection.prepareStatement(inSchema(query.sql()))) {
            for (int i = 0; i < query.values().size(); i++) {
                statement.setObject(i + 1, query.values().get(i));
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(words(row, columns));
                }
            }
            return rows;
        }
    }

    private String sql(String view) {
        Query query = ReadModels.view(view).orElseThrow().query(TEMPLATE);
        Iterator<Object> values = query.values().iterator();
        String atPoint =
                VALUE.matcher(query.sql()).replaceAll(place -> Matcher.quoteReplacement(column(values.next())));
        return """
            select points.at_point, answer.*
            from unnest(?, ?, ?) with ordinality as points (day_from, day_to, known, at_point)
            cross join lateral (%s) answer
            """.formatted(inSchema(atPoint));
    }

    private static String column(Object value) {
        if (value instanceof OffsetDateTime) {
            return "points.known";
        }
        return value.equals(FROM) ? "points.day_from" : value.equals(TO) ? "points.day_to" : value.toString();
    }

    private String inSchema(String sql) {
        return sql.replace(ReadModels.SCHEMA + ".", schema + ".");
    }

    private static String words(ResultSet row, List<String> columns) throws SQLException {
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            // Whether an array's elements stand in quotation marks depends on how the driver got it.
            values.add(String.valueOf(row.getString(column)).replace("\"", ""));
        }
        return String.join(" ", values);
    }

    private Array array(String type, Stream<String> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private static String text(Optional<?> bound, String without) {
        return bound.map(Object::toString).orElse(without);
    }
}
