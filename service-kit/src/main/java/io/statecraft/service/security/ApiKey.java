package io.statecraft.service.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is kept of an API key, one line of the keys file: {@code NAME ROLE,ROLE sha256:HASH}.
 *
 * <p>A key is 256 random bits, so that a plain hash of it tells nothing: nobody can try them all.
 *
 * @param name who has it
 * @param roles what it gives
 * @param hash SHA-256 of the key, in hexadecimal digits
 */
public record ApiKey(String name, Set<String> roles, String hash) {
    /** What every key begins with, so that it is told from a token, and found by those who search for lost secrets. */
    public static final String PREFIX = "statecraft_";

    private static final Pattern LINE =
            Pattern.compile("([A-Za-z0-9._@-]{1,64})\\s+([a-z,]+)\\s+sha256:([0-9a-f]{64})");
    private static final int BYTES = 32;

    public ApiKey {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a key must give a role");
        }
        roles = Set.copyOf(roles);
        if (!LINE.matcher(name + " reader sha256:" + hash).matches()) {
            throw new IllegalArgumentException(
                    "a key's name is of letters, digits, '.', '_', '@' and '-', was '" + name + "'");
        }
    }

    /** A new random key. It is shown once; only its hash is kept. */
    public static String random() {
        byte[] bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** What is kept of this key. */
    public static ApiKey of(String name, Set<String> roles, String key) {
        return new ApiKey(name, roles, hashOf(key));
    }

    /** A line of the keys file; an {@link IllegalArgumentException} where it is none. */
    public static ApiKey parse(String line) {
        var parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("no line of the form NAME ROLE,ROLE sha256:HASH");
        }
        return new ApiKey(parts.group(1), Roles.parse(parts.group(2)), parts.group(3));
    }

    /** This key as a line of the keys file. */
    public String line() {
        return "%s %s sha256:%s".formatted(name, String.join(",", new TreeSet<>(roles)), hash);
    }

    static String hashOf(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM knows SHA-256", e);
        }
    }
}
