package io.statecraft.extraction.read.force;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.reference.Who;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who gets what is handed over, where the sentence itself does not say: whoever was helped in those before it. */
final class Recipients {
    private static final int SENTENCES_BACK = 3;
    private static final Set<String> TOWARDS = Set.of("to", "for", "with");
    private static final Set<String> HELPING = Set.of(
            "help",
            "support",
            "assist",
            "arm",
            "equip",
            "aid",
            "supply",
            "provide",
            "assistance",
            "deliver",
            "donate",
            "send",
            "give",
            "transfer",
            "pledge",
            "delivery");

    private Recipients() {}

    static Optional<Who> before(SentenceReading sentence) {
        Optional<SentenceReading> at = sentence.previous();
        for (int back = 0; at.isPresent() && back < SENTENCES_BACK; back++) {
            SentenceReading reading = at.get();
            if (reading.sentence().paragraph() != sentence.sentence().paragraph() && back > 0) {
                return Optional.empty();
            }
            Optional<Who> found = helped(reading);
            if (found.isPresent()) {
                return found;
            }
            at = reading.previous();
        }
        return Optional.empty();
    }

    private static Optional<Who> helped(SentenceReading reading) {
        List<Token> tokens = reading.sentence().tokens();
        return tokens.stream()
                .filter(token -> TOWARDS.contains(token.preposition()))
                .filter(token -> token.head()
                        .filter(head -> HELPING.contains(head.lemma()))
                        .isPresent())
                .flatMap(token -> reading.cast().of(token).stream())
                .filter(who -> who.certainty() > Who.DESCRIBED)
                .filter(who -> who.isState() || who.type() == ActorType.GROUP)
                .findFirst()
                .map(who -> who.atMost(Who.DESCRIBED));
    }
}
