package io.statecraft.extraction.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the language of a text by Apache OpenNLP's model.
 *
 * <p>What is plainly English is told by its small words alone. Only the first text that is not so loads the model, which
 * takes seconds and about 40 MB.
 */
public final class LanguageDetector {
    /** The BCP 47 tag of English. */
    public static final String ENGLISH = "en";

    private static final String MODEL = "/langdetect-183.bin";
    private static final String ENGLISH_IN_MODEL = "eng";

    /** How many times likelier than English a language must be that is written in the same letters. */
    private static final double LEAD_MIN = 4;

    private static final int LETTERS_MIN = 25;
    private static final int FOREIGN_LETTERS_MIN = 6;

    /** Another language must have this part of the letters at least: lists of names are of no language. */
    private static final double SHARE_MIN = 1 / 3.0;

    private final Map<String, String> tags = LanguageTags.load();
    private @Nullable LanguageDetectorModel model;

    /**
     * The language that the greater part of a text is written in, as a BCP 47 tag; empty when that cannot be told, as of
     * a few words, of names and of numbers.
     */
    public Optional<String> language(String text) {
        List<Passage> passages = Passage.of(text);
        List<String> words =
                passages.stream().flatMap(passage -> passage.common().stream()).toList();
        if (EnglishWords.mostly(words)) {
            return Optional.of(ENGLISH);
        }
        Map<String, Integer> votes = new HashMap<>();
        for (Passage passage : passages) {
            language(passage).ifPresent(tag -> votes.merge(tag, passage.letters(), Integer::sum));
        }
        int letters = passages.stream().mapToInt(Passage::letters).sum();
        return votes.entrySet().stream()
                // A tie goes to English, then to the alphabet, so that the answer is always the same.
                .max(Comparator.comparingInt(Map.Entry<String, Integer>::getValue)
                        .thenComparing(vote -> vote.getKey().equals(ENGLISH))
                        .thenComparing(Map.Entry::getKey))
                .filter(vote -> vote.getKey().equals(ENGLISH) || vote.getValue() >= SHARE_MIN * letters)
                .map(Map.Entry::getKey);
    }

    private Optional<String> language(Passage passage) {
        if (EnglishWords.mostly(passage.common())) {
            return Optional.of(ENGLISH);
        }
        String telling = String.join(" ", passage.telling());
        if (telling.length() < (passage.foreign() ? FOREIGN_LETTERS_MIN : LETTERS_MIN)) {
            return Optional.empty();
        }
        // A detector is cheap and keeps no state worth sharing between threads; the model is shared.
        Language[] guesses = new LanguageDetectorME(model()).predictLanguages(telling);
        Language best = best(guesses);
        if (best.getLang().equals(ENGLISH_IN_MODEL)) {
            return passage.foreign() ? Optional.empty() : Optional.of(ENGLISH);
        }
        boolean clear = passage.foreign()
                || (best.getConfidence() >= LEAD_MIN * confidence(guesses, ENGLISH_IN_MODEL)
                        && !EnglishWords.partly(passage.common()));
        return clear ? Optional.ofNullable(tags.get(best.getLang())) : Optional.empty();
    }

    /** The likeliest of the languages that there are documents in. */
    private Language best(Language[] guesses) {
        for (Language guess : guesses) {
            if (tags.containsKey(guess.getLang())) {
                return guess;
            }
        }
        return guesses[0];
    }

    private static double confidence(Language[] guesses, String language) {
        for (Language guess : guesses) {
            if (guess.getLang().equals(language)) {
                return guess.getConfidence();
            }
        }
        return 0;
    }

    private synchronized LanguageDetectorModel model() {
        LanguageDetectorModel loaded = model;
        if (loaded == null) {
            try (InputStream in = Objects.requireNonNull(LanguageDetector.class.getResourceAsStream(MODEL), MODEL)) {
                loaded = new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("the language model on the class path cannot be read", e);
            }
            model = loaded;
        }
        return loaded;
    }
}
