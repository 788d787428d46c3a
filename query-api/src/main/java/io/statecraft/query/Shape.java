package io.statecraft.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.Query;
import io.statecraft.readmodels.Question;
import io.statecraft.readmodels.TimePoint;
import io.statecraft.readmodels.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How questions of one sort are put to the database and their rows read.
 *
 * @param query the SQL of a question
 * @param count the SQL that counts its rows
 * @param row reads a row of the result
 * @param formats that the rows can be written in
 * @param properties of a row, in their order
 */
record Shape(
        Function<Question, Query> query,
        Function<Question, Query> count,
        Reading row,
        List<Format> formats,
        List<String> properties) {
    /** Reads the current row of a result. */
    @FunctionalInterface
    interface Reading {
        ObjectNode of(ResultSet result) throws SQLException;
    }

    /** The rows of a view. */
    static Shape rows(View view, Asked asked) {
        List<Column> columns = view.columns(asked.question());
        return new Shape(
                view::query,
                view::count,
                result -> {
                    ObjectNode row = Rows.read(result, columns);
                    return asked.shown().isEmpty() ? row : row.retain(asked.shown());
                },
                Format.of(view),
                asked.properties(view));
    }

    /** What the rows of a view have become since an earlier time point. */
    static Shape changes(View view, TimePoint since) {
        List<String> properties = new ArrayList<>();
        View.changeColumns().forEach(column -> properties.add(column.property()));
        Rows.ofFacts(view.columns()).ifPresent(column -> properties.add(Rows.EVIDENCE));
        return new Shape(
                question -> view.changes(question, since),
                question -> {
                    throw new IllegalStateException("changes are not counted");
                },
                result -> ChangedRows.read(result, view.columns()),
                Format.ofChanges(view),
                properties);
    }
}
