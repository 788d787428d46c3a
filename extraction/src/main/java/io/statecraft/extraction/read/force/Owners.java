package io.statecraft.extraction.read.force;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.match.Contents;
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.ForceChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whose a counted force is, and what becomes of it. */
final class Owners {
    private static final int STEPS_AT_MOST = 5;

    private static final Set<String> HAVING = Set.of(
            "have",
            "possess",
            "include",
            "comprise",
            "number",
            "total",
            "operate",
            "maintain",
            "field",
            "hold",
            "own",
            "fire",
            "launch",
            "use",
            "keep",
            "retain",
            "command",
            "lose",
            "suffer",
            "deploy",
            "station",
            "send");

    private Owners() {}

    /** The word that says what becomes of the force: the nearest above it of which it is the content. */
    static Optional<Site<Cue<ForceChange>>> cue(Token counted, SentenceReading sentence) {
        Token content = counted;
        Optional<Token> at = counted.head();
        for (int steps = 0; at.isPresent() && steps < STEPS_AT_MOST; steps++) {
            Token word = at.get();
            for (Site<Cue<ForceChange>> site : Matcher.at(sentence.lexicon().forceChanges(), word, sentence.cast())) {
                if (Contents.covers(site, content) || site.objects().contains(content)) {
                    return Optional.of(site);
                }
            }
            if (Clause.isHead(word)) {
                return Optional.empty();
            }
            content = word;
            at = word.head();
        }
        return Optional.empty();
    }

    static Optional<Who> of(Token counted, Optional<Site<Cue<ForceChange>>> cue, SentenceReading sentence) {
        boolean transferred = cue.map(site -> site.trigger().value())
                .filter(change -> change == ForceChange.DELIVERED
                        || change == ForceChange.PLANNED
                        || change == ForceChange.REQUESTED)
                .isPresent();
        boolean destroyed = cue.map(site -> site.trigger().value()).equals(Optional.of(ForceChange.LOST))
                && sentence.clauseOf(counted)
                        .filter(clause -> !clause.verb().hasLemma("lose", "suffer", "sustain"))
                        .isPresent();
        if (destroyed) {
            return own(counted, sentence);
        }
        Optional<Who> holder = cue.flatMap(site -> site.actors(site.trigger().holder()).stream()
                .filter(Owners::isListed)
                .findFirst());
        return transferred
                ? holder.or(() -> own(counted, sentence))
                : own(counted, sentence).or(() -> holder).or(() -> subject(counted, sentence));
    }

    /** Whose the noun phrase says it is, or the phrase that it explains: "the US contingent (2,500 soldiers)". */
    private static Optional<Who> own(Token counted, SentenceReading sentence) {
        Optional<Token> at = Optional.of(counted);
        for (int steps = 0; at.isPresent() && steps < STEPS_AT_MOST; steps++) {
            Token noun = at.get();
            if (Clause.isHead(noun)) {
                return Optional.empty();
            }
            List<Who> own =
                    sentence.cast().of(noun).stream().filter(Owners::isListed).toList();
            List<Who> found = own.isEmpty()
                    ? sentence.cast().owners(noun).stream()
                            .filter(Owners::isListed)
                            .toList()
                    : own;
            if (!found.isEmpty()) {
                return Optional.of(found.getFirst());
            }
            boolean explains = noun.is(
                    Relation.APPOSITION,
                    Relation.PARATAXIS,
                    Relation.CONJUNCT,
                    Relation.NOMINAL_MODIFIER,
                    Relation.COMPOUND);
            at = explains ? noun.head() : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isListed(Who who) {
        return who.certainty() > Who.UNLISTED;
    }

    private static Optional<Who> subject(Token counted, SentenceReading sentence) {
        Optional<Clause> own = sentence.clauseOf(counted);
        boolean other = own.filter(clause -> clause.objects().contains(counted))
                .filter(clause -> !HAVING.contains(clause.verb().lemma()))
                .isPresent();
        if (other) {
            return Optional.empty();
        }
        return own.map(clause -> sentence.cast().ofAll(clause.doers()))
                .flatMap(whos -> whos.stream().filter(Owners::isListed).findFirst())
                .map(who -> who.atMost(Who.PRONOUN))
                .or(() -> sentence.clauseOf(counted).flatMap(clause -> bySlot(clause, sentence)))
                .or(() -> byScene(sentence));
    }

    /** In a sentence that names nobody, strength is that of the state which the passage is about. */
    private static Optional<Who> byScene(SentenceReading sentence) {
        boolean named = sentence.cast().names().stream().anyMatch(name -> !name.isPlace());
        return named ? Optional.empty() : sentence.cast().scene();
    }

    private static Optional<Who> bySlot(Clause clause, SentenceReading sentence) {
        return clause.subjects().stream()
                .flatMap(subject -> sentence.cast().owners(subject).stream())
                .filter(Owners::isListed)
                .findFirst()
                .map(who -> who.atMost(Who.DESCRIBED));
    }
}
