package io.statecraft.facts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.NumberToJSON;

/**
 * The one byte sequence of a JSON value that is hashed and logged: RFC 8785, JSON Canonicalization Scheme.
 *
 * <p>The library's canonicalizer reads a whole text and builds a tree of it; this writes while a parser reads, at a tenth of
 * the cost, and takes only the numbers from the library. A test compares the two.
 */
public final class CanonicalJson {
    private static final int CAPACITY = 2_048;
    private static final int TEXT_CAPACITY = 128;
    /** Beyond this a double no longer holds every whole number, and RFC 8785 writes what a double holds. */
    private static final long WHOLE_MAX = 1L << 53;

    private static final String HEX = "0123456789abcdef";

    private byte[] out = new byte[CAPACITY];
    private char[] characters = new char[TEXT_CAPACITY];
    private int size;

    private CanonicalJson() {}

    /** The canonical UTF-8 bytes of this value. */
    public static byte[] bytes(JsonNode value) {
        return written(json -> {
            try (JsonParser in = value.traverse()) {
                json.copy(in);
            }
        });
    }

    /** The canonical UTF-8 bytes of the value that these bytes are. */
    public static byte[] bytes(byte[] value) {
        return written(json -> json.copy(value));
    }

    /**
     * The canonical UTF-8 bytes of an object with these texts as members, and one member that is this JSON.
     *
     * @param before texts whose names come before the name, in their order
     * @param behind texts whose names come behind it, in their order
     */
    static byte[] object(Map<String, String> before, String name, byte[] value, Map<String, String> behind) {
        return written(json -> {
            json.add('{');
            before.forEach((textName, text) -> {
                json.writeText(textName, text);
                json.add(',');
            });
            json.writeName(name);
            json.copy(value);
            behind.forEach((textName, text) -> {
                json.add(',');
                json.writeText(textName, text);
            });
            json.add('}');
        });
    }

    private interface Writing {
        void to(CanonicalJson json) throws IOException;
    }

    private static byte[] written(Writing writing) {
        try {
            CanonicalJson json = new CanonicalJson();
            writing.to(json);
            return Arrays.copyOf(json.out, json.size);
        } catch (IOException e) {
            throw new InvalidFactException("cannot be written as canonical JSON: " + e.getMessage(), e);
        }
    }

    private void copy(byte[] json) throws IOException {
        try (JsonParser in = Json.MAPPER.createParser(json)) {
            copy(in);
        }
    }

    private void copy(JsonParser in) throws IOException {
        write(in.nextToken(), in);
    }

    private void write(JsonToken token, JsonParser in) throws IOException {
        switch (token) {
            case START_OBJECT -> writeObject(in);
            case START_ARRAY -> writeArray(in);
            case VALUE_STRING -> writeString(in.getTextCharacters(), in.getTextOffset(), in.getTextLength());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> writeNumber(in);
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> writeAscii(token.asString());
            default -> throw new IOException("there is no JSON for " + token);
        }
    }

    /** A member as it lies in the output. */
    private record Member(String name, int start, int end) {}

    /** Members are written as they come and then brought in order, if they were not. */
    private void writeObject(JsonParser in) throws IOException {
        add('{');
        int start = size;
        List<Member> members = new ArrayList<>();
        boolean ordered = true;
        String before = "";
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            if (!members.isEmpty()) {
                add(',');
                ordered &= before.compareTo(name) < 0;
            }
            int at = size;
            writeName(name);
            write(in.nextToken(), in);
            members.add(new Member(name, at, size));
            before = name;
        }
        if (!ordered) {
            order(start, members);
        }
        add('}');
    }

    /** Names come in the order of their UTF-16 code units, which is that of Java's strings; the last of a name counts. */
    private void order(int start, List<Member> members) {
        byte[] written = Arrays.copyOfRange(out, start, size);
        members.sort(Comparator.comparing(Member::name));
        size = start;
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (i + 1 < members.size() && members.get(i + 1).name().equals(member.name())) {
                continue;
            }
            if (size > start) {
                add(',');
            }
            int length = member.end() - member.start();
            System.arraycopy(written, member.start() - start, out, size, length);
            size += length;
        }
    }

    private void writeArray(JsonParser in) throws IOException {
        add('[');
        boolean first = true;
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            if (!first) {
                add(',');
            }
            write(token, in);
            first = false;
        }
        add(']');
    }

    private void writeNumber(JsonParser number) throws IOException {
        if (number.currentToken() == JsonToken.VALUE_NUMBER_INT
                && number.getNumberType() != JsonParser.NumberType.BIG_INTEGER
                && Math.abs(number.getLongValue()) <= WHOLE_MAX) {
            writeAscii(Long.toString(number.getLongValue()));
        } else {
            writeAscii(NumberToJSON.serializeNumber(number.getDoubleValue()));
        }
    }

    private void writeText(String name, String text) {
        writeName(name);
        writeString(text);
    }

    private void writeName(String name) {
        writeString(name);
        add(':');
    }

    private void writeString(String text) {
        int length = text.length();
        if (characters.length < length) {
            characters = new char[2 * length];
        }
        text.getChars(0, length, characters, 0);
        writeString(characters, 0, length);
    }

    private void writeString(char[] text, int start, int length) {
        makeRoom(length + 2);
        byte[] to = out;
        int at = size;
        to[at++] = '"';
        int end = start + length;
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c < 0x80 && c >= ' ' && c != '"' && c != '\\') {
                to[at++] = (byte) c;
            } else {
                size = at;
                i = writeSpecial(text, i, end) - 1;
                makeRoom(end - i);
                to = out;
                at = size;
            }
        }
        to[at++] = '"';
        size = at;
    }

    /** Writes what begins here and does not stand for itself in one byte; returns where it ends. */
    private int writeSpecial(char[] text, int start, int end) {
        if (text[start] < 0x80) {
            writeAscii(escaped(text[start]));
            return start + 1;
        }
        int behind = start;
        while (behind < end && text[behind] >= 0x80) {
            behind++;
        }
        write(new String(text, start, behind - start).getBytes(StandardCharsets.UTF_8));
        return behind;
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> "\\u00" + HEX.charAt(c >> 4) + HEX.charAt(c & 0xF);
        };
    }

    private void write(byte[] bytes) {
        makeRoom(bytes.length);
        System.arraycopy(bytes, 0, out, size, bytes.length);
        size += bytes.length;
    }

    private void writeAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
    }

    private void add(char ascii) {
        if (size == out.length) {
            makeRoom(1);
        }
        out[size++] = (byte) ascii;
    }

    private void makeRoom(int bytes) {
        if (out.length - size < bytes) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, size + bytes));
        }
    }
}
