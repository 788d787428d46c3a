package io.statecraft.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.statecraft.facts.Json;
import io.statecraft.service.Problem;
import java.io.IOException;
import java.util.Base64;
import java.util.List;

/** The place behind a row, as clients carry it from page to page. */
final class Cursor {
    private static final int BAD_REQUEST = 400;

    private Cursor() {}

    static String encode(List<String> keys) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.MAPPER.writeValueAsBytes(keys));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    static List<String> decode(String cursor) {
        try {
            return Json.MAPPER.readValue(Base64.getUrlDecoder().decode(cursor), new TypeReference<List<String>>() {});
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.of(BAD_REQUEST, "invalid-value", "The cursor is none that this API gave; take it from next.")
                    .at("cursor", List.of())
                    .asException();
        }
    }
}
