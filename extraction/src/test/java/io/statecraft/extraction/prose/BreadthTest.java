package io.statecraft.extraction.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.extraction.Extractor;
import io.statecraft.extraction.Extractors;
import io.statecraft.extraction.evaluate.FactEvaluation;
import io.statecraft.extraction.evaluate.FactScore;
import io.statecraft.extraction.evaluate.FactScorer;
import io.statecraft.facts.EventType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The built-in engine on thousands of annotated facts: a change that helps some sentences and harms more shows here. Actors
 * must be found under the very words of the annotation, so that the figures are lower than on the corpus.
 */
class BreadthTest {
    private static final double LEAST_F1 = 0.29;
    private static final double LEAST_PRECISION = 0.42;

    private static final List<AnnotatedDocument> ALL = AnnotatedDocument.all();

    @Test
    void there_are_thousands_of_facts_and_many_of_every_kind() {
        Map<String, Long> kinds = ALL.stream()
                .flatMap(document -> document.facts().stream())
                .collect(Collectors.groupingBy(Annotation::kind, Collectors.counting()));
        assertThat(kinds)
                .hasSize(9)
                .allSatisfy((kind, count) -> assertThat(count).as(kind).isGreaterThan(150));
    }

    @Test
    void the_words_of_every_party_stand_in_their_sentence() {
        for (AnnotatedDocument document : ALL) {
            for (Annotation fact : document.facts()) {
                if (fact.kind().equals("interaction")) {
                    assertThat(EventType.of(fact.value())).as(fact.sentence()).isNotNull();
                    assertThat(fact.words(0))
                            .allSatisfy(words -> assertThat(fact.sentence()).contains(words));
                    assertThat(fact.words(1))
                            .allSatisfy(words -> assertThat(fact.sentence()).contains(words));
                }
            }
        }
    }

    @Test
    void the_engine_reads_no_less_than_it_did() {
        Extractor engine = Extractors.builtIn();
        FactScore total = FactScore.none();
        for (AnnotatedDocument document : ALL) {
            List<JsonNode> gold =
                    document.facts().stream().map(Annotation::gold).toList();
            total = total.plus(FactScorer.score(
                    document.document().id(),
                    document.document().text(),
                    gold,
                    FactEvaluation.found(document.document(), engine)));
        }
        String report = String.join("\n", total.report());
        assertThat(total.all().f1()).as(report).isGreaterThan(LEAST_F1);
        assertThat(total.all().precision()).as(report).isGreaterThan(LEAST_PRECISION);
    }
}
