package io.statecraft.eventstore;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.statecraft.facts.Json;
import io.statecraft.facts.Words;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the actors of an event in its JSON, wherever a fact or a correction names them; of a sealed event the states, because an
 * index of other names would be a copy that outlives the key.
 */
final class NamedActors {
    private final JsonParser json;
    private final Set<String> actors = new TreeSet<>();

    private NamedActors(JsonParser json) {
        this.json = json;
    }

    /** The ids of all actors in the data of this event, in one order. */
    static Set<String> in(byte[] event) throws IOException {
        try (JsonParser json = Json.MAPPER.createParser(event)) {
            NamedActors named = new NamedActors(json);
            json.nextToken();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                if (json.nextToken() == JsonToken.START_OBJECT && name.equals("data")) {
                    named.addOfObject(true);
                    break;
                }
                json.skipChildren();
            }
            return named.actors;
        }
    }

    private void addWithin(JsonToken value) throws IOException {
        if (value == JsonToken.START_OBJECT) {
            addOfObject(false);
        } else if (value == JsonToken.START_ARRAY) {
            for (JsonToken element = json.nextToken(); element != JsonToken.END_ARRAY; element = json.nextToken()) {
                addWithin(element);
            }
        }
    }

    /** A named thing with an id is an actor; the data of a correction speaks of an actor by its id alone. */
    private void addOfObject(boolean data) throws IOException {
        String id = null;
        boolean named = false;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if (value == JsonToken.VALUE_STRING && name.equals("id")) {
                id = json.getText();
            }
            if (value == JsonToken.VALUE_STRING && data && (name.equals("actor") || name.equals("into"))) {
                actors.add(json.getText());
            }
            named |= value == JsonToken.START_ARRAY && name.equals("names");
            addWithin(value);
        }
        if (named && id != null && !id.equals(Words.REDACTED)) {
            actors.add(id);
        }
    }
}
