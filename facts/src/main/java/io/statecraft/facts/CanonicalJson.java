package io.statecraft.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** The one byte sequence of a JSON value that is hashed and logged: RFC 8785, JSON Canonicalization Scheme. */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** The canonical UTF-8 bytes of this value. */
    public static byte[] bytes(JsonNode value) {
        try {
            return new JsonCanonicalizer(Json.MAPPER.writeValueAsString(value)).getEncodedUTF8();
        } catch (JsonProcessingException e) {
            throw new InvalidFactException("cannot be written as JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new InvalidFactException("cannot be written as canonical JSON: " + e.getMessage(), e);
        }
    }
}
