package io.statecraft.query;

import graphql.GraphQL;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.ChainedInstrumentation;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** No GraphQL question is deeper, or may bring more rows, than is good for all who ask. */
@Singleton
class GraphQlLimits {
    private final Provider<QueryConfig> config;

    GraphQlLimits(Provider<QueryConfig> config) {
        this.config = config;
    }

    void limit(@Observes GraphQL.Builder builder) {
        builder.instrumentation(new ChainedInstrumentation(
                new MaxQueryDepthInstrumentation(config.get().graphDepthMax()),
                new MaxQueryComplexityInstrumentation(config.get().graphRowsMax(), GraphQlLimits::rows)));
    }

    /** How many rows a field may bring, with what stands below it. */
    static int rows(FieldComplexityEnvironment field, int below) {
        boolean lists = field.getFieldDefinition().getArgument(Asked.LIMIT) != null;
        if (!lists) {
            return below;
        }
        long most = field.getArguments().get(Asked.LIMIT) instanceof Integer limit ? Math.max(1, limit) : 1;
        return (int) Math.min(Integer.MAX_VALUE / 2, most * (1L + below));
    }
}
