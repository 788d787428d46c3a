package io.statecraft.extraction.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.statecraft.extraction.time.DateContext.YearGuess;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keeps the measured figures from falling; the sets are not part of the repository and may be absent. */
class DateEvaluationTest {
    private static final Path PUBLIC_SETS = Path.of("..", "..", "shared", "eval", "public");

    @BeforeAll
    static void the_sets_stand_beside_the_checkout() {
        assumeTrue(
                Files.isDirectory(PUBLIC_SETS.resolve("timenorm")),
                "Skipped: no evaluation sets in ../shared/eval/public beside the checkout");
    }

    @Test
    void dated_phrases_keep_their_figure() {
        assertThat(DateEvaluation.timenorm(PUBLIC_SETS, EvaluationPart.ALL, YearGuess.UPCOMING_OR_PAST)
                        .accuracy())
                .isGreaterThan(0.90);
        assertThat(DateEvaluation.timenorm(PUBLIC_SETS, EvaluationPart.ALL, YearGuess.LATEST_PAST)
                        .accuracy())
                .isGreaterThan(0.852);
    }
}
