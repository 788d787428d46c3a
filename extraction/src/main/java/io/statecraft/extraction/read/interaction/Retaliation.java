package io.statecraft.extraction.read.interaction;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Tense;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.Content;
import io.statecraft.extraction.read.Draft;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Actor;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Interaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Threats that name no deed: "any attack will be met with a swift response". */
final class Retaliation {
    private static final Set<String> RESPONSES = Set.of(
            "response",
            "force",
            "retaliation",
            "consequence",
            "resistance",
            "punishment",
            "strike",
            "reprisal",
            "answer",
            "sanction",
            "firmness");

    private Retaliation() {}

    static Optional<Draft> at(Token verb, SentenceReading sentence) {
        if (!Clause.isHead(verb) || !verb.hasLemma("meet", "answer", "follow", "face")) {
            return Optional.empty();
        }
        Clause clause = Clause.of(verb);
        boolean ahead = clause.tense() == Tense.FUTURE
                || clause.modal().filter(word -> word.equals("would")).isPresent();
        boolean answered =
                clause.prepositional("with", "by").stream().anyMatch(noun -> RESPONSES.contains(noun.lemma()))
                        || verb.hasLemma("face")
                                && clause.objects().stream().anyMatch(noun -> RESPONSES.contains(noun.lemma()));
        Optional<Who> speaker =
                sentence.standing(verb).source().or(() -> sentence.actors().issuer());
        if (!ahead || !answered || speaker.isEmpty()) {
            return Optional.empty();
        }
        List<Who> addressed = addressed(verb, speaker.get(), sentence);
        if (addressed.isEmpty()) {
            return Optional.empty();
        }
        Actor actor = sentence.actors().actor(speaker.get());
        List<Actor> recipients = sentence.actors().actors(addressed);
        return Optional.of(Draft.of(
                        sentence,
                        verb,
                        sentence.spanOf(verb),
                        "interaction threat " + actor.id(),
                        0.65,
                        "interaction/retaliation",
                        statement -> new Interaction(
                                statement, actor, recipients, EventType.THREATEN, Optional.of("ultimatum")))
                .with(Factuality.CERTAIN)
                .saidBy(Optional.empty()));
    }

    /** Whom the clause or the verb of saying above it names, but for the speaker. */
    private static List<Who> addressed(Token verb, Who speaker, SentenceReading sentence) {
        List<Who> found = new ArrayList<>(Content.about(sentence, verb));
        Clause.of(verb).governor().ifPresent(above -> {
            found.addAll(sentence.cast().ofAll(above.objects()));
            found.addAll(sentence.cast().ofAll(above.indirectObjects()));
            found.addAll(sentence.cast().ofAll(above.prepositional("to", "with")));
        });
        return found.stream()
                .filter(who -> !who.is(speaker) && who.certainty() > Who.UNLISTED)
                .toList();
    }
}
