package io.statecraft.eventstore;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Finds the actors of an event in its JSON, wherever a fact or a correction names them. */
final class NamedActors {
    private NamedActors() {}

    /** The ids of all actors in an event's data, in one order. */
    static Set<String> in(JsonNode data) {
        Set<String> actors = new TreeSet<>();
        addText(data.path("actor"), actors);
        addText(data.path("into"), actors);
        addWithin(data, actors);
        return actors;
    }

    private static void addWithin(JsonNode node, Set<String> actors) {
        if (node.path("names").isArray()) {
            addText(node.path("id"), actors);
        }
        for (JsonNode child : node) {
            if (child.isContainerNode()) {
                addWithin(child, actors);
            }
        }
    }

    private static void addText(JsonNode id, Set<String> actors) {
        if (id.isTextual()) {
            actors.add(id.textValue());
        }
    }
}
