package io.statecraft.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.statecraft.facts.Json;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.Filter;
import io.statecraft.readmodels.InvalidQuestionException;
import io.statecraft.readmodels.View;
import io.statecraft.service.Problem;
import io.statecraft.service.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads what a field of a GraphQL question asks for. A field below another is asked at the same times. */
@Singleton
class GraphQlFetching {
    private final ViewRows views;
    private final QueryConfig config;

    GraphQlFetching(ViewRows views, QueryConfig config) {
        this.views = views;
        this.config = config;
    }

    /** The rows of a view. */
    Object rows(View view, DataFetchingEnvironment env) {
        return answered(env, () -> each(view, arguments(env)));
    }

    /** The actor with the id that is asked for. */
    Object actor(DataFetchingEnvironment env) {
        return answered(env, () -> {
            MultivaluedMap<String, String> arguments = arguments(env);
            arguments.putSingle(Asked.LIMIT, "1");
            return each(GraphQlLink.ACTORS, arguments).stream().findFirst().orElse(null);
        });
    }

    /** The rows of a view about the actor of the row above. */
    Object aboutActor(View view, DataFetchingEnvironment env) {
        return answered(env, () -> {
            GraphQlRows.Row actor = above(env);
            MultivaluedMap<String, String> arguments = new MultivaluedHashMap<>();
            arguments.putAll(actor.among().times());
            arguments.putAll(arguments(env));
            arguments.putSingle(Filter.ACTOR, actor.value(Filter.ACTOR).asText());
            return each(view, arguments);
        });
    }

    /** The rows that a link leads to. */
    Object linked(GraphQlLink link, DataFetchingEnvironment env) {
        return answered(env, () -> {
            GraphQlRows.Row from = above(env);
            int limit = link.many() ? limit(env) : 1;
            Map<String, List<String>> times = link.target() == GraphQlLink.ACTORS
                    ? from.among().times()
                    : knownAt(from.among().times());
            List<ObjectNode> targets = from.among().linked(from, link, limit, ids -> lookedUp(link, ids, times));
            List<GraphQlRows.Row> found = new GraphQlRows(targets, from.among().times()).each();
            return link.many() ? found : found.stream().findFirst().orElse(null);
        });
    }

    /** The value of a column. */
    static DataFetcher<Object> value(Column column) {
        return env -> Json.MAPPER.treeToValue(above(env).value(column.property()), Object.class);
    }

    private List<GraphQlRows.Row> each(View view, MultivaluedMap<String, String> arguments) {
        Map<String, List<String>> times = new HashMap<>(arguments);
        times.keySet().retainAll(Set.of(Asked.VALID_AT, Asked.KNOWN_AT));
        Asked asked = views.asked(view, arguments);
        return new GraphQlRows(views.read(view, asked.question().upTo(asked.pageRows())), times).each();
    }

    private List<ObjectNode> lookedUp(GraphQlLink link, Set<String> ids, Map<String, List<String>> times) {
        if (ids.isEmpty()) {
            return List.of();
        }
        MultivaluedMap<String, String> arguments = new MultivaluedHashMap<>();
        arguments.putAll(times);
        arguments.put(link.identity(), List.copyOf(ids));
        return views.read(
                link.target(), views.asked(link.target(), arguments).question().upTo(ids.size()));
    }

    /** Evidence is shown whole, whatever days were asked about. */
    private static Map<String, List<String>> knownAt(Map<String, List<String>> times) {
        Map<String, List<String>> known = new HashMap<>(times);
        known.remove(Asked.VALID_AT);
        return known;
    }

    private static GraphQlRows.Row above(DataFetchingEnvironment env) {
        GraphQlRows.Row above = env.getSource();
        if (above == null) {
            throw new IllegalStateException("a field of a row stands below a row");
        }
        return above;
    }

    private int limit(DataFetchingEnvironment env) {
        return new Parameters(arguments(env))
                .number(Asked.LIMIT, config.pageRowsMax())
                .orElseThrow();
    }

    private static MultivaluedMap<String, String> arguments(DataFetchingEnvironment env) {
        MultivaluedMap<String, String> arguments = new MultivaluedHashMap<>();
        env.getArguments().forEach((name, value) -> {
            Stream<?> values = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
            values.forEach(one -> arguments.add(name, String.valueOf(one)));
        });
        return arguments;
    }

    /** What cannot be asked is an error of the field that says what could be. */
    private static Object answered(DataFetchingEnvironment env, Supplier<Object> answer) {
        try {
            return DataFetcherResult.newResult().data(answer.get()).build();
        } catch (ProblemException e) {
            return refused(env, e.problem());
        } catch (InvalidQuestionException e) {
            return refused(env, Parameters.problem(e));
        }
    }

    private static Object refused(DataFetchingEnvironment env, Problem problem) {
        Map<String, Object> more = new HashMap<>();
        more.put("code", problem.type());
        problem.field().ifPresent(field -> more.put("field", field));
        if (!problem.allowed().isEmpty()) {
            more.put("allowed", problem.allowed());
        }
        GraphQLError error = GraphqlErrorBuilder.newError(env)
                .message("%s", problem.detail())
                .extensions(more)
                .build();
        return DataFetcherResult.newResult().error(error).build();
    }
}
