package io.statecraft.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;

/** What all STIX 2.1 objects share. The same thing has the same id in every bundle of every installation: UUID version 5. */
final class StixObjects {
    /** Where the names of ids live; never to be changed. */
    private static final UUID NAMESPACE = UUID.fromString("7c1f6f0e-58f5-5c0f-9f39-0a7c4b1f2d63");
    /** Objects that stand for a thing in the world and not for something that was said have no time of their own. */
    private static final Instant EVER = Instant.parse("2020-01-01T00:00:00Z");

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);

    static final String PRODUCER = id("identity", "statecraft");
    static final String EXTENSION = id("extension-definition", "facts-1");

    private StixObjects() {}

    /** The id of what has this name among the objects of this type. */
    static String id(String type, String name) {
        return type + "--" + uuid(type + " " + name);
    }

    /** An object that was made and changed then. */
    static ObjectNode object(String type, String name, Instant created, Instant modified) {
        ObjectNode object = Json.MAPPER.createObjectNode();
        object.put("type", type);
        object.put("spec_version", "2.1");
        object.put("id", id(type, name));
        object.put("created_by_ref", PRODUCER);
        object.put("created", time(created));
        object.put("modified", time(modified));
        return object;
    }

    /** An object for a thing in the world. */
    static ObjectNode thing(String type, String name) {
        return object(type, name, EVER, EVER);
    }

    /** A point of time; STIX wants milliseconds at least, zero or not. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** A relationship between two objects. */
    static ObjectNode related(ObjectNode relationship, String type, String source, String target) {
        return relationship
                .put("relationship_type", type)
                .put("source_ref", source)
                .put("target_ref", target);
    }

    static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    /** Who makes the bundles. */
    static ObjectNode producer() {
        ObjectNode producer = thing("identity", "statecraft");
        producer.remove("created_by_ref");
        return producer.put("name", "Statecraft").put("identity_class", "system");
    }

    /** What the property {@code extensions} of objects holds under {@link #EXTENSION}. */
    static ObjectNode extensionDefinition() {
        ObjectNode definition = thing("extension-definition", "facts-1");
        definition.put("name", "Statecraft facts");
        definition.put("description", "The evidence of an object, and what STIX has no property for.");
        definition.put("schema", """
                Of an object that a fact says: fact and document (ids), kind, quote, start and end (offsets in Unicode code \
                points), sentence, date (EDTF, ISO 8601-2 level 1), event and mode (PLOVER type and mode, of interactions), \
                factuality (FactBank), source and source_names (id and names of the actor who says so, where it is not the \
                author), extractor, \
                known_from, known_to (when it was taken back), content (the other fields of the fact). Of a report: \
                document (id), published (EDTF). Of an identity: actor (ISO 3166-1 alpha-3 code or slug).""");
        definition.put("version", "1.0.0");
        definition.set("extension_types", Json.MAPPER.createArrayNode().add("property-extension"));
        return definition;
    }

    /** Adds what the extension definition declares. */
    static ObjectNode extended(ObjectNode object, ObjectNode extension) {
        extension.put("extension_type", "property-extension");
        object.set("extensions", Json.MAPPER.createObjectNode().set(EXTENSION, extension));
        return object;
    }

    static UUID uuid(String name) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-1");
            hash.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .flip());
            ByteBuffer bytes = ByteBuffer.wrap(hash.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = bytes.getLong() & ~0xF000L | 0x5000L; // version 5
            long low = bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L; // variant of RFC 9562
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
