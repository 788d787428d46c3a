package io.statecraft.extraction.actor;

import java.util.List;

/**
 * A known name found in a text.
 *
 * @param start the offset of its first character, behind an article
 * @param end the offset behind its last character, before a possessive ending
 * @param surface the text between the two
 * @param entry what it most likely stands for
 * @param role how the form points to the entry
 * @param ambiguous whether the form may well stand for something else, listed or not
 * @param others the other entries that the form may stand for
 */
public record Mention(
        int start, int end, String surface, Entry entry, FormRole role, boolean ambiguous, List<Entry> others) {
    public Mention {
        others = List.copyOf(others);
    }
}
