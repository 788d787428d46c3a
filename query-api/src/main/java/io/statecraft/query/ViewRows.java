package io.statecraft.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.Question;
import io.statecraft.readmodels.View;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;

/** Rows of a view in memory, for answers that are no page and no file of them. */
@Singleton
class ViewRows {
    private final Answers answers;
    private final ViewAnswers views;

    ViewRows(Answers answers, ViewAnswers views) {
        this.answers = answers;
        this.views = views;
    }

    /** What these parameters ask of a view; a wrong one ends in a problem that names it. */
    Asked asked(View view, MultivaluedMap<String, String> parameters) {
        return views.prepared(view, parameters);
    }

    /** The rows that answer this question. */
    List<ObjectNode> read(View view, Question question) {
        List<Column> columns = view.columns(question);
        return answers.read(view.query(question), result -> {
            List<ObjectNode> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(Rows.read(result, columns));
            }
            return rows;
        });
    }
}
