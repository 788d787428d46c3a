package io.statecraft.bench;

import io.statecraft.facts.ContentHash;
import io.statecraft.facts.Edtf;
import io.statecraft.readmodels.Filter;
import io.statecraft.readmodels.Query;
import io.statecraft.readmodels.Question;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.TimePoint;
import io.statecraft.readmodels.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long the database takes for each view about an actor, at points of both time axes, for actors that are often
 * named and for those that hardly ever are; one question after the other.
 *
 * <p>Arguments: JDBC URL, user and password of the role that reads; and, if answers are to be compared with those of other
 * code, a file for a line about each of them.
 */
public final class QueryBenchmark {
    private static final int ROWS = 21;
    private static final int TIMES = 5;
    private static final int TIMES_IF_SLOW = 2;
    private static final double SLOW = 100;
    private static final double NANOS_IN_A_MILLISECOND = 1e6;

    private static final Map<String, List<String>> ACTORS = Map.of(
            "heavy", actors(IntStream.of(0, 2, 9)),
            "middle", actors(IntStream.of(30, 100, 300)),
            "light", actors(IntStream.of(1_000, 5_000, 19_000)));
    private static final List<String> DAYS = List.of("", "1985", "2005-06", "2016", "2023-01-15", "2031");

    private final Connection connection;
    private final StringBuilder answers = new StringBuilder();

    private QueryBenchmark(Connection connection) {
        this.connection = connection;
    }

    public static void main(String[] arguments) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            connection.setReadOnly(true);
            QueryBenchmark benchmark = new QueryBenchmark(connection);
            Instant then = benchmark.known();
            System.out.println(
                    "milliseconds                heavy p50      p99     middle p50      p99      light p50      p99");
            for (View view : ReadModels.VIEWS) {
                if (asksForActors(view)) {
                    System.out.printf("%-24s", view.name());
                    Stream.of("heavy", "middle", "light").forEach(kind -> benchmark.line(view, kind, then));
                    System.out.println();
                }
            }
            if (arguments.length > 3) {
                Files.writeString(Path.of(arguments[3]), benchmark.answers);
            }
        }
    }

    private static List<String> actors(IntStream numbers) {
        return numbers.mapToObj(number -> "actor-" + number).toList();
    }

    private static boolean asksForActors(View view) {
        return view.filters().stream().anyMatch(filter -> filter.name().equals(Filter.ACTOR))
                && view.filters().stream().noneMatch(Filter::required);
    }

    /** When half of all was known. */
    private Instant known() throws SQLException {
        String sql = "select percentile_disc(0.5) within group (order by known_from) from %s.documents"
                .formatted(ReadModels.SCHEMA);
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private void line(View view, String kind, Instant then) {
        List<Double> times = new ArrayList<>();
        for (String actor : ACTORS.getOrDefault(kind, List.of())) {
            for (String day : DAYS) {
                TimePoint days = day.isEmpty() ? TimePoint.ANY : TimePoint.validAt(Edtf.parse(day));
                for (TimePoint point : List.of(days, days.asKnownAt(then))) {
                    Question question = new Question(point, Map.of(Filter.ACTOR, List.of(actor)), List.of(), ROWS);
                    times.add(millis(view, question));
                }
            }
        }
        List<Double> sorted = times.stream().sorted().toList();
        Function<Double, Double> share = part -> sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * part));
        System.out.printf(Locale.ROOT, "   %8.1f %8.1f", share.apply(0.5), share.apply(0.99));
    }

    /** The fastest of some answers counts: what else the machine does, and what is read from the disk, are other matters. */
    private double millis(View view, Question question) {
        try {
            Query query = view.query(question);
            String rows = "";
            double millis = Double.MAX_VALUE;
            for (int time = 0; time < (millis < SLOW ? TIMES : TIMES_IF_SLOW); time++) {
                long begun = System.nanoTime();
                rows = read(query);
                millis = Math.min(millis, (System.nanoTime() - begun) / NANOS_IN_A_MILLISECOND);
            }
            answers.append("%s\t%s\t%s\t%s%n".formatted(view.name(), question.filters(), question.when(), rows));
            return millis;
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(view.name() + " " + question, e));
        }
    }

    private String read(Query query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            for (int i = 0; i < query.values().size(); i++) {
                statement.setObject(i + 1, query.values().get(i));
            }
            int count = 0;
            StringBuilder rows = new StringBuilder();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    count++;
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        rows.append(row.getString(i)).append('|');
                    }
                }
            }
            return count + " " + ContentHash.of(rows.toString());
        }
    }
}
