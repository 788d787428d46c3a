package io.statecraft.extraction.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.extraction.time.DateContext;
import io.statecraft.extraction.time.DateContext.YearGuess;
import io.statecraft.extraction.time.DateGrammar;
import io.statecraft.extraction.time.DateMention;
import io.statecraft.facts.Edtf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Measures the date grammar against public sets: the folder that holds {@code timenorm} and the others is an argument. */
public final class DateEvaluation {
    private static final int DATE_LENGTH = 10;

    private DateEvaluation() {}

    /** All sets of dates in a folder. */
    public static List<ValueScore> evaluate(Path publicSets, EvaluationPart part) {
        return List.of(
                timenorm(publicSets, part, YearGuess.UPCOMING_OR_PAST),
                timenorm(publicSets, part, YearGuess.LATEST_PAST),
                calendarDates(publicSets.resolve("recognizers-text/date-parser.jsonl"), part),
                calendarDates(publicSets.resolve("recognizers-text/datetime.jsonl"), part),
                duckling(publicSets.resolve("duckling/time.jsonl"), part));
    }

    /** Prints the figures of the sets in the folder named by the first argument; a second one shows the errors. */
    public static void main(String[] arguments) {
        EvaluationPart part = arguments.length > 1 ? EvaluationPart.valueOf(arguments[1]) : EvaluationPart.ALL;
        for (ValueScore score : evaluate(Path.of(arguments[0]), part)) {
            System.out.println(score);
            if (arguments.length > 2) {
                score.errors().forEach(error -> System.out.println("    " + error));
            }
        }
    }

    /**
     * TIMEX values of dated phrases. A phrase stands without its sentence, so no cue tells whether "Feb. 1" is to come:
     * the guess that allows for the near future is the fair one, the latest past one is what the extractor uses.
     */
    public static ValueScore timenorm(Path publicSets, EvaluationPart part, YearGuess guess) {
        return timenormFile(publicSets.resolve("timenorm/train.jsonl"), part, guess);
    }

    static ValueScore timenormFile(Path file, EvaluationPart part, YearGuess guess) {
        Tally tally = new Tally("timenorm DATE values, " + guess);
        String document = "";
        DateContext context = DateContext.none();
        for (JsonNode phrase : JsonLines.read(file)) {
            String[] id = phrase.get("id").asText().split("-");
            if (!id[2].equals(document)) {
                document = id[2];
                Edtf published = Edtf.parse(phrase.get("dct").asText().substring(0, DATE_LENGTH));
                context = DateContext.published(published).guessing(guess);
            }
            String text = phrase.get("text").asText();
            List<DateMention> mentions = DateGrammar.find(text, context);
            context = context.after(mentions);
            if (phrase.get("type").asText().equals("DATE") && part.contains(Integer.parseInt(document))) {
                String gold = phrase.get("value").asText();
                String found = longest(mentions).map(Timex::value).orElse("-");
                tally.add(
                        Timex.agrees(gold, found),
                        phrase.get("id").asText(),
                        phrase.get("dct").asText(),
                        text,
                        gold,
                        found);
            }
        }
        return tally.score();
    }

    private static Optional<DateMention> longest(List<DateMention> mentions) {
        return mentions.stream().max(Comparator.comparingInt(mention -> mention.end() - mention.start()));
    }

    static ValueScore calendarDates(Path file, EvaluationPart part) {
        String name = String.valueOf(file.getFileName()).replace(".jsonl", "");
        Tally tally = new Tally("recognizers-text/" + name + ", dates and ranges");
        int number = 0;
        for (JsonNode row : JsonLines.read(file)) {
            boolean counted = part.contains(number++) && !row.get("reference").isNull();
            for (JsonNode gold : row.get("results")) {
                List<GoldDate> values = GoldDate.ofRecognizers(gold);
                if (counted && !values.isEmpty()) {
                    judge(tally, row, gold.get("begin").asInt(), gold.get("end").asInt(), values);
                }
            }
        }
        return tally.score();
    }

    static ValueScore duckling(Path file, EvaluationPart part) {
        Tally tally = new Tally("duckling time, days to years");
        int number = 0;
        for (JsonNode row : JsonLines.read(file)) {
            List<GoldDate> values = GoldDate.ofDuckling(row.get("gold"));
            if (part.contains(number++) && !values.isEmpty()) {
                judge(tally, row, 0, row.get("text").asText().length(), values);
            }
        }
        return tally.score();
    }

    private static void judge(Tally tally, JsonNode row, int begin, int end, List<GoldDate> values) {
        String reference = row.get("reference").asText().substring(0, DATE_LENGTH);
        String text = row.get("text").asText();
        DateContext context = DateContext.published(Edtf.parse(reference)).withMonthFirst(true);
        List<DateMention> mentions = new ArrayList<>(DateGrammar.find(text, context));
        mentions.removeIf(mention -> mention.end() <= begin || mention.start() >= end);
        Optional<Edtf> found = longest(mentions).flatMap(DateMention::value);
        boolean right = found.isPresent() && values.stream().anyMatch(gold -> gold.agrees(found.get()));
        tally.add(
                right,
                row.get("id").asText(),
                reference,
                text,
                values.toString(),
                found.map(Edtf::toString).orElse("-"));
    }
}
