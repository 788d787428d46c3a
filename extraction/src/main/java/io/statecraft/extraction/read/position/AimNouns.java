package io.statecraft.extraction.read.position;

import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.PositionStance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Nouns that say what somebody is after: goals and demands. */
final class AimNouns {
    private static final Set<String> GOALS = Set.of(
            "goal",
            "aim",
            "objective",
            "priority",
            "intention",
            "ambition",
            "target",
            "aspiration",
            "purpose",
            "preference",
            "desire",
            "wish",
            "hope",
            "dream",
            "intent",
            "mission",
            "task",
            "imperative",
            "interest");
    private static final Set<String> DEMANDS =
            Set.of("demand", "condition", "precondition", "requirement", "prerequisite", "ultimatum");
    private static final Set<String> REFUSALS = Set.of("line");

    private AimNouns() {}

    /** The stance that a noun names, if it names one. */
    static Optional<PositionStance> stance(Token noun) {
        if (!noun.isNoun()) {
            return Optional.empty();
        }
        if (GOALS.contains(noun.lemma())) {
            return Optional.of(PositionStance.GOAL);
        }
        if (REFUSALS.contains(noun.lemma())
                && noun.previous().filter(word -> word.lower().equals("red")).isPresent()) {
            return Optional.of(PositionStance.RULES_OUT);
        }
        return DEMANDS.contains(noun.lemma()) ? Optional.of(PositionStance.DEMANDS) : Optional.empty();
    }

    /** Whose aim it is: "its aim", "the Russian aim", "the aim of Russian policy". */
    static List<Who> owners(Token noun, SentenceReading sentence) {
        List<Who> owners = new ArrayList<>(sentence.cast().owners(noun));
        Phrase.of(noun)
                .prepositional("of", "for", "behind")
                .forEach(of -> owners.addAll(sentence.cast().owners(of)));
        if (owners.isEmpty()) {
            owners.addAll(sentence.cast().ofAll(Phrase.of(noun).prepositional("for")));
        }
        return owners;
    }
}
