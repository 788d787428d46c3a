package io.statecraft.extraction.read.interaction;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.reference.Who;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who takes part in a deed that is itself not told: one that is promised. */
public final class Parties {
    private static final Set<String> GUESSED =
            Set.of("interaction/sole-other", "interaction/scene", "interaction/scene-other", "interaction/dealings");

    private Parties() {}

    /** For or against whom a deed would be: "promised to withdraw its troops <b>from Lebanon</b>"; empty where the words do not tell. */
    public static List<Who> recipients(Token deed, SentenceReading sentence) {
        Optional<Deed> read = Clause.isHead(deed) ? VerbDeeds.at(deed, sentence) : NounDeeds.at(deed, sentence);
        return read.filter(found -> found.confidence() >= InteractionReader.LEAST)
                .filter(found -> !GUESSED.contains(found.reading()))
                .map(Deed::recipients)
                .orElse(List.of());
    }
}
