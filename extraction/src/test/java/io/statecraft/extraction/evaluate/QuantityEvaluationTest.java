package io.statecraft.extraction.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps the measured figures from falling; the sets are not part of the repository and may be absent. */
class QuantityEvaluationTest {
    private static final Path PUBLIC_SETS = Path.of("..", "..", "shared", "eval", "public");

    @Test
    void quantities_keep_their_figures() {
        assumeTrue(
                Files.isDirectory(PUBLIC_SETS.resolve("grobid-quantities")),
                "Skipped: no evaluation sets in ../shared/eval/public beside the checkout");
        List<MatchScore> scores = QuantityEvaluation.evaluate(PUBLIC_SETS, EvaluationPart.ALL);
        assertThat(f1(scores, "grobid-quantities, our kinds")).isGreaterThan(0.85);
        assertThat(f1(scores, "recognizers-text currency")).isGreaterThan(0.88);
        assertThat(f1(scores, "recognizers-text number-range")).isGreaterThan(0.85);
        assertThat(f1(scores, "recognizers-text number")).isGreaterThan(0.85);
    }

    private static double f1(List<MatchScore> scores, String set) {
        return scores.stream()
                .filter(score -> score.set().equals(set))
                .findFirst()
                .orElseThrow()
                .f1();
    }
}
