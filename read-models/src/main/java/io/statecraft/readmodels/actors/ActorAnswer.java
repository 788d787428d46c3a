package io.statecraft.readmodels.actors;

import io.statecraft.readmodels.Meaning;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An actor and how often it is named. */
record ActorAnswer(
        @Meaning(value = "ISO 3166-1 code of a state, or a slug", example = "RUS")
        String actor,

        @Meaning(value = "all names in the documents", example = "[\"Moscow\", \"Russia\"]")
        List<String> names,

        @Meaning(value = "state or other", example = "state")
        String actorKind,

        @Meaning(value = "in how many facts", example = "31")
        long facts,

        @Meaning(value = "in how many documents", example = "4")
        long documents,

        @Meaning(value = "first day of a dated fact", example = "2016-01-01")
        Optional<LocalDate> first,

        @Meaning(value = "last day of a dated fact", example = "2021-08-31")
        Optional<LocalDate> last) {}
