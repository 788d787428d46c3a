package io.statecraft.standalone.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.standalone.fuzz.Operation.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes requests, as many as are wanted: round after round each parameter, media type and body of each operation gets its
 * next value, and beside it what makes the rest of the request valid. A seed gives the same requests.
 */
final class Trials {
    private static final String UNKNOWN = "no-such-parameter";

    private final List<Operation> operations;
    private final Map<String, List<String>> known;
    private final Bodies bodies;
    private final Random random;
    private final List<String> hostile = Hostile.texts();

    /** One thing about an operation that is varied. */
    private record Place(Operation operation, Varied varied, Parameter parameter) {}

    private enum Varied {
        PARAMETER,
        ACCEPT,
        HEADER,
        BODY
    }

    /**
     * Of these operations.
     *
     * @param known values that mean something here, by the name of their parameter
     */
    Trials(JsonNode document, Map<String, List<String>> known, long seed) {
        this.operations = Operation.of(document);
        this.known = known;
        this.random = new Random(seed);
        this.bodies = new Bodies(document, hostile, random);
    }

    List<Operation> operations() {
        return operations;
    }

    List<Trial> make(int count) {
        List<Place> places = new ArrayList<>();
        for (Operation operation : operations) {
            operation.parameters().forEach(parameter -> places.add(new Place(operation, Varied.PARAMETER, parameter)));
            Parameter unknown = new Parameter(UNKNOWN, "query", false, "string", "");
            places.add(new Place(operation, Varied.PARAMETER, unknown));
            places.add(new Place(operation, Varied.ACCEPT, unknown));
            places.add(new Place(operation, Varied.HEADER, unknown));
            if (!operation.method().equals("GET")) {
                for (int i = 0; i < 1 + 2 * operation.bodies().size(); i++) {
                    places.add(new Place(operation, Varied.BODY, unknown));
                }
            }
        }
        List<Trial> trials = new ArrayList<>();
        for (int round = random.nextInt(hostile.size()); trials.size() < count; round++) {
            Collections.shuffle(places, random);
            for (Place place : places.subList(0, Math.min(places.size(), count - trials.size()))) {
                trials.add(trial(place, round));
            }
        }
        return trials;
    }

    private Trial trial(Place place, int round) {
        Operation operation = place.operation();
        Map<String, String> headers = new LinkedHashMap<>();
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            boolean varied =
                    place.varied() == Varied.PARAMETER && place.parameter().equals(parameter);
            if (varied || parameter.required() || random.nextInt(8) == 0) {
                String value = varied ? next(parameter, round) : valid(parameter);
                switch (parameter.in()) {
                    case "path" -> path = path.replace("{" + parameter.name() + "}", encoded(value));
                    case "header" -> headers.put(parameter.name(), header(value));
                    default -> query.add(encoded(parameter.name()) + "=" + encoded(value));
                }
                if (varied && parameter.in().equals("query") && random.nextInt(10) == 0) {
                    query.add(encoded(parameter.name()) + "=" + encoded(next(parameter, round + 1)));
                }
            }
        }
        if (place.varied() == Varied.PARAMETER && place.parameter().name().equals(UNKNOWN)) {
            query.add(encoded(at(hostile, round)) + "=" + encoded(at(hostile, round / 2)));
        }
        headers.put("Accept", place.varied() == Varied.ACCEPT ? at(Hostile.mediaTypes(), round) : accepted(operation));
        if (place.varied() == Varied.HEADER) {
            List<String> names = Hostile.HEADERS.keySet().stream().sorted().toList();
            String name = at(names, round);
            headers.put(name, at(Hostile.HEADERS.getOrDefault(name, List.of("")), round / names.size()));
        }
        String body = "";
        if (!operation.method().equals("GET")) {
            Bodies.Body made = place.varied() == Varied.BODY ? bodies.next(operation) : bodies.valid(operation);
            made.mediaType().ifPresent(type -> headers.put("Content-Type", type));
            body = made.content();
        }
        return new Trial(operation, path + (query.isEmpty() ? "" : "?" + String.join("&", query)), headers, body);
    }

    private String next(Parameter parameter, int round) {
        String value = at(hostile, round + Math.floorMod(parameter.name().hashCode(), hostile.size()));
        // A step up or none would be the path of another operation.
        boolean elsewhere =
                parameter.in().equals("path") && List.of("", ".", "..").contains(value);
        return elsewhere || random.nextInt(6) == 0 ? valid(parameter) : value;
    }

    private String valid(Parameter parameter) {
        List<String> values = known.getOrDefault(
                parameter.name(), List.of(parameter.example().isEmpty() ? "x" : parameter.example()));
        return values.get(random.nextInt(values.size()));
    }

    private String accepted(Operation operation) {
        List<String> types = operation.answers().values().stream()
                .flatMap(answer -> answer.keySet().stream())
                .distinct()
                .toList();
        return types.isEmpty() || random.nextInt(5) == 0 ? "*/*" : types.get(random.nextInt(types.size()));
    }

    /** Header values are visible ASCII; what is not is left to the parameters. */
    private static String header(String value) {
        return value.replaceAll("[^ -~]", "").strip();
    }

    static <T> T at(List<T> values, int index) {
        return values.get(Math.floorMod(index, values.size()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
