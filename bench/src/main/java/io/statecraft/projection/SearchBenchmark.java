package io.statecraft.projection;

import io.statecraft.bench.Medians;
import io.statecraft.bench.VariedDocuments;
import io.statecraft.embedded.BackendOptions;
import io.statecraft.embedded.Backends;
import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.Event;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.Nearest;
import io.statecraft.readmodels.Query;
import io.statecraft.readmodels.Question;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.SentenceVectorTable;
import io.statecraft.readmodels.Table;
import io.statecraft.readmodels.View;
import io.statecraft.vectors.SentenceModel;
import io.statecraft.vectors.SentenceVector;
import io.statecraft.vectors.VectorMemory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Time and CPU of a question by words, by meaning and by both, with so many texts; and how many of the ten nearest by exact
 * vectors are among the ten nearest by those in bytes.
 *
 * <p>Arguments: how many texts, a directory that is kept, so that the next run finds the vectors, and for how many texts the
 * model makes one; the others have one near to one of these, good for times but not for recall. Without it: for all.
 */
public final class SearchBenchmark {
    private static final int ROUNDS = 15;
    private static final int TEN = 10;
    private static final double DEVIATION = 0.02;
    private static final int FIRST = 2 * Nearest.ROWS_MAX;
    private static final View SEARCH = ReadModels.view("search").orElseThrow();
    private static final List<String> QUESTIONS = List.of(
            "Who bought warplanes?",
            "Ships were sent to guard tankers",
            "negotiations about a truce were delayed",
            "Which state will hold a meeting about nuclear fuel?",
            "army budget grew",
            "fishermen lost access to the sea",
            "a minister refused a plan for the pipeline",
            "hand over of captured soldiers");

    private final SentenceModel model = new SentenceModel();
    private final PGSimpleDataSource projections;
    private final PGSimpleDataSource query;
    private final VectorMemory memory = new VectorMemory();
    private final ExactVectors exact;

    private final int made;

    private SearchBenchmark(Backends backends, Path directory, int made) {
        this.made = made;
        this.projections = RebuildBenchmark.database(backends, DatabaseRole.PROJECTIONS);
        this.query = RebuildBenchmark.database(backends, DatabaseRole.QUERY);
        this.exact = new ExactVectors(directory.resolve("exact-vectors"), model);
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        int texts = Integer.parseInt(arguments[0]);
        Path directory = Path.of(arguments[1]);
        int made = arguments.length > 2 ? Integer.parseInt(arguments[2]) : Integer.MAX_VALUE;
        BackendOptions options = BackendOptions.durable(directory)
                .withBinaryCache(BackendOptions.ephemeral().binaryCache());
        try (Backends backends = Backends.start(options)) {
            SearchBenchmark benchmark = new SearchBenchmark(backends, directory, made);
            benchmark.fill(texts);
            benchmark.recall();
            benchmark.load();
            try (Connection connection = benchmark.query.getConnection()) {
                for (String mode : List.of("text", "semantic", "hybrid")) {
                    benchmark.measure(connection, mode, Map.of());
                }
                benchmark.measure(connection, "semantic", Map.of("kind", List.of("agreement")));
                benchmark.measure(connection, "semantic", Map.of("publisher", List.of("Publisher 7")));
            }
        }
    }

    /** Fills the tables anew. */
    private void fill(int texts) throws SQLException, IOException {
        Table<?> table = BatchWriter.TABLES.stream()
                .filter(one -> one.name().equals("search"))
                .findFirst()
                .orElseThrow();
        String name = ReadModels.SCHEMA + "." + table.name();
        Map<String, String> words = new LinkedHashMap<>();
        try (Connection connection = projections.getConnection()) {
            ProjectionSchema.run(connection, SentenceVectorTable.DEFINITION.toArray(String[]::new));
            ProjectionSchema.run(
                    connection, "drop table if exists " + name, "truncate sentence_vectors.vector restart identity");
            ProjectionSchema.run(connection, table.creation(ReadModels.SCHEMA));
            List<String> columns = table.columns().stream().map(Column::name).toList();
            VariedDocuments documents = new VariedDocuments();
            for (long number = 0; words.size() < texts; number++) {
                CopyText rows = new CopyText();
                for (Event event : documents.document(number)) {
                    table.rows(event, Optional.empty()).forEach(row -> {
                        rows.add(row);
                        words.put(
                                String.valueOf(row.get(columns.indexOf("passage_hash"))),
                                String.valueOf(row.get(columns.indexOf("passage"))));
                    });
                }
                rows.copyInto(connection, name, columns.stream().collect(Collectors.joining(", ")));
            }
            ProjectionSchema.run(connection, table.indexes(ReadModels.SCHEMA).toArray(String[]::new));
            List<String> hashes = List.copyOf(words.keySet());
            exact.make(List.copyOf(words.values()).subList(0, Math.min(made, words.size())));
            for (int from = 0; from < hashes.size(); from += 1_000) {
                Map<String, byte[]> batch = new LinkedHashMap<>();
                for (int i = from; i < Math.min(from + 1_000, hashes.size()); i++) {
                    batch.put(hashes.get(i), SentenceVector.quantised(vector(i)));
                }
                SentenceVectors.write(connection, batch);
            }
            ProjectionSchema.run(connection, "vacuum analyze " + name, "vacuum analyze sentence_vectors.vector");
            try (PreparedStatement sizes = connection.prepareStatement(
                            "select pg_total_relation_size('sentence_vectors.vector'), pg_relation_size('read_models.search_passage_hash')");
                    ResultSet row = sizes.executeQuery()) {
                row.next();
                System.out.printf(
                        "%d texts; table of vectors with indexes %.1f MB, index of hashes %.1f MB%n",
                        hashes.size(), row.getLong(1) / 1e6, row.getLong(2) / 1e6);
            }
        }
    }

