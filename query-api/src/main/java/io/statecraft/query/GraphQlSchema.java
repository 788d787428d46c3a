package io.statecraft.query;

import static graphql.schema.FieldCoordinates.coordinates;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.scalar.GraphQLScalarTypes;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.ColumnType;
import io.statecraft.readmodels.Filter;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.View;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The GraphQL schema: a field and a type for each view, with its columns, and the ways that lead on from a row. It
 * follows from the views, so that a new read model is in it by itself.
 */
@Singleton
class GraphQlSchema {
    private static final String QUERY = "Query";
    private static final String ONE_ACTOR = "actor";
    private static final int ROWS_DEFAULT = 20;
    private static final int LINKS_DEFAULT = 5;
    private static final GraphQLScalarType TEXT = GraphQLScalarTypes.getScalarByName("String");
    private static final GraphQLList VALUES = list(nonNull(TEXT));
    private static final Pattern HYPHEN = Pattern.compile("-(.)");

    /** The schema is made while the program is built up, before there is a database to fetch from. */
    private final Provider<GraphQlFetching> fetching;

    GraphQlSchema(Provider<GraphQlFetching> fetching) {
        this.fetching = fetching;
    }

    void extend(@Observes GraphQLSchema.Builder builder) {
        GraphQLSchema begun = builder.build();
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry(begun.getCodeRegistry());
        List<GraphQLFieldDefinition> fields = new ArrayList<>();
        for (View view : ReadModels.VIEWS) {
            builder.additionalType(type(view, code));
            fields.add(field(fieldName(view), view, true));
            fetch(code, QUERY, fieldName(view), env -> fetching.get().rows(view, env));
        }
        fields.add(GraphQLFieldDefinition.newFieldDefinition()
                .name(ONE_ACTOR)
                .description("One actor, and on to all that is known of it; null when nobody names it.")
                .type(typeRef(typeName(GraphQlLink.ACTORS)))
                .argument(GraphQLArgument.newArgument()
                        .name(Filter.ACTOR)
                        .description("ISO 3166-1 alpha-3 code of a state, or a slug")
                        .type(nonNull(TEXT)))
                .arguments(times())
                .build());
        fetch(code, QUERY, ONE_ACTOR, env -> fetching.get().actor(env));
        builder.query(begun.getQueryType().transform(query -> fields.forEach(query::field)));
        builder.codeRegistry(code.build());
    }

    private GraphQLObjectType type(View view, GraphQLCodeRegistry.Builder code) {
        String name = typeName(view);
        GraphQLObjectType.Builder type =
                GraphQLObjectType.newObject().name(name).description(view.question());
        for (Column column : view.columns()) {
            type.field(GraphQLFieldDefinition.newFieldDefinition()
                    .name(column.property())
                    .description(column.meaning())
                    .type(columnType(column)));
            fetch(code, name, column.property(), GraphQlFetching.value(column));
        }
        for (GraphQlLink link : GraphQlLink.from(view)) {
            type.field(linkField(link));
            fetch(code, name, link.field(), env -> fetching.get().linked(link, env));
        }
        if (view == GraphQlLink.ACTORS) {
            ReadModels.VIEWS.stream().filter(GraphQlLink::isAboutActors).forEach(about -> {
                type.field(field(aboutField(about, view), about, false));
                fetch(code, name, aboutField(about, view), env -> fetching.get().aboutActor(about, env));
            });
        }
        return type.build();
    }

    private static void fetch(GraphQLCodeRegistry.Builder code, String type, String field, DataFetcher<Object> from) {
        code.dataFetcher(coordinates(type, field), from);
    }

    /** A column of an actor may have the name of a view. */
    private static String aboutField(View about, View actors) {
        String name = fieldName(about);
        boolean taken =
                actors.columns().stream().anyMatch(column -> column.property().equals(name));
        return taken ? "all" + capital(name) : name;
    }

    private static GraphQLFieldDefinition field(String name, View view, boolean byActor) {
        List<GraphQLArgument> arguments = new ArrayList<>();
        for (Filter filter : view.filters()) {
            if (byActor || !filter.name().equals(Filter.ACTOR)) {
                arguments.add(GraphQLArgument.newArgument()
                        .name(filter.name())
                        .description(filter.meaning() + "; any of these values, or ranges such as 1..5; example: "
                                + filter.example())
                        .type(filter.required() ? nonNull(VALUES) : VALUES)
                        .build());
            }
        }
        arguments.addAll(times());
        arguments.add(GraphQLArgument.newArgument()
                .name(Asked.SORT)
                .description("columns to order by; with a hyphen before it, the greatest first")
                .type(VALUES)
                .build());
        arguments.add(limit(ROWS_DEFAULT));
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(name)
                .description(view.question())
                .type(list(nonNull(typeRef(typeName(view)))))
                .arguments(arguments)
                .build();
    }

    private static GraphQLFieldDefinition linkField(GraphQlLink link) {
        GraphQLFieldDefinition.Builder field =
                GraphQLFieldDefinition.newFieldDefinition().name(link.field()).description(link.meaning());
        GraphQLOutputType target = typeRef(typeName(link.target()));
        return link.many()
                ? field.type(list(nonNull(target)))
                        .argument(limit(LINKS_DEFAULT))
                        .build()
                : field.type(target).build();
    }

    private static List<GraphQLArgument> times() {
        return List.of(
                GraphQLArgument.newArgument()
                        .name(Asked.VALID_AT)
                        .description("the days that it is about, EDTF; what stands below is asked about them too")
                        .type(TEXT)
                        .build(),
                GraphQLArgument.newArgument()
                        .name(Asked.KNOWN_AT)
                        .description("the state of knowledge, RFC 3339; what stands below is asked at it too")
                        .type(TEXT)
                        .build());
    }

    private static GraphQLArgument limit(int normally) {
        return GraphQLArgument.newArgument()
                .name(Asked.LIMIT)
                .description("how many rows at most")
                .type(GraphQLScalarTypes.getScalarByName("Int"))
                .defaultValueProgrammatic(normally)
                .build();
    }

    private static GraphQLOutputType columnType(Column column) {
        GraphQLScalarType scalar = scalar(column.type());
        if (column.type() == ColumnType.TEXTS) {
            return nonNull(list(nonNull(scalar)));
        }
        return column.optional() ? scalar : nonNull(scalar);
    }

    private static GraphQLScalarType scalar(ColumnType type) {
        return switch (type) {
            case TEXT, TEXTS, DATE, INSTANT -> TEXT;
            case INTEGER -> GraphQLScalarTypes.getScalarByName("BigInteger");
            case NUMBER -> GraphQLScalarTypes.getScalarByName("BigDecimal");
            case REAL -> GraphQLScalarTypes.getScalarByName("Float");
            case BOOLEAN -> GraphQLScalarTypes.getScalarByName("Boolean");
            case JSON -> ExtendedScalars.Json;
        };
    }

    /** The field of a view in a question: {@code militaryBalance}. */
    static String fieldName(View view) {
        return HYPHEN.matcher(view.name()).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private static String typeName(View view) {
        return capital(fieldName(view)) + "Row";
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
