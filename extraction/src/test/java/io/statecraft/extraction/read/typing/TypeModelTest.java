package io.statecraft.extraction.read.typing;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.extraction.actor.Gazetteer;
import io.statecraft.extraction.lexicon.Lexicon;
import io.statecraft.extraction.parse.Parser;
import io.statecraft.extraction.parse.Sentence;
import io.statecraft.extraction.read.reference.CastReader;
import io.statecraft.extraction.read.reference.SentenceCast;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.EventType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The model of types is what training makes of the typed sentences. {@code -Dtyping=write} writes it anew, which is to be
 * done when sentences, senses or the parser have changed.
 */
class TypeModelTest {
    private static final Path MODEL = Path.of("src/main/resources/io/statecraft/extraction/read/typing/type-model.tsv");
    private static final int FOLDS = 4;

    private static final List<TypeModelTraining.Example> EXAMPLES = examples();

    @Test
    void sentences_that_the_model_has_not_seen_are_typed_right_three_times_in_four_or_nearly() {
        int right = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            TypeModel model = new TypeModel(TypeModelTraining.weights(part(fold, false)));
            for (TypeModelTraining.Example example : part(fold, true)) {
                right += best(model, example) == example.type() ? 1 : 0;
            }
        }
        assertThat((double) right / EXAMPLES.size()).isGreaterThan(0.70);
    }

    @Test
    void the_file_is_what_training_makes_of_the_sentences() throws IOException {
        Map<String, Map<EventType, Double>> trained = TypeModelTraining.weights(EXAMPLES);
        if ("write".equals(System.getProperty("typing"))) {
            Files.writeString(MODEL, TypeModelTraining.written(trained), StandardCharsets.UTF_8);
        }
        // Rules that only touch a few sentences need no new training: the file and fresh weights must agree on nearly
        // all.
        TypeModel fresh = new TypeModel(trained);
        TypeModel kept = TypeModel.load();
        long same = EXAMPLES.stream()
                .filter(example -> best(fresh, example) == best(kept, example))
                .count();
        assertThat((double) same / EXAMPLES.size()).isGreaterThan(0.97);
    }

    private static List<TypeModelTraining.Example> part(int fold, boolean inside) {
        List<TypeModelTraining.Example> part = new ArrayList<>();
        for (int i = 0; i < EXAMPLES.size(); i++) {
            if ((i % FOLDS == fold) == inside) {
                part.add(EXAMPLES.get(i));
            }
        }
        return part;
    }

    private static EventType best(TypeModel model, TypeModelTraining.Example example) {
        return model.probabilities(example.features()).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static List<TypeModelTraining.Example> examples() {
        Parser parser = Parser.load();
        Gazetteer gazetteer = Gazetteer.load(List.of());
        Lexicon lexicon = Lexicon.load();
        List<TypeModelTraining.Example> found = new ArrayList<>();
        for (TypedSentence sentence : TypedSentence.all()) {
            Map<String, Float> features = casts(parser.parse(sentence.text()), gazetteer).stream()
                    .flatMap(cast ->
                            DeedTyper.features(cast, lexicon, sentence.actors(), sentence.recipients()).stream())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no party in: " + sentence.text()));
            found.add(new TypeModelTraining.Example(features, sentence.type()));
        }
        return found;
    }

    private static List<SentenceCast> casts(List<Sentence> sentences, Gazetteer gazetteer) {
        CastReader casts = new CastReader(gazetteer, DocumentDescription.unknown(), Optional.empty());
        sentences.forEach(casts::hear);
        return sentences.stream().map(casts::next).toList();
    }
}
