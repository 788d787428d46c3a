package io.statecraft.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.statecraft.service.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of the facts that a client stated.
 *
 * @param document id of their document
 * @param extractor what the facts name as their extractor
 * @param taken how many are recorded
 * @param known how many this client had stated before
 * @param refused how many are none
 * @param facts each of them, in the order in which they were given
 */
record StatementReport(
        String document, String extractor, long taken, long known, long refused, List<StatedOutcome> facts) {
    StatementReport {
        facts = List.copyOf(facts);
    }

    static StatementReport of(String document, String extractor, List<StatedOutcome> facts) {
        return new StatementReport(
                document,
                extractor,
                count(facts, Outcome.TAKEN),
                count(facts, Outcome.KNOWN),
                count(facts, Outcome.REFUSED),
                facts);
    }

    private static long count(List<StatedOutcome> facts, Outcome outcome) {
        return facts.stream().filter(fact -> fact.outcome() == outcome).count();
    }

    /** What can become of a fact. */
    public enum Outcome {
        /** It is recorded. */
        TAKEN,
        /** This client had stated it before; nothing new is published. */
        KNOWN,
        /** It is none. */
        REFUSED;

        /** Its name in JSON. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What became of one fact.
     *
     * @param index its place in the list, from 0
     * @param id its id; absent when it is refused
     * @param problems why it is refused
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record StatedOutcome(
            int index,
            Outcome outcome,

            @Schema(implementation = String.class) Optional<String> id,

            List<Problem> problems) {
        StatedOutcome {
            problems = List.copyOf(problems);
        }

        static StatedOutcome of(int index, Outcome outcome, String id) {
            return new StatedOutcome(index, outcome, Optional.of(id), List.of());
        }

        static StatedOutcome refused(int index, List<Problem> problems) {
            return new StatedOutcome(
                    index,
                    Outcome.REFUSED,
                    Optional.empty(),
                    problems.stream().map(problem -> at(index, problem)).toList());
        }

        private static Problem at(int index, Problem problem) {
            String field = problem.field()
                    .filter(name -> !name.isEmpty())
                    .map(name -> "." + name)
                    .orElse("");
            return problem.at("facts[" + index + "]" + field, problem.allowed());
        }
    }

    /**
     * Problem details of a request of which nothing could be taken.
     *
     * @param facts why, fact by fact
     */
    record AllRefused(String type, String title, int status, String detail, List<StatedOutcome> facts) {
        AllRefused {
            facts = List.copyOf(facts);
        }

        static AllRefused of(Problem problem, StatementReport report) {
            return new AllRefused(problem.type(), problem.title(), problem.status(), problem.detail(), report.facts());
        }
    }
}
