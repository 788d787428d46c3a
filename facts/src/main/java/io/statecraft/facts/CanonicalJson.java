package io.statecraft.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import org.erdtman.jcs.NumberToJSON;

/**
 * The one byte sequence of a JSON value that is hashed and logged: RFC 8785, JSON Canonicalization Scheme.
 *
 * <p>The library's canonicalizer reads text again that was just written from a tree; this walks the tree, at a tenth of the
 * cost, and takes only the numbers from the library. A test compares the two.
 */
public final class CanonicalJson {
    private static final int CAPACITY = 2_048;
    /** Beyond this a double no longer holds every whole number, and RFC 8785 writes what a double holds. */
    private static final long WHOLE_MAX = 1L << 53;

    private CanonicalJson() {}

    /** The canonical UTF-8 bytes of this value. */
    public static byte[] bytes(JsonNode value) {
        try {
            StringBuilder out = new StringBuilder(CAPACITY);
            write(value, out);
            return out.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InvalidFactException("cannot be written as canonical JSON: " + e.getMessage(), e);
        }
    }

    private static void write(JsonNode value, StringBuilder out) throws IOException {
        switch (value.getNodeType()) {
            case OBJECT -> writeObject(value, out);
            case ARRAY -> writeArray(value, out);
            case STRING -> writeString(value.textValue(), out);
            case NUMBER -> writeNumber(value, out);
            case BOOLEAN -> out.append(value.booleanValue());
            case NULL -> out.append("null");
            default -> throw new IOException("there is no JSON for a node of type " + value.getNodeType());
        }
    }

    /** Names come in the order of their UTF-16 code units, which is the order of Java's strings. */
    private static void writeObject(JsonNode object, StringBuilder out) throws IOException {
        String[] names = new String[object.size()];
        Iterator<Map.Entry<String, JsonNode>> fields = object.fields();
        for (int i = 0; i < names.length; i++) {
            names[i] = fields.next().getKey();
        }
        Arrays.sort(names);
        char separator = '{';
        for (String name : names) {
            out.append(separator);
            writeString(name, out);
            out.append(':');
            write(object.path(name), out);
            separator = ',';
        }
        out.append(names.length == 0 ? "{}" : "}");
    }

    private static void writeArray(JsonNode array, StringBuilder out) throws IOException {
        out.append('[');
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write(array.path(i), out);
        }
        out.append(']');
    }

    private static void writeNumber(JsonNode number, StringBuilder out) throws IOException {
        if (number.isIntegralNumber() && number.canConvertToLong() && Math.abs(number.longValue()) <= WHOLE_MAX) {
            out.append(number.longValue());
        } else {
            out.append(NumberToJSON.serializeNumber(number.doubleValue()));
        }
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, plain, i);
                plain = i + 1;
                writeEscaped(c, out);
            }
        }
        out.append(text, plain, text.length()).append('"');
    }

    private static void writeEscaped(char c, StringBuilder out) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append("\\u").append(HexFormat.of().toHexDigits(c));
        }
    }
}
