package io.statecraft.extraction.actor;

import java.util.Optional;

/**
 * One surface form of the data files; without an entry it is a phrase to be passed over.
 *
 * @param text as it is written
 * @param entry what it stands for
 * @param role how
 * @param ambiguous whether the file doubts it by a question mark
 */
record Form(String text, Optional<Entry> entry, FormRole role, boolean ambiguous) {
    private static final char DOUBT = '?';

    static Form of(String written, Entry entry, FormRole role) {
        boolean doubted = written.charAt(written.length() - 1) == DOUBT;
        String text = doubted ? written.substring(0, written.length() - 1) : written;
        return new Form(text, Optional.of(entry), role, doubted);
    }

    static Form passedOver(String text) {
        return new Form(text, Optional.empty(), FormRole.NAME, false);
    }
}
