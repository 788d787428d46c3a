package io.statecraft.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.ContentHash;
import io.statecraft.facts.Decision;
import io.statecraft.facts.DocumentRedacted;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.Topics;
import io.statecraft.testing.BackendsResource;
import io.statecraft.testing.Sql;
import io.statecraft.testing.TestBackends;
import io.statecraft.testing.TopicWriter;
import io.statecraft.vectors.Embedding;
import io.statecraft.vectors.ModelException;
import io.statecraft.vectors.SentenceVector;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Vectors come behind the projection and go with their words; the service's own loop makes none here, but those of the tests. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class SentenceVectorsIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final TestBackends BACKENDS = TestBackends.shared();
    private static final Sql SQL = BACKENDS.sql(DatabaseRole.PROJECTIONS);
    /** Not what texts mean, but the same for the same text. */
    private static final Embedding BY_LETTERS = SentenceVectorsIT::byLetters;

    @Inject
    @DataSource("projections")
    javax.sql.DataSource database;

    @Test
    void what_is_written_gets_a_vector_and_gets_it_once() {
        String text = "A regatta was held off Zara.";
        told(text);
        fill(BY_LETTERS);
        assertThat(SQL.rows("select vector from sentence_vectors.vector where passage_hash = ?", ContentHash.of(text)))
                .singleElement()
                .satisfies(row -> assertThat((byte[]) row.get("vector")).isEqualTo(byLetters(text)));
        told(text + " It rained.");
        fill(BY_LETTERS);
        assertThat(vectors(text)).isEqualTo(1);
        assertThat(SQL.number("select count(*) from sentence_vectors.vector where passage_hash = ?", hash("redacted")))
                .isZero();
    }

    @Test
    void a_redaction_takes_the_vectors_of_its_words_with_it() {
        String shared = "The weather was fine in Fiume.";
        String own = "Mr Firefly lives at the old mill.";
        String document = told(shared + " " + own);
        told(shared + " Nobody came.");
        fill(BY_LETTERS);
        assertThat(vectors(own) + vectors(shared)).isEqualTo(2);
        long removals = SQL.number("select removals from sentence_vectors.removal");

        write(
                Topics.FACTS,
                Event.correction(
                        new DocumentRedacted(document, new Decision("R. Chicolini", "at the request of the person")),
                        "",
                        URI.create("/test"),
                        Instant.parse("2024-01-01T00:00:00Z"),
                        "redaction",
                        Optional.empty()));
        await().atMost(LIMIT).until(() -> texts(own) == 0);
        assertThat(vectors(own)).as("with the words, not later").isZero();
        assertThat(vectors(shared)).as("it stands in another document too").isEqualTo(1);
        assertThat(SQL.number("select removals from sentence_vectors.removal")).isGreaterThan(removals);
        fill(BY_LETTERS);
        assertThat(vectors(own)).isZero();
    }

    @Test
    void words_that_were_taken_away_meanwhile_get_no_vector() throws SQLException {
        String gone = "Nobody has ever written this.";
        ProjectionDatabase.inTransaction(database, connection -> {
            SentenceVectors.write(connection, Map.of(hash(gone), byLetters(gone)));
            return true;
        });
        assertThat(vectors(gone)).isZero();
    }

    @Test
    void a_vector_without_words_is_swept_when_other_tables_serve() {
        String gone = "This stood in the tables before the rebuild.";
        SQL.execute(
                "insert into sentence_vectors.vector (passage_hash, vector) values (?, ?)",
                hash(gone),
                byLetters(gone));
        VectorFilling filling = new VectorFilling(database, open(), Optional.empty());
        await().atMost(LIMIT).until(() -> {
            filling.round();
            return vectors(gone) == 0;
        });
    }

    @Test
    void a_model_that_fails_is_seen_in_a_metric_and_tried_again_and_stops_nothing() throws Exception {
        String poison = "The model chokes on this one.";
        told(poison);
        told("It does not choke on this one.");
        Embedding absent = text -> {
            throw new ModelException("the sentence model cannot be loaded: no such library", new SQLException());
        };
        AtomicReference<Embedding> model = new AtomicReference<>(absent);
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        Gate gate = open();
        VectorLoop loop = new VectorLoop(
                new VectorFilling(database, gate, Optional.of(text -> Objects.requireNonNull(model.get())
                        .vector(text))),
                gate,
                metrics);
        loop.start(new StartupEvent());
        await().atMost(LIMIT).until(() -> gauge(metrics, "failing") == 1 && gauge(metrics, "waiting") >= 2);
        given().get("/q/health/ready").then().statusCode(200);

        model.set(text -> {
            if (text.equals(poison)) {
                throw new ModelException("it chokes", new SQLException());
            }
            return byLetters(text);
        });
        await().atMost(LIMIT).until(() -> vectors("It does not choke on this one.") == 1);
        assertThat(vectors(poison)).isZero();
        await().atMost(LIMIT).until(() -> gauge(metrics, "failing") == 1 && gauge(metrics, "waiting") == 1);

        model.set(BY_LETTERS);
        await().atMost(LIMIT).until(() -> vectors(poison) == 1 && gauge(metrics, "failing") == 0);
        long begun = System.nanoTime();
        loop.stop(new ShutdownEvent());
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void the_query_role_reads_vectors_and_changes_none() {
        Sql query = BACKENDS.sql(DatabaseRole.QUERY);
        assertThat(query.number("select count(*) from sentence_vectors.vector")).isNotNegative();
        assertThat(query.number("select removals from sentence_vectors.removal"))
                .isNotNegative();
        for (String change : new String[] {
            "delete from sentence_vectors.vector",
            "update sentence_vectors.removal set removals = 0",
            "create table sentence_vectors.other (id text)"
        }) {
            assertThatThrownBy(() -> query.execute(change))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("permission denied");
        }
        for (DatabaseRole other : new DatabaseRole[] {DatabaseRole.INGEST, DatabaseRole.EVENT_STORE}) {
            assertThatThrownBy(() -> BACKENDS.sql(other).number("select count(*) from sentence_vectors.vector"))
                    .hasMessageContaining("permission denied");
        }
    }

    private void fill(Embedding model) {
        VectorFilling filling = new VectorFilling(database, open(), Optional.of(model));
        await().atMost(LIMIT).until(() -> {
            filling.round();
            return SQL.number("""
                    select count(*) from read_models.search s where s.passage <> 'redacted' and not exists (
                      select from sentence_vectors.vector v where v.passage_hash = s.passage_hash)""") == 0;
        });
    }

    /** The id of a document with this text, which stands in the tables. */
    private static String told(String text) {
        Story story = Story.of(text);
        write(Topics.DOCUMENTS, story.registered());
        await().atMost(LIMIT)
                .until(() -> SQL.number(
                                "select count(*) from read_models.search where document = ?",
                                story.document().id())
                        > 0);
        return story.document().id();
    }

    private static void write(String topic, Event event) {
        try (TopicWriter writer = BACKENDS.writer()) {
            writer.write(EventCodec.encode(topic, event));
        }
    }

    private static Gate open() {
        Gate gate = new Gate();
        gate.open();
        return gate;
    }

    private static double gauge(SimpleMeterRegistry metrics, String name) {
        return metrics.get("statecraft.search.vectors." + name).gauge().value();
    }

    private static long vectors(String text) {
        return SQL.number("select count(*) from sentence_vectors.vector where passage_hash = ?", hash(text));
    }

    private static long texts(String text) {
        return SQL.number("select count(*) from read_models.search where passage = ?", text);
    }

    private static String hash(String text) {
        return ContentHash.of(text);
    }

    private static byte[] byLetters(String text) {
        byte[] vector = new byte[SentenceVector.LENGTH];
        Arrays.fill(vector, (byte) text.hashCode());
        return vector;
    }
}
