package io.statecraft.language;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The loaded English models: a tokenizer, and a decoder that adds parts of speech, lemmas, names and dependencies.
 *
 * <p>Both are safe for use by several threads at once. Loading takes a second or two and about 250 MB of heap.
 */
public record LanguagePack(Tokenizer tokenizer, NLPDecoder decoder) {

    /** Reads the pack from the class path, its parts in parallel. */
    public static LanguagePack load() {
        Silence.loggingWithoutProvider();
        // Before the readers start: this sets logging up, which they use too, and two at a time would wait for each
        // other.
        NLPDecoder decoder = new NLPDecoder();
        try (ExecutorService readers = Executors.newFixedThreadPool(3)) {
            Future<NLPComponent<NLPNode>> dependencies = readers.submit(() -> model(Pack.DEPENDENCIES));
            Future<Map<String, Set<String>>> clusters = readers.submit(
                    () -> PackReader.lexicon(Pack.WORD_CLUSTERS, values -> (Set<String>) new HashSet<>(values)));
            Future<Map<String, List<String>>> ambiguity =
                    readers.submit(() -> PackReader.lexicon(Pack.AMBIGUITY_CLASSES, values -> values));
            Future<NLPComponent<NLPNode>> partOfSpeech = readers.submit(() -> model(Pack.PART_OF_SPEECH));
            Future<NLPComponent<NLPNode>> names = readers.submit(() -> model(Pack.NAMES));
            // Each component reads what the earlier ones wrote: names and dependencies need lemmas and clusters.
            decoder.setComponents(List.of(
                    lexica(ambiguity.get(), clusters.get()),
                    partOfSpeech.get(),
                    new MorphologicalAnalyzer<>(Language.ENGLISH),
                    names.get(),
                    dependencies.get()));
            Tokenizer tokenizer = new EnglishTokenizer();
            decoder.setTokenizer(tokenizer);
            return new LanguagePack(tokenizer, decoder);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the language pack cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the language pack", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static NLPComponent<NLPNode> model(String name) throws Exception {
        OnlineComponent<NLPNode, ?> model = (OnlineComponent<NLPNode, ?>) PackReader.model(name);
        model.setFlag(NLPFlag.DECODE);
        return model;
    }

    private static GlobalLexica<NLPNode> lexica(
            Map<String, List<String>> ambiguity, Map<String, Set<String>> clusters) {
        GlobalLexica<NLPNode> lexica = new GlobalLexica<>(PackReader.emptyConfiguration());
        Field key = Field.word_form_simplified_lowercase;
        lexica.setAmbiguityClasses(new GlobalLexicon<>(ambiguity, key, "ambiguity_classes"));
        lexica.setWordClusters(new GlobalLexicon<>(clusters, key, "word_clusters"));
        return lexica;
    }
}
