package io.statecraft.extraction.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.extraction.Extractor;
import io.statecraft.extraction.actor.Gazetteer;
import io.statecraft.extraction.evaluate.FactEvaluation;
import io.statecraft.extraction.evaluate.FactScorer;
import io.statecraft.extraction.lexicon.Lexicon;
import io.statecraft.extraction.parse.Parser;
import io.statecraft.extraction.read.CalibrationFit.Judged;
import io.statecraft.facts.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A fact with confidence 0.8 is right four times in five: measured on documents that the measure was not taken from. */
class CalibrationTest {
    private static final Path CORPUS = Path.of("src", "test", "resources", "io", "statecraft", "extraction", "corpus");
    private static final Path FILE =
            Path.of("src", "main", "resources", "io", "statecraft", "extraction", "read", "calibration.tsv");
    private static final int BANDS = 10;
    private static final double FARTHEST_ON_AVERAGE = 0.1;
    private static final int FOLDS = 5;

    private static final List<List<Judged>> DOCUMENTS = judged();

    @Test
    void confidence_measured_on_some_documents_holds_on_others() {
        List<Judged> calibrated = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Calibration calibration = new CalibrationFit(documents(fold, false)).calibration();
            for (Judged fact : documents(fold, true)) {
                double confidence = calibration.probability(fact.reading(), fact.stated());
                calibrated.add(new Judged(fact.reading(), confidence, fact.right()));
            }
        }
        assertThat(distance(calibrated)).as(report(calibrated)).isLessThan(FARTHEST_ON_AVERAGE);
    }

    @Test
    void the_data_file_fits_what_the_engine_reads_today() throws IOException {
        List<Judged> all = DOCUMENTS.stream().flatMap(List::stream).toList();
        if ("write".equals(System.getProperty("calibration"))) {
            Files.write(FILE, new CalibrationFit(all).lines());
            return;
        }
        Calibration committed = Calibration.load();
        List<Judged> calibrated = all.stream()
                .map(fact ->
                        new Judged(fact.reading(), committed.probability(fact.reading(), fact.stated()), fact.right()))
                .toList();
        assertThat(distance(calibrated))
                .as("write it anew with -Dcalibration=write" + report(calibrated))
                .isLessThan(FARTHEST_ON_AVERAGE);
    }

    @Test
    void a_calibrated_confidence_never_falls_when_the_stated_one_rises() {
        Calibration calibration = Calibration.load();
        for (String reading : List.of("position/goal", "interaction/verb", "commitment/promise", "role/title")) {
            for (int i = 1; i <= 100; i++) {
                assertThat(calibration.probability(reading, i / 100.0))
                        .isGreaterThanOrEqualTo(calibration.probability(reading, (i - 1) / 100.0));
            }
        }
    }

    /** The documents of a fold, or all others. */
    private static List<Judged> documents(int fold, boolean within) {
        List<Judged> found = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS.size(); i++) {
            if (i % FOLDS == fold == within) {
                found.addAll(DOCUMENTS.get(i));
            }
        }
        return found;
    }

    private static List<List<Judged>> judged() {
        Extractor engine = new BuiltInExtractor(
                Parser.load(), Gazetteer.load(List.of()), Lexicon.load(List.of()), Calibration.none());
        List<List<Judged>> documents = new ArrayList<>();
        for (Document document : FactEvaluation.documents(CORPUS)) {
            List<JsonNode> found = FactEvaluation.found(document, engine);
            List<Boolean> right = FactScorer.right(document.text(), FactEvaluation.gold(CORPUS, document), found);
            List<Judged> facts = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                JsonNode fact = found.get(i);
                facts.add(new Judged(
                        fact.path("reading").asText(), fact.path("confidence").asDouble(), right.get(i)));
            }
            documents.add(facts);
        }
        return documents;
    }

    /** How far the confidence of a band lies from its share of right facts, on average over the facts. */
    private static double distance(List<Judged> facts) {
        double sum = 0;
        for (int band = 0; band < BANDS; band++) {
            List<Judged> within = within(band, facts);
            sum += within.isEmpty() ? 0 : within.size() * Math.abs(confidence(within) - share(within));
        }
        return sum / facts.size();
    }

    private static String report(List<Judged> facts) {
        StringBuilder lines = new StringBuilder("\n");
        for (int band = 0; band < BANDS; band++) {
            List<Judged> within = within(band, facts);
            if (!within.isEmpty()) {
                lines.append(String.format(
                        Locale.ROOT,
                        "confidence %.2f right %.2f of %d%n",
                        confidence(within),
                        share(within),
                        within.size()));
            }
        }
        return lines.toString();
    }

    private static List<Judged> within(int band, List<Judged> facts) {
        return facts.stream()
                .filter(fact -> Math.min(BANDS - 1, (int) (fact.stated() * BANDS)) == band)
                .toList();
    }

    private static double confidence(List<Judged> facts) {
        return facts.stream().mapToDouble(Judged::stated).average().orElse(0);
    }

    private static double share(List<Judged> facts) {
        return facts.stream()
                .mapToDouble(fact -> fact.right() ? 1 : 0)
                .average()
                .orElse(0);
    }
}
