package io.statecraft.query.standing;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.readmodels.InvalidQuestionException;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.View;
import io.statecraft.service.Problem;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client wants to be told.
 *
 * @param name what the client calls it
 * @param view which view is asked
 * @param filters what rows must fit: a value or several by parameter, as in the query of the view
 * @param url where changes are sent, by HTTP or HTTPS
 */
record StandingQuestionRequest(
        @Schema(examples = "Tajikistan's balance") Optional<String> name,

        @Schema(examples = "military-balance") Optional<String> view,

        @Schema(implementation = Object.class, examples = "{\"owner\":\"TJK\"}")
        Optional<JsonNode> filters,

        @Schema(examples = "https://desk.example/hooks/statecraft")
        Optional<String> url) {

    private static final int BAD_REQUEST = 400;
    private static final int LENGTH_MAX = 2_000;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** The view that is asked; a {@link Problem} where there is none. */
    View knownView() {
        return view.flatMap(ReadModels::view).orElseThrow(() -> Problem.of(
                        BAD_REQUEST, "unknown-view", "view must name a view.")
                .at("view", ReadModels.VIEWS.stream().map(View::name).sorted().toList())
                .asException());
    }

    /** The filters, which fit the view; a {@link Problem} where one does not. */
    Map<String, List<String>> knownFilters() {
        Map<String, List<String>> known = new TreeMap<>();
        filters.filter(given -> !given.isNull()).ifPresent(given -> {
            if (!given.isObject()) {
                throw Problem.of(BAD_REQUEST, "invalid-value", "filters is an object of values by parameter.")
                        .at("filters", List.of())
                        .asException();
            }
            given.properties().forEach(filter -> known.put(filter.getKey(), texts(filter.getKey(), filter.getValue())));
        });
        try {
            knownView().watching(known);
        } catch (InvalidQuestionException e) {
            throw Problem.of(BAD_REQUEST, "invalid-value", String.valueOf(e.getMessage()))
                    .at("filters." + e.field(), e.allowed())
                    .asException();
        }
        return known;
    }

    private static List<String> texts(String parameter, JsonNode value) {
        List<String> texts = new ArrayList<>();
        (value.isArray() ? value : List.of(value)).forEach(each -> {
            if (!each.isValueNode() || each.isNull() || each.asText().length() > LENGTH_MAX) {
                throw Problem.of(BAD_REQUEST, "invalid-value", "A filter has a value, or a list of values.")
                        .at("filters." + parameter, List.of())
                        .asException();
            }
            texts.add(each.asText());
        });
        return texts;
    }

    /** Where changes are sent; a {@link Problem} where nothing can be sent. */
    URI knownUrl() {
        return url.filter(text -> text.length() <= LENGTH_MAX)
                .flatMap(StandingQuestionRequest::uri)
                .filter(uri -> SCHEMES.contains(String.valueOf(uri.getScheme())) && uri.getHost() != null)
                .orElseThrow(() -> Problem.of(
                                BAD_REQUEST, "invalid-value", "url must be an absolute address of HTTP or HTTPS.")
                        .at("url", List.of("https://desk.example/hooks/statecraft"))
                        .asException());
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What the client calls it; a {@link Problem} where that is too long. */
    Optional<String> knownName() {
        if (name.filter(text -> text.length() > LENGTH_MAX).isPresent()) {
            throw Problem.of(BAD_REQUEST, "invalid-value", "name has %d characters at most.".formatted(LENGTH_MAX))
                    .at("name", List.of())
                    .asException();
        }
        return name;
    }
}
