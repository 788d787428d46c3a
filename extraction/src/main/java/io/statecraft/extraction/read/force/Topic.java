package io.statecraft.extraction.read.force;

import io.statecraft.extraction.parse.Unit;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.reference.Named;
import io.statecraft.extraction.read.reference.Who;
import java.util.List;
import java.util.Optional;

/** Whom a section is about, by its heading: under "2. Latvia" strength without an owner is Latvia's. */
final class Topic {
    private static final int SENTENCES_BACK = 40;
    private static final int WORDS_OF_A_NAME = 8;

    private Topic() {}

    static Optional<Who> of(SentenceReading sentence) {
        Optional<SentenceReading> at = sentence.previous();
        for (int back = 0; at.isPresent() && back < SENTENCES_BACK; back++) {
            if (isHeading(at.get())) {
                return named(at.get());
            }
            at = at.get().previous();
        }
        return Optional.empty();
    }

    /** In a list that "The army has:" introduces, whoever has it. */
    static Optional<Who> ofList(SentenceReading sentence) {
        return sentence.lead().flatMap(lead -> lead.sentence().clauses().stream()
                .flatMap(clause -> Owners.bySubject(clause, lead).stream())
                .findFirst());
    }

    /** "2. Latvia" looks like an item of a list. */
    private static boolean isHeading(SentenceReading reading) {
        String text = reading.sentence().text();
        boolean brief = reading.sentence().tokens().size() <= WORDS_OF_A_NAME
                && reading.sentence().lead().isEmpty();
        boolean item = reading.sentence().unit() == Unit.BULLET
                && brief
                && Character.isLetterOrDigit(text.charAt(text.length() - 1))
                && reading.sentence().clauses().isEmpty();
        return reading.sentence().unit() == Unit.HEADING || item;
    }

    /** The only one whom a short heading names. */
    private static Optional<Who> named(SentenceReading heading) {
        List<Who> whos = heading.cast().names().stream()
                .filter(name -> !name.isPlace() && !name.isPerson())
                .map(Named::who)
                .distinct()
                .toList();
        boolean brief = heading.sentence().tokens().size() <= WORDS_OF_A_NAME;
        return brief && whos.size() == 1 ? Optional.of(whos.getFirst().atMost(Who.DESCRIBED)) : Optional.empty();
    }
}
