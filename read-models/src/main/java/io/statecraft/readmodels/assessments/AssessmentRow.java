package io.statecraft.readmodels.assessments;

import io.statecraft.facts.Assessment;
import io.statecraft.facts.Likelihood;
import io.statecraft.readmodels.Meaning;
import io.statecraft.readmodels.Mention;
import java.util.List;
import java.util.Optional;

/** One forecast as one sentence tells it. */
record AssessmentRow(
        @Meaning(value = "whom it is about; may be empty", example = "[\"AFG\"]")
        List<String> about,

        @Meaning(value = "what may come", example = "the withdrawal is completed by the end of August")
        String content,

        @Meaning(value = "ICD 203 band; absent when the text commits to none", example = "likely")
        Optional<Likelihood> likelihood,

        @Meaning(value = "where, as the text names it", example = "Kabul")
        Optional<String> place,

        @Meaning(
                value = "the words that say it",
                example = "The withdrawal is expected to be completed by the end of August.")
        String quote) {

    static AssessmentRow of(Assessment assessment) {
        return new AssessmentRow(
                Mention.ids(assessment.about()),
                assessment.content(),
                assessment.likelihood(),
                assessment.statement().place(),
                assessment.statement().quote());
    }
}
