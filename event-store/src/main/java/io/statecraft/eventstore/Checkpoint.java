package io.statecraft.eventstore;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A signed statement, kept outside the database, that the log once had this head.
 *
 * @param position position of the head
 * @param hash its hash in hexadecimal digits
 * @param time when it was signed
 * @param signature Ed25519 over position, hash and time, in Base64
 */
record Checkpoint(long position, String hash, Instant time, String signature) {
    static Checkpoint of(Head head, Instant time, SigningKey key) {
        return new Checkpoint(
                head.position(), head.hashInHex(), time, key.sign(statement(head.position(), head.hashInHex(), time)));
    }

    boolean isSignedBy(SigningKey key) {
        return key.signed(statement(position, hash, time), signature);
    }

    boolean isReadable() {
        return position > 0;
    }

    boolean agreesWith(Head head) {
        return position == head.position() && hash.equals(head.hashInHex());
    }

    private static byte[] statement(long position, String hash, Instant time) {
        return String.join("\n", "statecraft-log-checkpoint-v1", String.valueOf(position), hash, time.toString())
                .getBytes(StandardCharsets.UTF_8);
    }
}
