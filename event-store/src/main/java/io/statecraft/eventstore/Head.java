package io.statecraft.eventstore;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where the log ends: position and hash of its last event.
 *
 * <p>Each hash covers the one before, so that the hash at the head vouches for every event up to it.
 *
 * @param position 0 while the log is empty
 * @param hash SHA-256 of the hash before, followed by the canonical bytes of the event at this position
 */
record Head(long position, byte[] hash) {
    private static final int HASH_BYTES = 32;
    /** Never fed: to copy it is cheaper than to look for the algorithm again. */
    private static final MessageDigest SHA_256 = newSha256();

    /** The head of an empty log. */
    static Head empty() {
        return new Head(0, new byte[HASH_BYTES]);
    }

    /** The head once an event with these canonical bytes is appended. */
    Head after(byte[] canonicalBytes) {
        MessageDigest digest = sha256();
        digest.update(hash);
        return new Head(position + 1, digest.digest(canonicalBytes));
    }

    boolean hasHash(byte[] other) {
        return MessageDigest.isEqual(hash, other);
    }

    String hashInHex() {
        return HexFormat.of().formatHex(hash);
    }

    /** A new digest. */
    static MessageDigest sha256() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException e) {
            return newSha256();
        }
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
