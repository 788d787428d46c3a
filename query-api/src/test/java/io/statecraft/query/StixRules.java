package io.statecraft.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the specification of STIX 2.1 demands of bundles of those objects that we write. */
final class StixRules {
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3,}Z");
    private static final Set<String> COMMON = Set.of(
            "type",
            "spec_version",
            "id",
            "created_by_ref",
            "created",
            "modified",
            "revoked",
            "confidence",
            "external_references",
            "extensions");
    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "identity", Set.of("name"),
            "extension-definition", Set.of("name", "schema", "version", "extension_types", "created_by_ref"),
            "location", Set.of("country"),
            "threat-actor", Set.of("name"),
            "relationship", Set.of("relationship_type", "source_ref", "target_ref"),
            "note", Set.of("content", "object_refs"),
            "opinion", Set.of("opinion", "object_refs"),
            "grouping", Set.of("context", "object_refs"),
            "report", Set.of("name", "published", "object_refs"));
    private static final Map<String, Set<String>> OPTIONAL = Map.of(
            "identity", Set.of("identity_class"),
            "extension-definition", Set.of("description"),
            "location", Set.of("name"),
            "threat-actor", Set.of("threat_actor_types"),
            "relationship", Set.of("description", "start_time", "stop_time"),
            "note", Set.of("abstract", "authors"),
            "opinion", Set.of("explanation", "authors"),
            "grouping", Set.of("name", "description"),
            "report", Set.of("report_types", "description"));
    private static final Set<String> OPINIONS =
            Set.of("strongly-disagree", "disagree", "neutral", "agree", "strongly-agree");

    private final List<String> broken = new ArrayList<>();
    private final Map<String, JsonNode> objects = new HashMap<>();

    private StixRules() {}

    /** The rules that are broken, and where. */
    static List<String> broken(JsonNode bundle) {
        StixRules rules = new StixRules();
        rules.check(bundle.path("type").asText().equals("bundle"), "type", bundle);
        rules.check(bundle.path("id").asText().matches("bundle--" + UUID), "id", bundle);
        for (JsonNode object : bundle.path("objects")) {
            JsonNode twin = rules.objects.put(object.path("id").asText(), object);
            rules.check(twin == null, "an object stands in a bundle once", object);
        }
        bundle.path("objects").forEach(rules::object);
        boolean reports = rules.objects.keySet().stream().anyMatch(id -> id.startsWith("report--"));
        bundle.path("objects").forEach(object -> rules.references(object, reports));
        return rules.broken;
    }

    private void object(JsonNode object) {
        String type = object.path("type").asText();
        check(REQUIRED.containsKey(type), "a type that we write", object);
        Set<String> required = REQUIRED.getOrDefault(type, Set.of());
        Set<String> optional = OPTIONAL.getOrDefault(type, Set.of());
        required.forEach(name -> check(object.hasNonNull(name), name + " is required", object));
        object.properties().forEach(property -> {
            String name = property.getKey();
            check(COMMON.contains(name) || required.contains(name) || optional.contains(name), name, object);
            check(!property.getValue().isNull(), name + " is null", object);
            check(!property.getValue().isArray() || !property.getValue().isEmpty(), name + " is empty", object);
        });
        check(object.path("spec_version").asText().equals("2.1"), "spec_version", object);
        check(object.path("id").asText().matches(type + "--" + UUID), "id", object);
        check(time(object, "created").isPresent() && time(object, "modified").isPresent(), "times", object);
        check(!before(object, "modified", "created"), "modified before created", object);
        check(!object.has("stop_time") || before(object, "start_time", "stop_time"), "stop_time", object);
        check(!object.has("published") || time(object, "published").isPresent(), "published", object);
        check(
                object.path("confidence").asInt(0) >= 0
                        && object.path("confidence").asInt(0) <= 100,
                "confidence",
                object);
        check(!object.has("opinion") || OPINIONS.contains(object.path("opinion").asText()), "opinion", object);
        check(object.path("relationship_type").asText("a").matches("[a-z0-9-]+"), "relationship_type", object);
    }

    private void references(JsonNode object, boolean reports) {
        List<String> references = new ArrayList<>();
        object.path("object_refs").forEach(reference -> references.add(reference.asText()));
        for (String name : List.of("created_by_ref", "source_ref", "target_ref")) {
            Optional.ofNullable(object.get(name)).ifPresent(reference -> references.add(reference.asText()));
        }
        object.path("extensions").properties().forEach(extension -> references.add(extension.getKey()));
        for (String reference : references) {
            check(
                    objects.containsKey(reference) || !reports && reference.startsWith("report--"),
                    "refers to nothing: " + reference,
                    object);
        }
    }

    private boolean before(JsonNode object, String one, String other) {
        return time(object, one).isEmpty()
                || time(object, other).isEmpty()
                || time(object, one).get().isBefore(time(object, other).get());
    }

    private static Optional<Instant> time(JsonNode object, String name) {
        return Optional.of(object.path(name).asText())
                .filter(text -> TIME.matcher(text).matches())
                .map(Instant::parse);
    }

    private void check(boolean kept, String rule, JsonNode object) {
        if (!kept) {
            broken.add(rule + ": " + object);
        }
    }
}
