package io.statecraft.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Actors as STIX has them, each once in a bundle: an identity; a location for a state; a threat actor beside the identity
 * of whoever is no state and threatens, coerces or attacks.
 *
 * <p>Names come from the id alone, because the same object must look the same in every bundle.
 */
final class StixActors {
    private static final Map<String, String> COUNTRIES = Stream.of(Locale.getISOCountries())
            .collect(Collectors.toMap(code -> Locale.of("", code).getISO3Country(), code -> code, (one, other) -> one));

    private final Set<String> written = new HashSet<>();

    /** The id of an actor's identity. */
    static String identity(Actor actor) {
        return StixObjects.id("identity", actor.id());
    }

    /** The objects of this actor that are not written yet. */
    List<ObjectNode> introduced(Actor actor) {
        if (!written.add(actor.id())) {
            return List.of();
        }
        List<ObjectNode> objects = new ArrayList<>();
        ObjectNode identity = StixObjects.thing("identity", actor.id());
        identity.put("name", name(actor)).put("identity_class", actor.state() ? "organization" : "unknown");
        objects.add(
                StixObjects.extended(identity, Json.MAPPER.createObjectNode().put("actor", actor.id())));
        Optional<String> country = country(actor);
        if (country.isPresent()) {
            ObjectNode location = StixObjects.thing("location", actor.id());
            objects.add(location.put("name", name(actor)).put("country", country.get()));
            objects.add(StixObjects.related(
                    StixObjects.thing("relationship", "located-at " + actor.id()),
                    "located-at",
                    identity(actor),
                    StixObjects.id("location", actor.id())));
        }
        return objects;
    }

    /** The same for an actor as a threat. */
    List<ObjectNode> threat(Actor actor) {
        if (actor.state() || !written.add("threat " + actor.id())) {
            return List.of();
        }
        ObjectNode threat = StixObjects.thing("threat-actor", actor.id());
        threat.put("name", name(actor)).set("threat_actor_types", StixObjects.texts(List.of("unknown")));
        return List.of(
                threat,
                StixObjects.related(
                        StixObjects.thing("relationship", "attributed-to " + actor.id()),
                        "attributed-to",
                        StixObjects.id("threat-actor", actor.id()),
                        identity(actor)));
    }

    /** A name that comes from the id alone. */
    static String name(Actor actor) {
        return country(actor)
                .map(country -> Locale.of("", country).getDisplayCountry(Locale.ENGLISH))
                .orElseGet(() -> actor.id().replace('-', ' '));
    }

    /** The ISO 3166-1 alpha-2 code of a state that has one. */
    static Optional<String> country(Actor actor) {
        return Optional.ofNullable(COUNTRIES.get(actor.id()));
    }
}
