package io.statecraft.projection;

import io.statecraft.embedded.DatabaseRole;
import io.statecraft.readmodels.Query;
import io.statecraft.readmodels.Question;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.TimePoint;
import io.statecraft.readmodels.View;
import io.statecraft.testing.TestBackends;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks views with the rights of the query API. */
final class Answers {
    private Answers() {}

    static List<Map<String, @Nullable Object>> to(String view, Question question) {
        Query query = view(view).query(question);
        return TestBackends.shared()
                .sql(DatabaseRole.QUERY)
                .rows(query.sql(), query.values().toArray());
    }

    static List<Map<String, @Nullable Object>> to(String view, TimePoint when, String filter, String value) {
        return to(view, new Question(when, Map.of(filter, List.of(value)), List.of(), 1000));
    }

    /** What the answer about an actor has become since then. */
    static List<Map<String, @Nullable Object>> changes(String view, TimePoint since, String actor) {
        Question now = new Question(TimePoint.ANY, Map.of("actor", List.of(actor)), List.of(), 100);
        Query query = view(view).changes(now, since);
        return TestBackends.shared()
                .sql(DatabaseRole.QUERY)
                .rows(query.sql(), query.values().toArray());
    }

    static View view(String name) {
        return ReadModels.view(name).orElseThrow();
    }
}
