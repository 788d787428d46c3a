package io.statecraft.facts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Locks the words of an event with the key of its document: who has no key reads {@link Words#REDACTED} in their place.
 *
 * <p>{@link Event#sealed()} is Base64 of a nonce of 12 bytes and what AES-256-GCM makes of the whole data as JSON, compressed
 * with zlib; the event's id is the additional authenticated data. So a document is redacted by destroying its key, while no
 * byte of the log changes.
 */
public final class Seal {
    private static final int KEY_BYTES = 32;
    /** NIST SP 800-38D, section 8.2.2: random nonces of 96 bits do for 2^32 events under one key. */
    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    /** A new key: 32 random bytes. */
    public static byte[] newKey() {
        return random(KEY_BYTES);
    }

    /** The event with its words under this key; one that has none, or is sealed already, is returned as it is. */
    public static Event seal(Event event, byte[] key) {
        if (event.sealed().isPresent() || !Words.areIn(event.data())) {
            return event;
        }
        EventData redacted = Words.redacted(event.data());
        byte[] nonce = random(NONCE_BYTES);
        byte[] words = deflated(Json.line(event.data()).getBytes(StandardCharsets.UTF_8));
        byte[] locked = crypt(Cipher.ENCRYPT_MODE, event, key, nonce, words, 0);
        byte[] sealed = new byte[NONCE_BYTES + locked.length];
        System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
        System.arraycopy(locked, 0, sealed, NONCE_BYTES, locked.length);
        return event.with(redacted, Optional.of(Base64.getEncoder().encodeToString(sealed)));
    }

    /**
     * The event with its words; one that is not sealed is returned as it is. What another key has sealed, or has been changed
     * since, is an {@link InvalidFactException}.
     */
    public static Event open(Event event, byte[] key) {
        if (event.sealed().isEmpty()) {
            return event;
        }
        try {
            byte[] sealed = Base64.getDecoder().decode(event.sealed().get());
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            byte[] words = crypt(Cipher.DECRYPT_MODE, event, key, nonce, sealed, NONCE_BYTES);
            EventData data = Json.read(inflated(words), event.data().getClass());
            return event.with(data, Optional.empty());
        } catch (IllegalArgumentException | IOException e) {
            throw new InvalidFactException("event " + event.id() + " cannot be unsealed: " + e.getMessage(), e);
        }
    }

    /** The event as those read it whose key is destroyed. */
    public static Event withoutWords(Event event) {
        return event.with(Words.redacted(event.data()), Optional.empty());
    }

    private static byte[] crypt(int mode, Event event, byte[] key, byte[] nonce, byte[] input, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(event.id().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new InvalidFactException("event " + event.id() + " does not fit the key: " + e.getMessage(), e);
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static byte[] deflated(byte[] input) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(input);
            deflater.finish();
            // Random input grows by five bytes in each block of 16 KiB, and by the header.
            byte[] output = new byte[input.length + input.length / 1_000 + 64];
            return Arrays.copyOf(output, deflater.deflate(output));
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflated(byte[] input) throws IOException {
        try (InflaterInputStream stream = new InflaterInputStream(new ByteArrayInputStream(input))) {
            return stream.readAllBytes();
        }
    }
}
