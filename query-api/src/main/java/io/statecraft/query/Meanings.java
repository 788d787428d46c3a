package io.statecraft.query;

import io.statecraft.readmodels.Nearest;
import io.statecraft.readmodels.Question;
import io.statecraft.readmodels.SearchMode;
import io.statecraft.readmodels.View;
import io.statecraft.service.Problem;
import io.statecraft.vectors.ModelException;
import io.statecraft.vectors.SearchConfig;
import io.statecraft.vectors.SentenceModel;
import io.statecraft.vectors.VectorMemory;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Finds what is nearest in meaning to a question, among all vectors; which of them count is for the database to say. */
@Singleton
class Meanings {
    private static final Logger LOG = Logger.getLogger(Meanings.class);
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;
    /** So many vectors are looked up at first; where too few of them count, eight times as many, and so on. */
    private static final int FIRST = 2 * Nearest.ROWS_MAX;

    private static final int FACTOR = 8;
    private static final int MOST = FIRST * FACTOR * FACTOR;

    private final Answers answers;
    private final SentenceModel model;
    private final SearchConfig config;
    private final VectorCopy vectors;

    Meanings(Answers answers, SentenceModel model, SearchConfig config, VectorCopy vectors) {
        this.answers = answers;
        this.model = model;
        this.config = config;
        this.vectors = vectors;
    }

    /** The same question with what is nearest to it, where it asks for meaning; a {@link Problem} where that is not to be had. */
    Question meant(View view, Question question) {
        Optional<String> words = view.meaning(question);
        if (words.isEmpty()) {
            return question;
        }
        if (!config.semantic()) {
            throw Problem.of(BAD_REQUEST, "semantic-search-off", "Here nothing is found by its meaning, only by words.")
                    .at(SearchMode.PARAMETER, List.of(SearchMode.TEXT.code()))
                    .asException();
        }
        byte[] vector = vector(words.get());
        VectorMemory memory = vectors.current();
        for (int most = FIRST; ; most *= FACTOR) {
            List<VectorMemory.Near> near = memory.nearest(vector, most);
            Question nearer = question.nearTo(nearest(near));
            if (near.size() < most || most >= MOST || enough(view, nearer)) {
                return nearer;
            }
        }
    }

    /** Whether so many of them are known at that time and fit the filters that no others can be among the first. */
    private boolean enough(View view, Question nearer) {
        Question byMeaning = nearer.where(SearchMode.PARAMETER, List.of(SearchMode.SEMANTIC.code()));
        return answers.read(view.count(byMeaning), Meanings::number) >= Nearest.ROWS_MAX;
    }

    private byte[] vector(String words) {
        try {
            return model.vector(words);
        } catch (ModelException e) {
            LOG.errorf(e, "no question can be answered by its meaning");
            throw Problem.of(
                            UNAVAILABLE,
                            "semantic-search-unavailable",
                            "At present nothing is found by its meaning; ask with mode=text.")
                    .at(SearchMode.PARAMETER, List.of(SearchMode.TEXT.code()))
                    .asException(Answers.SOON);
        }
    }

    private static Nearest nearest(List<VectorMemory.Near> near) {
        return new Nearest(
                near.stream().map(one -> String.valueOf(one.number())).toList(),
                near.stream()
                        .map(one -> String.format(Locale.ROOT, "%.4f", one.similarity()))
                        .toList());
    }

    private static long number(ResultSet result) throws SQLException {
        return result.next() ? result.getLong(1) : 0;
    }
}
