package io.statecraft.extraction.equipment;

import io.statecraft.facts.ForceCategory;

/**
 * A word or name of force found in a text.
 *
 * @param start the offset of its first character
 * @param end the offset behind its last character
 * @param surface the text between the two
 * @param category what sort of force it is
 * @param form whether it is a common noun or the name of a type
 */
public record EquipmentMention(int start, int end, String surface, ForceCategory category, EquipmentForm form) {}
