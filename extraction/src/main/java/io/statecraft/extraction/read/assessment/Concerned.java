package io.statecraft.extraction.read.assessment;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.Content;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.reference.Who;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whom a forecast concerns. */
final class Concerned {
    private static final int SENTENCES_BACK = 2;
    private static final Set<String> PRONOUNS = Set.of("it", "its", "they", "them", "their");

    private Concerned() {}

    /** The actors in the forecast; else those of its sentence; else whom the sentences before it speak of, where particular words foretell. */
    static List<Who> by(List<Token> contents, boolean particular, SentenceReading sentence) {
        Map<String, Who> found = new LinkedHashMap<>();
        for (Token content : contents) {
            Content.about(sentence, content).forEach(who -> found.putIfAbsent(who.id(), who));
        }
        if (particular || !found.isEmpty()) {
            add(sentence, found);
        }
        Optional<SentenceReading> before = sentence.before();
        if (!found.isEmpty() && (isOpen(contents, sentence) || hasUnknown(contents, sentence))) {
            before.ifPresent(earlier -> topic(earlier, found));
        }
        for (int back = 0; particular && found.isEmpty() && back < SENTENCES_BACK && before.isPresent(); back++) {
            add(before.get(), found);
            before = before.get().before();
        }
        return new ArrayList<>(found.values());
    }

    /** "The war will spread", "It would be": whom it concerns the sentence before may say. */
    private static boolean isOpen(List<Token> contents, SentenceReading sentence) {
        return contents.stream().filter(Clause::isHead).allMatch(content -> sentence.cast()
                .ofAll(Clause.of(content).subjects())
                .isEmpty());
    }

    /** "will hasten <b>its</b> growth": a pronoun of which it is not known whom it means. */
    private static boolean hasUnknown(List<Token> contents, SentenceReading sentence) {
        return sentence.sentence().tokens().stream()
                .filter(word -> PRONOUNS.contains(word.lower()))
                .filter(word -> contents.stream().anyMatch(word::isWithin))
                .anyMatch(word -> sentence.cast().of(word).isEmpty());
    }

    private static void topic(SentenceReading earlier, Map<String, Who> found) {
        earlier.sentence().tokens().stream()
                .filter(Clause::isHead)
                .flatMap(verb -> earlier.cast().ofAll(Clause.of(verb).doers()).stream())
                .filter(who -> who.certainty() > Who.UNLISTED)
                .forEach(who -> found.putIfAbsent(who.id(), who.atMost(Who.DESCRIBED)));
    }

    private static void add(SentenceReading sentence, Map<String, Who> found) {
        for (Token token : sentence.sentence().tokens()) {
            sentence.cast().of(token).stream()
                    .filter(who -> who.certainty() > Who.UNLISTED)
                    .forEach(who -> found.putIfAbsent(who.id(), who.atMost(Who.DESCRIBED)));
        }
    }
}
