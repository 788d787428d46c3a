package io.statecraft.extraction.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.statecraft.extraction.evaluate.FactEvaluation;
import io.statecraft.extraction.evaluate.FactScore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The figures on the annotated development documents do not fall. */
class DevelopmentSetTest {
    private static final Path DOCUMENTS = Path.of("..", "..", "shared", "eval", "dev");
    private static final double LEAST_F1 = 0.575;
    private static final double LEAST_PRECISION = 0.69;

    @Test
    void the_score_on_the_development_documents_does_not_fall() {
        assumeTrue(Files.isDirectory(DOCUMENTS), "no annotated documents beside the checkout");
        FactScore total = FactEvaluation.total(FactEvaluation.score(DOCUMENTS, BuiltIn.ENGINE));
        String report = String.join("\n", total.report());
        assertThat(total.all().f1()).as(report).isGreaterThan(LEAST_F1);
        assertThat(total.all().precision()).as(report).isGreaterThan(LEAST_PRECISION);
    }
}