    private float[] vector(int place) {
        List<float[]> vectors = exact.vectors();
        if (place < vectors.size()) {
            return vectors.get(place);
        }
        float[] near = vectors.get(place % vectors.size()).clone();
        Random random = new Random(place);
        for (int i = 0; i < near.length; i++) {
            near[i] += (float) (DEVIATION * random.nextGaussian());
        }
        return near;
    }

    /** Of sentences that stand nowhere, among the vectors of the model. */
    private void recall() {
        VectorMemory bytes = new VectorMemory();
        for (int i = 0; i < exact.vectors().size(); i++) {
            bytes.add(i, SentenceVector.quantised(exact.vectors().get(i)));
        }
        List<String> asked = new ArrayList<>(QUESTIONS);
        for (long number = 1_000_000; asked.size() < 100; number++) {
            asked.add(VariedDocuments.sentence(
                    RandomGeneratorFactory.of("L64X128MixRandom").create(number)));
        }
        int found = 0;
        for (String question : asked) {
            float[] vector = model.exact(question);
            List<Long> wanted = exact.nearest(vector, TEN);
            List<Long> nearest = bytes.nearest(SentenceVector.quantised(vector), TEN).stream()
                    .map(VectorMemory.Near::number)
                    .toList();
            found += (int) wanted.stream().filter(nearest::contains).count();
        }
        System.out.printf(
                Locale.ROOT,
                "recall of the ten nearest of %d, %d questions: %.3f%n",
                exact.vectors().size(),
                asked.size(),
                found / (double) TEN / asked.size());
    }

    private void load() throws SQLException {
        long begun = System.nanoTime();
        try (Connection connection = query.getConnection()) {
            read(connection, SentenceVectorTable.behind(0, -1), true);
        }
        System.out.printf(
                Locale.ROOT,
                "%d vectors read into memory in %.0f ms%n",
                memory.size(),
                (System.nanoTime() - begun) / 1e6);
    }

    /** One question after the other, in the steps in which the query API answers it. */
    private void measure(Connection connection, String mode, Map<String, List<String>> filters)
            throws SQLException, IOException {
        DatabaseCpu server = DatabaseCpu.of(connection);
        List<double[]> spent = new ArrayList<>();
        double serverBefore = 0;
        long clientBefore = 0;
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            if (round == 0) { // what came before warmed up
                serverBefore = server.seconds();
                clientBefore = cpu();
            }
            for (String words : QUESTIONS) {
                double[] times = ask(connection, mode, words, filters);
                if (round >= 0) {
                    spent.add(times);
                }
            }
        }
        int asked = spent.size();
        System.out.printf(
                Locale.ROOT,
                "%s %s: %.1f ms (vector %.1f, new vectors %.1f, nearest %.1f, which count %.1f, rows %.1f); CPU %.1f ms here, %.1f ms in the database%n",
                mode,
                filters,
                Medians.of(
                        spent.stream().mapToDouble(times -> Arrays.stream(times).sum())),
                step(spent, 0),
                step(spent, 1),
                step(spent, 2),
                step(spent, 3),
                step(spent, 4),
                (cpu() - clientBefore) / 1e6 / asked,
                (server.seconds() - serverBefore) * 1e3 / asked);
    }

    private static double step(List<double[]> spent, int step) {
        return Medians.of(spent.stream().mapToDouble(times -> times[step]));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private double[] ask(Connection connection, String mode, String words, Map<String, List<String>> filters)
            throws SQLException {
        double[] times = new double[5];
        Question question = Question.all(101).where("q", List.of(words)).where("mode", List.of(mode));
        for (Map.Entry<String, List<String>> filter : filters.entrySet()) {
            question = question.where(filter.getKey(), filter.getValue());
        }
        long begun = System.nanoTime();
        if (!mode.equals("text")) {
            byte[] vector = model.vector(words);
            begun = lap(times, 0, begun);
            read(connection, SentenceVectorTable.behind(memory.size(), 0), false);
            begun = lap(times, 1, begun);
            for (int most = FIRST; ; most *= 8) {
                List<VectorMemory.Near> near = memory.nearest(vector, most);
                question = question.nearTo(new Nearest(
                        near.stream().map(one -> String.valueOf(one.number())).toList(),
                        near.stream()
                                .map(one -> String.format(Locale.ROOT, "%.4f", one.similarity()))
                                .toList()));
                begun = lap(times, 2, begun);
                long count = read(connection, SEARCH.count(question.where("mode", List.of("semantic"))), false);
                begun = lap(times, 3, begun);
                if (count >= Nearest.ROWS_MAX || most >= FIRST * 64) {
                    break;
                }
            }
        }
        read(connection, SEARCH.query(question), false);
        lap(times, 4, begun);
        return times;
    }

    private static long lap(double[] times, int step, long begun) {
        long now = System.nanoTime();
        times[step] += (now - begun) / 1e6;
        return now;
    }

    /** The number in the first column of the last row, where it is one. */
    private long read(Connection connection, Query query, boolean intoMemory) throws SQLException {
        long last = 0;
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            statement.setFetchSize(500);
            for (int i = 0; i < query.values().size(); i++) {
                statement.setObject(i + 1, query.values().get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (intoMemory) {
                        memory.add(row.getLong("number"), row.getBytes("vector"));
                    } else if (row.getObject(1) instanceof Long number) {
                        last = number;
                    }
                }
            }
        }
        connection.commit();
        return last;
    }
}
