package io.statecraft.query;

import io.statecraft.readmodels.ReadModels;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

/** What can be asked in GraphQL beside the views, which {@link GraphQlSchema} adds. */
@GraphQLApi
class GraphQlResource {
    /**
     * A view.
     *
     * @param name in URLs
     * @param question what it answers
     */
    record Question(String name, String question) {}

    @Query
    @Description("The views and what each of them answers.")
    public List<Question> questions() {
        return ReadModels.VIEWS.stream()
                .map(view -> new Question(view.name(), view.question()))
                .toList();
    }
}
