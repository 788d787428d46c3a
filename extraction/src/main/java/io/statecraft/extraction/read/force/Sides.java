package io.statecraft.extraction.read.force;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.reference.Named;
import io.statecraft.extraction.read.reference.Who;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whom "either side" and "both sides" mean: the two that the passage names most. */
final class Sides {
    private static final int SENTENCES_BACK = 10;
    private static final Set<String> TWO = Set.of("either", "both", "neither");

    private Sides() {}

    static List<Who> of(SentenceReading sentence) {
        return sentence.sentence().tokens().stream().anyMatch(Sides::isSide) ? named(sentence) : List.of();
    }

    private static boolean isSide(Token noun) {
        return noun.hasLemma("side", "party", "army")
                && noun.previous().filter(word -> TWO.contains(word.lower())).isPresent();
    }

    private static List<Who> named(SentenceReading sentence) {
        Map<String, Who> whos = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        Optional<SentenceReading> at = Optional.of(sentence);
        for (int back = 0; at.isPresent() && back < SENTENCES_BACK; back++) {
            for (Named name : at.get().cast().names()) {
                Who who = name.who();
                if (!name.isPlace() && (who.isState() || who.type() == ActorType.GROUP)) {
                    whos.putIfAbsent(who.id(), who.atMost(Who.DESCRIBED));
                    times.merge(who.id(), 1, Integer::sum);
                }
            }
            at = at.get().previous();
        }
        return whos.size() < 2
                ? List.of()
                : whos.values().stream()
                        .sorted(Comparator.comparing(who -> -times.getOrDefault(who.id(), 0)))
                        .limit(2)
                        .toList();
    }
}
