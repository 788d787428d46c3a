package io.statecraft.extraction.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the measured figures from falling; the sets are not part of the repository and may be absent. */
class QuantityEvaluationTest {
    private static final Path PUBLIC_SETS = Path.of("..", "..", "shared", "eval", "public");

    @Test
    void quantities_keep_their_figures() {
        assumeTrue(
                Files.isDirectory(PUBLIC_SETS.resolve("grobid-quantities")),
                "Skipped: no evaluation sets in ../shared/eval/public beside the checkout");
        Map<String, MatchScore> scores = QuantityEvaluation.evaluate(PUBLIC_SETS, EvaluationPart.ALL).stream()
                .collect(Collectors.toMap(MatchScore::set, score -> score));
        assertThat(scores.get("grobid-quantities, our kinds").f1()).isGreaterThan(0.76);
        assertThat(scores.get("recognizers-text currency").f1()).isGreaterThan(0.83);
        assertThat(scores.get("recognizers-text number-range").f1()).isGreaterThan(0.79);
    }
}
