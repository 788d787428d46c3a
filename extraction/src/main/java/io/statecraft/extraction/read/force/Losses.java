package io.statecraft.extraction.read.force;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.reference.AgentKind;
import io.statecraft.extraction.read.reference.Agents;
import io.statecraft.extraction.read.reference.Who;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The dead, wounded and captured. */
final class Losses {
    private static final Set<String> HARMING = Set.of(
            "kill",
            "wound",
            "injure",
            "die",
            "capture",
            "execute",
            "massacre",
            "murder",
            "slay",
            "perish",
            "behead",
            "abduct",
            "kidnap",
            "hurt",
            "maim",
            "shoot",
            "drown",
            "assassinate",
            "lose",
            "bury");

    private Losses() {}

    /** Whether the clause says that the counted people came to harm. */
    static boolean isOfPeople(Token counted, SentenceReading sentence) {
        Agents agents = Agents.load();
        boolean people = agents.is(counted, AgentKind.PEOPLE)
                || agents.is(counted, AgentKind.MEMBER)
                || counted.hasLemma("people", "person", "man", "woman", "child", "life");
        if (!people) {
            return false;
        }
        Optional<Clause> clause = sentence.clauseOf(counted);
        return clause.filter(found -> HARMING.contains(found.verb().lemma()))
                .filter(found -> found.undergoers().contains(counted)
                        || !found.verb().hasLemma("kill", "wound", "injure", "capture", "lose")
                                && found.subjects().contains(counted))
                .isPresent();
    }

    /** Whose the victims are: by their own words, else by the place. */
    static Optional<Who> victims(Token counted, SentenceReading sentence) {
        Optional<Clause> losing =
                sentence.clauseOf(counted).filter(clause -> clause.verb().hasLemma("lose", "suffer"));
        if (losing.isPresent()) {
            return sentence.cast().ofAll(losing.get().subjects()).stream().findFirst();
        }
        List<Who> named = sentence.cast().of(counted);
        boolean unnamedForces = named.stream().allMatch(who -> who.certainty() <= Who.UNLISTED)
                && Agents.load().is(counted, AgentKind.MEMBER);
        if (unnamedForces && sentence.cast().scene().isPresent()) {
            return sentence.cast().scene();
        }
        if (!named.isEmpty()) {
            return Optional.of(named.getFirst());
        }
        List<Who> owners = sentence.cast().owners(counted);
        if (!owners.isEmpty()) {
            return Optional.of(owners.getFirst());
        }
        for (Token among : Phrase.of(counted).prepositional("among", "in", "on", "from")) {
            List<Who> found = sentence.cast().of(among);
            if (!found.isEmpty()) {
                return Optional.of(found.getFirst());
            }
        }
        return sentence.clauseOf(counted).flatMap(clause -> clause.prepositional("in", "at", "near").stream()
                .flatMap(place -> sentence.cast().stateOfPlace(place).stream())
                .findFirst());
    }
}
