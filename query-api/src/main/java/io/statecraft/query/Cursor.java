package io.statecraft.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.statecraft.facts.Json;
import io.statecraft.service.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The place behind a row, as clients carry it from page to page. */
final class Cursor {
    private static final int BAD_REQUEST = 400;

    private Cursor() {}

    /** The cursor behind the row with these keys, in an answer of this order. */
    static String encode(List<String> sort, List<String> keys) {
        List<String> texts = new ArrayList<>(keys);
        texts.add(0, String.join(",", sort));
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.MAPPER.writeValueAsBytes(texts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    /** The keys of the row that the cursor stands behind; it must come from an answer of the same order. */
    static List<String> decode(List<String> sort, String cursor) {
        List<String> texts;
        try {
            texts = Json.MAPPER.readValue(Base64.getUrlDecoder().decode(cursor), new TypeReference<List<String>>() {});
        } catch (IOException | IllegalArgumentException e) {
            throw foreign("The cursor is none that this API gave; take it from next.");
        }
        if (texts == null || texts.size() < 2 || texts.contains(null)) {
            throw foreign("The cursor is none that this API gave; take it from next.");
        }
        if (!String.join(",", sort).equals(texts.get(0))) {
            throw foreign("The cursor belongs to an answer in another order; begin again without it.");
        }
        return texts.subList(1, texts.size());
    }

    private static RuntimeException foreign(String detail) {
        return Problem.of(BAD_REQUEST, "invalid-value", detail)
                .at("cursor", List.of())
                .asException();
    }
}
